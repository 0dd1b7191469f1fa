// Every invoice that SdI has taken: DELEGA_TOKEN=dlg_… npx tsx examples/list-invoices.ts
import { connect } from '../client.ts'
import { SentInvoicesDocument, type SentInvoicesQuery } from '../generated/graphql.ts'

const { DELEGA_URL: url = 'http://localhost:4000', DELEGA_TOKEN: token = '' } = process.env
const ask = connect({ url, token })

let after: string | null = null
do {
  const { invoices }: SentInvoicesQuery = await ask(SentInvoicesDocument, { after })
  for (const { number, date, buyerName, total } of invoices.nodes) console.log(number, date, buyerName, total)
  after = invoices.pageInfo.hasNextPage ? invoices.pageInfo.endCursor : null
} while (after)
