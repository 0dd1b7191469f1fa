import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import type { Context } from '../../graphql/context.ts'
import { signedIn } from '../../graphql/context.ts'
import type { Day } from '../../lib/days.ts'
import type { File } from '../invoice/file.type.ts'
import { judged, readAccess } from './access-matrix.queries.ts'
import type { AccessOperations, AccessPrincipal } from './access-matrix.type.ts'

const headings = {
  it: 'tipo;nome;codice;agisce come;stato;oggetto;operazione;consentita;manca;unità;classi;qualifiche;permessi;ambiti;delega;dal;al',
  en: 'kind;name;code;acts as;state;noun;operation;allowed;missing;units;classes;flags;words;scopes;delegation;from;to',
}
const answers = {
  it: { yes: 'sì', factor: 'con secondo fattore', no: 'no' },
  en: { yes: 'yes', factor: 'with second factor', no: 'no' },
}

export async function accessMatrixFile(context: Context, clientId: string, day: Day): Promise<File> {
  const matrix = await readAccess(context, 'accessMatrixFile', clientId, day)
  const language = signedIn(context).language === 'en' ? 'en' : 'it'
  const rows = judged(matrix).flatMap((principal) => rowsOf(principal, answers[language]))
  const text = stringify([headings[language].split(';'), ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  })
  const content = Buffer.from(text)
  return {
    fileName: `accessi_${clientId}_${day}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    contentBase64: content.toString('base64'),
    sizeBytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }
}

type Words = (typeof answers)['it']
function rowsOf(principal: AccessPrincipal, words: Words): string[][] {
  const { kind, name, code, issuerName, closed, through, operations } = principal
  const { units, classes, flags, delegation, scopes } = through
  const joined = (texts: readonly string[]) => texts.join(', ')
  const who = [kind, name, code ?? '', issuerName ?? '', closed ?? '']
  const ground = [
    joined(units.map((unit) => unit.name)),
    ...[classes, flags, through.words, scopes].map(joined),
    delegation?.state ?? '',
    delegation?.validFrom ?? '',
    delegation?.validTo ?? '',
  ]
  const row = (group: AccessOperations, operation: string, answer: string, reason = '') => [
    ...who,
    group.noun,
    operation,
    answer,
    reason,
    ...ground,
  ]
  return operations.flatMap((group) => [
    ...group.allowed.map((action) =>
      row(group, action, group.withSecondFactor.includes(action) ? words.factor : words.yes),
    ),
    ...group.closed.map((action) => row(group, action, words.no, closed ?? group.reasons.get(action)?.reason)),
  ])
}
