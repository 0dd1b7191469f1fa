// Downloads the file of every invoice that was sent: DELEGA_TOKEN=dlg_… node download-invoices.mjs <folder>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { DELEGA_URL = 'http://localhost:4000', DELEGA_TOKEN } = process.env
const folder = process.argv[2] ?? 'invoices'
const headers = { 'content-type': 'application/json', authorization: `Bearer ${DELEGA_TOKEN}` }

async function ask(operation, variables) {
  const query = readFileSync(new URL(`${operation}.graphql`, import.meta.url), 'utf8')
  const response = await fetch(`${DELEGA_URL}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`)
  return data
}

mkdirSync(folder, { recursive: true })
for (let after = null, more = true; more; ) {
  const { nodes, pageInfo } = (await ask('sent-invoices', { after })).invoices
  for (const { id, number } of nodes) {
    const { fileName, contentBase64 } = (await ask('invoice-file', { id })).invoiceFile
    writeFileSync(join(folder, fileName.replaceAll('/', '-')), Buffer.from(contentBase64, 'base64'))
    console.log(`${number} ${fileName}`)
  }
  ;({ endCursor: after, hasNextPage: more } = pageInfo)
}
