import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from './ask.ts'
import { testDatabase } from './database.ts'
import { createWorld, type World } from './world.ts'

describe('an id that is none', () => {
  let world: World
  let administrator: Persona
  let clientId: string
  let invoiceId: string
  beforeAll(async () => {
    world = createWorld(await testDatabase())
    const studioId = await world.studio()
    administrator = await world.operator({ studioId, administrator: true })
    clientId = await world.client({ studioId, words: ['READ', 'EDIT', 'SEND', 'CONFIGURE'] })
    invoiceId = await world.invoice({ clientId, status: 'ISSUED' })
  })
  afterAll(() => world.db.close())

  const draft = (more: string) => `documentType: "TD01", date: "2026-11-21", lines: [], ${more}`
  const asked: Record<string, () => string> = {
    'a row': () => '{ invoice(id: "x") { id } }',
    'a client': () => '{ invoices(clientId: "x") { totalCount } }',
    'a filter': () => '{ clients(filter: { unitId: "x" }) { totalCount } }',
    'a question': () => '{ explainAccess(action: "invoiceSend", resourceId: "x") { allowed } }',
    'a file': () => `{ invoiceFile(id: "${invoiceId}", format: XML, transmissionId: "x") { fileName } }`,
    'a message': () => `{ invoiceFile(id: "${invoiceId}", format: NOTICES, noticeId: "x") { fileName } }`,
    'a list of units': () => `mutation { clientUnitsSet(id: "${clientId}", unitIds: ["x"]) { userErrors { code } } }`,
    'the units of an operator': () =>
      `mutation { operatorUnitsSet(id: "${administrator.operatorId}", expectedVersion: 1, unitIds: ["x"]) { userErrors { code } } }`,
    'the units of a new operator': () =>
      'mutation { operatorCreate(input: { name: "A B", email: "a@b.it", unitIds: ["x"] }) { userErrors { code } } }',
    'the unit of a new client': () =>
      'mutation { clientCreate(input: { name: "A", unitId: "x" }) { userErrors { code } } }',
    'a series': () =>
      `mutation { invoiceDraftCreate(clientId: "${clientId}", input: { ${draft('seriesId: "x"')} }) { userErrors { code } } }`,
    'a counterparty': () =>
      `mutation { invoiceDraftCreate(clientId: "${clientId}", input: { ${draft('counterpartyId: "x"')} }) { userErrors { code } } }`,
    'a preview': () =>
      `{ invoiceTotalsPreview(clientId: "${clientId}", input: { ${draft('seriesId: "x", counterpartyId: "x"')} }) { total } }`,
    'a token': () => 'mutation { apiTokenRevoke(id: "x") { userErrors { code } } }',
    'a delegation': () =>
      'mutation { delegationRequest(input: { clientId: "x", words: [READ] }) { userErrors { code } } }',
    'a list of delegations': () => '{ delegations(clientId: "x") { id } }',
    'a cursor of invoices': () =>
      `{ invoices(after: "${Buffer.from('["2026-02-31","x"]').toString('base64url')}") { nodes { id } } }`,
    'a cursor of the log': () =>
      `{ auditLog(clientId: "${clientId}", after: "${Buffer.from('["x","x"]').toString('base64url')}") { nodes { id } } }`,
  }
  it.each(Object.keys(asked))('is answered with a code where it stands for %s, never as our failure', async (what) => {
    // A failure of ours would be thrown by ask.
    const { data, errors } = await world.ask(administrator, asked[what]!())
    const codes = [
      ...(errors ?? []).map((error) => error.extensions.code),
      ...JSON.stringify(data ?? {}).matchAll(/"code":"(\w+)"/g),
    ]
    const isEmpty = /"totalCount":0|"nodes":\[\]|"total":"/.test(JSON.stringify(data ?? {}))
    expect(codes.length > 0 || isEmpty, JSON.stringify({ data, errors })).toBe(true)
  })
})
