import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { USUAL_CHANNEL } from '../channels/registry.ts'
import { invoiceKeys, noticeError } from '../channels/simulator/controls.ts'
import type { Db } from '../db/database.ts'
import { sdiNotice, simulatedFile, transmission } from '../db/tables/transmission.ts'
import { blocksAt, type InvoiceDocument } from '../fatturapa/document.ts'
import { fileName, noticeName, progressive } from '../fatturapa/file-name.ts'
import { type Notice, writeNotice } from '../fatturapa/notices.ts'
import { writeInvoice } from '../fatturapa/write.ts'
import { fatturaOf } from '../features/invoice/to-fattura.ts'
import { addDays, dayOf } from '../lib/days.ts'
import { sum, toFixed } from '../lib/money.ts'
import { nameOf } from './buyers.ts'
import { insertAll } from './insert-all.ts'
import type { Attempt } from './invoice-history.ts'
import type { MadeInvoice } from './make-invoices.ts'
import type { Seeded } from './seeded.ts'

/** One file that was given to SdI, and what came back. */
export interface MadeTransmission {
  readonly made: MadeInvoice
  readonly attempt: Attempt
  readonly fileName: string
  readonly sdiId: string | null
  readonly rejection: { code: string; description: string }[] | null
  readonly transmissionRow: typeof transmission.$inferInsert
  readonly noticeRows: readonly (typeof sdiNotice.$inferInsert)[]
  readonly simulatedRow: typeof simulatedFile.$inferInsert | null
}

const FIRST_SDI_ID = 100_000_000
/** Worth nothing beyond the demo. */
const signingKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

/** The files in the order in which they were sent: names and SdI's ids go up with the time. */
export function writeTransmissions(made: readonly MadeInvoice[], random: Seeded): MadeTransmission[] {
  const key = signingKey()
  return made
    .flatMap((each) => each.history.attempts.map((attempt) => ({ each, attempt })))
    .sort((a, b) => a.attempt.sentAt.getTime() - b.attempt.sentAt.getTime())
    .map(({ each, attempt }, index) => transmit(each, attempt, index + 1, key, random))
}

function transmit(
  made: MadeInvoice,
  attempt: Attempt,
  number: number,
  key: KeyObject,
  random: Seeded,
): MadeTransmission {
  const { client, content, id: invoiceId, sender, fate } = made
  const document = fatturaOf(content, client.row, { progressive: progressive(number) })
  const isRejected = attempt.answers.some(({ kind }) => kind === 'NS')
  if (isRejected && fate.code === '00423') mistakeLineTotal(document)
  const xml = writeInvoice(document)
  const name = fileName({ country: 'IT', code: client.row.fiscalCode ?? client.row.vatNumber! }, number)
  const sdiId = attempt.hasFailed ? null : String(FIRST_SDI_ID + number)
  const id = random.id(attempt.sentAt)
  const sha256 = createHash('sha256').update(xml).digest('hex')
  const errors = isRejected ? [noticeError(fate.code!)] : []
  const rejection = isRejected ? errors.map(({ code, description }) => ({ code, description })) : null
  const file = { name, xml, sha256, sdiId: sdiId!, sentAt: attempt.sentAt }
  const isFree = isRejected || attempt.answers.some(({ outcome }) => outcome === 'EC02')
  return {
    made,
    attempt,
    fileName: name,
    sdiId,
    rejection,
    transmissionRow: {
      id,
      invoiceId,
      clientId: client.id,
      attempt: attempt.number,
      channel: USUAL_CHANNEL,
      fileName: name,
      xml,
      sha256,
      state: attempt.hasFailed ? 'FAILED' : 'SENT',
      sdiId,
      failure: attempt.hasFailed ? 'EI02 Servizio non disponibile' : null,
      createdAt: attempt.sentAt,
      createdBy: sender.personId,
      sentAt: attempt.hasFailed ? null : new Date(attempt.sentAt.getTime() + 40_000),
    },
    noticeRows: attempt.answers.map(({ kind, at, outcome }, index) => ({
      id: random.id(at),
      transmissionId: id,
      invoiceId,
      clientId: client.id,
      kind,
      sdiId: sdiId!,
      fileName: noticeName(name, kind, index + 1),
      errors: kind === 'NS' ? rejection! : [],
      content: writeNotice(noticeOf(made, file, { kind, at, outcome, errors, number: index + 1 }), key),
      receivedAt: at,
    })),
    simulatedRow: sdiId
      ? { sdiId, fileName: name, invoiceKeys: isFree ? [] : invoiceKeys(document), xml, receivedAt: attempt.sentAt }
      : null,
  }
}

/** As an older program would have got it wrong: control 00423. */
function mistakeLineTotal(document: InvoiceDocument) {
  const line = blocksAt(document, 'FatturaElettronicaBody.DatiBeniServizi.DettaglioLinee')[1]!
  line.PrezzoTotale = toFixed(sum([line.PrezzoTotale as string, '0.50']))
}

interface File {
  readonly name: string
  readonly sha256: string
  readonly sdiId: string
  readonly sentAt: Date
}
interface Said extends Pick<Notice, 'errors' | 'outcome'> {
  readonly kind: Notice['kind']
  readonly at: Date
  readonly number: number
}
const stamp = (at: Date) => `${at.toISOString().slice(0, 19)}Z`
const descriptions: Partial<Record<Notice['kind'], string>> = {
  MC: 'Il canale del destinatario non risponde.',
  DT: 'Nessun esito nei quindici giorni.',
}

function noticeOf({ content, year }: MadeInvoice, file: File, { kind, at, outcome, errors, number }: Said): Notice {
  const { buyer } = content
  const description =
    kind === 'NE' ? (outcome === 'EC01' ? 'Fattura accettata.' : 'Importo non dovuto.') : descriptions[kind]
  return {
    kind,
    addressee: buyer.publicBody ? 'ADMINISTRATION' : 'BUSINESS',
    sdiId: file.sdiId,
    fileName: file.name,
    receivedAt: stamp(file.sentAt),
    deliveredAt: stamp(at),
    availableOn: addDays(dayOf(at), 1),
    messageId: `${file.sdiId}${number}`,
    hash: file.sha256,
    recipient: { code: buyer.recipientCode ?? '0000000', description: nameOf(buyer) },
    errors: kind === 'NS' ? errors : [],
    ...(outcome && { outcome }),
    ...(description && { description }),
    ...((kind === 'NE' || kind === 'DT') && { invoice: { number: content.number!, year: String(year) } }),
  }
}

export async function storeTransmissions(tx: Db, transmissions: readonly MadeTransmission[]): Promise<void> {
  await insertAll(
    tx,
    transmission,
    transmissions.map(({ transmissionRow }) => transmissionRow),
  )
  await insertAll(
    tx,
    sdiNotice,
    transmissions.flatMap(({ noticeRows }) => noticeRows),
  )
  await insertAll(
    tx,
    simulatedFile,
    transmissions.flatMap(({ simulatedRow }) => simulatedRow ?? []),
  )
  // The next file goes on where these end.
  await tx.rows(sql`select setval('file_progressive', ${transmissions.length}::bigint)`)
}
