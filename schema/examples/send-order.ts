// Makes an invoice of an order and sends it: DELEGA_TOKEN=dlg_… npx tsx examples/send-order.ts <client id> <order.json>
// The order: { "key": "order 4711", "invoice": … an InvoiceDraftInput }. Run again after a failure it goes on where it stopped.
import { readFileSync } from 'node:fs'
import { connect, DelegaError } from '../client.ts'
import {
  CreateDraftDocument,
  type InvoiceDraftInput,
  IssueInvoiceDocument,
  SendInvoiceDocument,
} from '../generated/graphql.ts'

const { DELEGA_URL: url = 'http://localhost:4000', DELEGA_TOKEN: token = '' } = process.env
const [clientId = '', orderFile = ''] = process.argv.slice(2)
const order: { key: string; invoice: InvoiceDraftInput } = JSON.parse(readFileSync(orderFile, 'utf8'))
const ask = connect({ url, token })

interface Payload {
  invoice: { id: string; state: string; version: number } | null
  userErrors: { code: string; message: string; path: string[] | null }[]
}

/** The invoice, or what a person must put right in the order; then nothing was changed. */
function done({ invoice, userErrors }: Payload) {
  if (invoice) return invoice
  throw new Error(
    userErrors.map(({ code, message, path }) => `${code} ${path?.join('.') ?? ''}: ${message}`).join('\n'),
  )
}

try {
  const { key } = order
  const drafted = await ask(CreateDraftDocument, { clientId, input: order.invoice, key })
  let invoice = done(drafted.invoiceDraftCreate)
  if (invoice.state === 'DRAFT') {
    const issued = await ask(IssueInvoiceDocument, { id: invoice.id, version: invoice.version })
    invoice = done(issued.invoiceIssue)
  }
  if (invoice.state === 'ISSUED') {
    const sent = await ask(SendInvoiceDocument, { id: invoice.id, version: invoice.version, key })
    invoice = done(sent.invoiceSend)
  }
  console.log(`${invoice.id} ${invoice.state}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  // What is missing, and who can give it: for whoever runs this program.
  if (error instanceof DelegaError) {
    for (const { message, whoCanFix } of error.extensions.missing ?? []) console.error(`  ${message} (${whoCanFix})`)
    if (error.extensions.decisionId) console.error(`  decision ${error.extensions.decisionId}`)
  }
  process.exitCode = 1
}
