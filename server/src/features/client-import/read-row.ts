import type { Word } from '../../access/vocabulary.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { type Day, isDay } from '../../lib/days.ts'
import type { ClientCreateInput } from '../client/client-input.type.ts'
import * as rules from '../client/client-rules.ts'
import type { ImportField } from './import-fields.ts'

export type Cells = Partial<Record<ImportField, string>>

/** A paper mandate to attest together with the client (AD-004). */
export interface Mandate {
  readonly words: Word[]
  readonly mandateHolder: string
  readonly mandateSignedOn: Day
  readonly validTo: Day | null
}
/** One line of a list as it would be created; the unit still by its name. */
export interface ReadRow {
  readonly company: ClientCreateInput
  readonly unit: string | null
  readonly mandate: Mandate | null
  readonly problems: readonly UserError[]
}

const digits = (text: string) => text.replace(/[\s.]/g, '')
/** A spreadsheet that takes a code for a number loses the zeros before it. */
const padded = (text: string, length: number) => (/^\d+$/.test(text) ? text.padStart(length, '0') : text)
const textIn = (cells: Cells, field: ImportField): string | null => cells[field]?.trim() || null
const as = (text: string | null, tidy: (text: string) => string): string | null => (text === null ? null : tidy(text))

const LONGEST = 200

/** What a line says, tidied as people and spreadsheets write it, and what is wrong with it at which field. Pure. */
export function readRow(cells: Cells): ReadRow {
  const at = (field: ImportField) => textIn(cells, field)
  const company: ClientCreateInput = {
    name: at('NAME') ?? '',
    code: as(at('CODE'), (text) => padded(digits(text), 6)),
    vatNumber: as(at('VAT_NUMBER'), (text) => padded(digits(text).replace(/^IT/i, ''), 11)),
    fiscalCode: as(at('FISCAL_CODE'), (text) => padded(digits(text).toUpperCase(), 11)),
    street: at('STREET'),
    postalCode: as(at('POSTAL_CODE'), (text) => padded(digits(text), 5)),
    city: at('CITY'),
    province: as(at('PROVINCE'), (text) => text.replace(/[()]/g, '').trim().toUpperCase()),
    recipientCode: as(at('RECIPIENT_CODE'), (text) => padded(digits(text).toUpperCase(), 7)),
    pec: as(at('PEC'), (text) => text.toLowerCase()),
    contactEmail: as(at('EMAIL'), (text) => text.toLowerCase()),
    phone: at('PHONE'),
    taxRegime: as(at('TAX_REGIME'), regimeOf),
  }
  const { mandate, problems } = mandateIn(cells)
  return { company, unit: at('UNIT'), mandate, problems: [...companyProblems(company), ...tooLong(cells), ...problems] }
}

const regimeOf = (text: string): string => {
  const code = digits(text).toUpperCase()
  if (/^ORDINARIO$/.test(code)) return 'RF01'
  if (/^FORFETTARIO$/.test(code)) return 'RF19'
  return /^RF\d/.test(code) ? code.slice(0, 4) : code
}

function companyProblems(company: ClientCreateInput): UserError[] {
  const shape = (text: string | null | undefined, pattern: RegExp, field: ImportField, code: string, message: string) =>
    rules.shapeProblem(text ?? null, pattern, code, message, field)
  const atField = (problem: UserError | null, field: ImportField) => problem && { ...problem, path: [field] }
  return [
    company.name ? null : userError('REQUIRED', 'This must be filled in.', ['NAME']),
    company.vatNumber || company.fiscalCode
      ? null
      : userError('NUMBER_REQUIRED', 'A VAT number or a fiscal code is needed: by it the company is known again.', [
          'VAT_NUMBER',
        ]),
    atField(rules.vatNumberProblem(company.vatNumber ?? null), 'VAT_NUMBER'),
    atField(rules.fiscalCodeProblem(company.fiscalCode ?? null), 'FISCAL_CODE'),
    shape(company.code, rules.CLIENT_CODE, 'CODE', 'INVALID_CLIENT_CODE', 'A client’s code has six digits.'),
    shape(company.postalCode, rules.POSTAL_CODE, 'POSTAL_CODE', 'INVALID_POSTAL_CODE', 'A CAP has five digits.'),
    shape(company.province, rules.PROVINCE, 'PROVINCE', 'INVALID_PROVINCE', 'Two letters, as MI.'),
    shape(
      company.recipientCode,
      rules.RECIPIENT_CODE,
      'RECIPIENT_CODE',
      'INVALID_RECIPIENT_CODE',
      'Seven letters or digits.',
    ),
    shape(company.pec, rules.EMAIL, 'PEC', 'EMAIL_MALFORMED', 'This is no e-mail address.'),
    shape(company.contactEmail, rules.EMAIL, 'EMAIL', 'EMAIL_MALFORMED', 'This is no e-mail address.'),
    shape(company.taxRegime, rules.TAX_REGIME, 'TAX_REGIME', 'INVALID_TAX_REGIME', 'RF01 to RF20, without RF03.'),
  ].filter((problem) => problem !== null)
}

const tooLong = (cells: Cells): UserError[] =>
  Object.entries(cells)
    .filter(([, text]) => text.length > LONGEST)
    .map(([field]) => userError('TOO_LONG', `At most ${LONGEST} characters.`, [field]))

const wordOf: Readonly<Record<string, Word>> = {
  lettura: 'READ',
  read: 'READ',
  modifica: 'EDIT',
  edit: 'EDIT',
  invio: 'SEND',
  send: 'SEND',
  configurazione: 'CONFIGURE',
  configure: 'CONFIGURE',
}

/** None where no column of it holds anything; half of one is an error. */
function mandateIn(cells: Cells): { mandate: Mandate | null; problems: UserError[] } {
  const [asked, holder, signed, until] = (
    ['WORDS', 'MANDATE_HOLDER', 'MANDATE_SIGNED_ON', 'MANDATE_VALID_TO'] as const
  ).map((field) => textIn(cells, field))
  if (!asked && !holder && !signed && !until) return { mandate: null, problems: [] }
  const named = (asked ?? '')
    .toLowerCase()
    .split(/[\s,;/+]+/)
    .filter(Boolean)
  const [signedOn, validTo] = [dayIn(signed), dayIn(until)]
  const missing = (
    [
      ['WORDS', asked],
      ['MANDATE_HOLDER', holder],
      ['MANDATE_SIGNED_ON', signed],
    ] as const
  )
    .filter(([, value]) => !value)
    .map(([field]) => userError('MANDATE_INCOMPLETE', 'Of a mandate are needed: words, holder and day.', [field]))
  const wrong = [
    ...(named.some((each) => !wordOf[each])
      ? [userError('WORD_UNKNOWN', 'Lettura, modifica, invio, configurazione.', ['WORDS'])]
      : []),
    ...(signed && !signedOn ? [userError('INVALID_DATE', 'A day, as 31/01/2026.', ['MANDATE_SIGNED_ON'])] : []),
    ...(until && !validTo ? [userError('INVALID_DATE', 'A day, as 31/01/2026.', ['MANDATE_VALID_TO'])] : []),
  ]
  const problems = [...missing, ...wrong]
  if (problems.length > 0) return { mandate: null, problems }
  const words = [...new Set<Word>(['READ', ...named.map((each) => wordOf[each]!)])]
  return { mandate: { words, mandateHolder: holder!, mandateSignedOn: signedOn!, validTo: validTo ?? null }, problems }
}

/** 31/01/2026, 2026-01-31, or the number of days by which a spreadsheet keeps it. */
function dayIn(text: string | null | undefined): Day | undefined {
  if (!text) return undefined
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : undefined
  const day =
    serial !== undefined
      ? new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
      : italian
        ? `${italian[3]}-${italian[2]!.padStart(2, '0')}-${italian[1]!.padStart(2, '0')}`
        : text.slice(0, 10)
  return isDay(day) ? day : undefined
}
