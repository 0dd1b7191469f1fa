import { createHash } from 'node:crypto'
import { claim } from '../../access/claim.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Database, Db } from '../../db/database.ts'
import { receivedInvoice, type SignatureReport } from '../../db/tables/received-invoice.ts'
import { transaction } from '../../db/transaction.ts'
import { decodeXml } from '../../fatturapa/decode.ts'
import { bodiesOf, type Node, textAt } from '../../fatturapa/document.ts'
import type { Signature } from '../../fatturapa/signer.ts'
import { validateFile } from '../../fatturapa/validate.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { newId } from '../../lib/ids.ts'
import { roundCents, sum } from '../../lib/money.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { findBuyer } from './find-buyer.ts'
import { type OpenedFile, openUpload } from './open-upload.ts'
import { amountOf, dayIn, documentOf } from './received-document.ts'
import { idsOfFile } from './received-invoice.queries.ts'
import type { FileInput, ImportError, ImportOutcome } from './received-invoice.type.ts'
import { incomplete } from './refusals.ts'

const MOST_FILES = 50
const MOST_CHARACTERS = 60 * 1024 * 1024
const MOST_WARNINGS = 50

export interface Imported {
  readonly fileName: string
  readonly outcome: ImportOutcome
  readonly ids: readonly string[]
  readonly error?: ImportError
}

/** Each file by itself: a wrong one is refused with a sentence, the others go on. */
export async function importReceivedInvoices(
  db: Database,
  viewer: Viewer,
  files: readonly FileInput[],
): Promise<{ results: Imported[]; userErrors: UserError[] }> {
  const characters = files.reduce((total, { contentBase64 }) => total + contentBase64.length, 0)
  if (files.length > MOST_FILES || characters > MOST_CHARACTERS) {
    const message = `At most ${MOST_FILES} files and ${MOST_CHARACTERS / 1024 / 1024} million characters at once.`
    return { results: [], userErrors: [userError('TOO_MANY_FILES', message, ['files'])] }
  }
  const results: Imported[] = []
  for (const input of files) {
    for (const opened of await openUpload(input)) {
      const { fileName } = opened
      if ('error' in opened) results.push({ fileName, outcome: 'REFUSED', ids: [], error: opened.error })
      else results.push({ fileName, ...(await importFile(db, viewer, opened)) })
    }
  }
  return { results, userErrors: [] }
}

const refused = (error: ImportError) => ({ outcome: 'REFUSED' as const, ids: [], error })

async function importFile(db: Database, viewer: Viewer, opened: OpenedFile): Promise<Omit<Imported, 'fileName'>> {
  const buyer = await findBuyer(db, viewer, opened.file.document)
  if ('error' in buyer) return refused(buyer.error)
  const rows = bodiesOf(opened.file.document).map((body, position) => columnsOf(opened, body, position))
  const unfit = rows.find((row) => 'error' in row)
  if (unfit && 'error' in unfit) return refused(unfit.error)
  if (rows.length === 0) return refused(incomplete('NUMBER'))
  return transaction(db, (tx) => keep(tx, viewer, buyer.clientId, opened, rows as Columns[]))
}

async function keep(tx: Db, viewer: Viewer, clientId: string, opened: OpenedFile, rows: readonly Columns[]) {
  const facts = await claim(tx, viewer, 'receivedInvoiceImport', clientId)
  const shared = {
    clientId,
    status: 'ARRIVED',
    fileName: opened.fileName.split('/').at(-1)!,
    sha256: createHash('sha256').update(opened.xml).digest('hex'),
    content: opened.content,
    xml: decodeXml(opened.xml).text.replace(/^\uFEFF/, ''),
    signature: opened.signature ? reportOf(opened.signature) : null,
    warnings: warningsOf(opened, viewer),
    importedBy: viewer.personId,
    createdAt: viewer.now,
  }
  const added = await tx
    .insert(receivedInvoice)
    .values(rows.map((row) => ({ id: newId(), ...row, ...shared })))
    .onConflictDoNothing()
    .returning({ id: receivedInvoice.id, number: receivedInvoice.number, sellerName: receivedInvoice.sellerName })
  for (const { id, number, sellerName } of added) {
    const after = { number, sellerName, fileName: shared.fileName, sha256: shared.sha256 }
    await recordAudit(tx, viewer, { action: 'receivedInvoiceImport', kind: 'received', id, facts, after })
  }
  const outcome: ImportOutcome = added.length > 0 ? 'IMPORTED' : 'DUPLICATE'
  return { outcome, ids: await idsOfFile(tx, clientId, shared.sha256) }
}

type Columns = Pick<
  typeof receivedInvoice.$inferInsert,
  | 'position'
  | 'documentType'
  | 'number'
  | 'date'
  | 'sellerName'
  | 'sellerVatNumber'
  | 'sellerFiscalCode'
  | 'taxable'
  | 'vat'
  | 'total'
  | 'currency'
  | 'dueOn'
>

/** What lists show of one invoice of the file. SdI let it through, so little can be missing; without that little it is refused. */
function columnsOf({ file }: OpenedFile, body: Node, position: number): Columns | { error: ImportError } {
  const general = (name: string) => textAt(body, `DatiGenerali.DatiGeneraliDocumento.${name}`)?.trim()
  const { seller, vatSummary, payments } = documentOf(file.document, position)
  const [number, date] = [general('Numero'), dayIn(general('Data'))]
  if (!number) return { error: incomplete('NUMBER') }
  if (!date) return { error: incomplete('DATE') }
  const taxable = roundCents(sum(vatSummary.map((row) => row.taxable)))
  const vat = roundCents(sum(vatSummary.map((row) => row.vat)))
  const stated = general('ImportoTotaleDocumento')
  const total = roundCents(amountOf(stated) ?? sum([taxable, vat]))
  if ([taxable, vat, total].some((amount) => amountOf(amount) === undefined)) return { error: incomplete('AMOUNT') }
  const isItalian = seller.vatCountry === 'IT'
  return {
    position,
    documentType: (general('TipoDocumento') ?? '').slice(0, 10),
    number: number.slice(0, 60),
    date,
    sellerName: seller.displayName.slice(0, 200),
    sellerVatNumber: seller.vatCode ? `${isItalian ? '' : (seller.vatCountry ?? '')}${seller.vatCode}` : null,
    sellerFiscalCode: seller.fiscalCode ?? null,
    taxable,
    vat,
    total,
    currency: (general('Divisa') ?? 'EUR').slice(0, 3),
    dueOn:
      payments
        .flatMap(({ dueOn }) => dueOn ?? [])
        .sort()
        .at(0) ?? null,
  }
}

const reportOf = ({ valid, reason, signer, signingTime }: Signature): SignatureReport => ({
  valid,
  reason: reason ?? null,
  signer: signer?.name ?? null,
  signedAt: signingTime?.toISOString() ?? null,
})

const warningsOf = ({ file }: OpenedFile, { today }: Viewer) =>
  validateFile(file, { receivedOn: today })
    .slice(0, MOST_WARNINGS)
    .map(({ code, path, message }) => ({ code, path, ...message }))
