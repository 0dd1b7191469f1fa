import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const SET = `mutation ($clientId: ID!, $enabled: [String!]!) {
  clientDocumentKindsSet(clientId: $clientId, enabled: $enabled) { client { enabledDocumentTypes } userErrors { code path } } }`
const READ = `query ($id: ID!) { client(id: $id) { enabledDocumentTypes } }`
const CREATE = `mutation ($clientId: ID!, $input: InvoiceDraftInput!) {
  invoiceDraftCreate(clientId: $clientId, input: $input) { invoice { id } userErrors { code path } } }`
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: InvoiceDraftInput!) {
  invoiceDraftUpdate(id: $id, expectedVersion: $version, input: $input) { invoice { id version } userErrors { code path } } }`
const DUPLICATE = `mutation ($id: ID!) { invoiceDuplicate(id: $id) { invoice { id } userErrors { code path } } }`
const INVOICES = `query ($clientId: ID!) { invoices(clientId: $clientId) { nodes { client { enabledDocumentTypes isArchived } } } }`

const draft = (documentType: string) => ({
  documentType,
  date: '2026-11-21',
  lines: [{ description: 'x', quantity: '1', unitPrice: '1.00', vatRate: '22' }],
})

async function office() {
  const studioId = await world.studio()
  const clientId = await world.client({ studioId, words: ['READ', 'EDIT', 'CONFIGURE'] })
  const administrator = await world.operator({ studioId, administrator: true })
  return { studioId, clientId, administrator, owner: await world.owner(clientId) }
}
const create = async (who: Persona, clientId: string, documentType: string) =>
  (await world.get(who, CREATE, { clientId, input: draft(documentType) })).invoiceDraftCreate

describe('kinds of document (Tipi Documento, WT-053)', () => {
  it('that are switched off are begun by nobody, nor by the client itself', async () => {
    const { clientId, administrator, owner } = await office()
    const all: string[] = (await world.get(administrator, READ, { id: clientId })).client.enabledDocumentTypes
    expect(all).toContain('TD01')
    const enabled = all.filter((code) => code !== 'TD04')
    const { clientDocumentKindsSet } = await world.get(administrator, SET, { clientId, enabled })
    expect(clientDocumentKindsSet).toEqual({ client: { enabledDocumentTypes: enabled }, userErrors: [] })
    for (const who of [administrator, owner]) {
      const refused = await create(who, clientId, 'TD04')
      expect(refused).toEqual({
        invoice: null,
        userErrors: [{ code: 'DOCUMENT_TYPE_DISABLED', path: ['documentType'] }],
      })
      expect((await create(who, clientId, 'TD01')).userErrors).toEqual([])
    }
    await world.get(administrator, SET, { clientId, enabled: all })
    expect((await create(owner, clientId, 'TD04')).userErrors).toEqual([])
  })

  it('stay as they are where they exist: a draft is finished, but no other becomes or copies one', async () => {
    const { clientId, administrator } = await office()
    const note = (await create(administrator, clientId, 'TD04')).invoice.id
    const invoice = (await create(administrator, clientId, 'TD01')).invoice.id
    await world.get(administrator, SET, { clientId, enabled: ['TD01'] })
    const update = async (id: string, documentType: string) =>
      (await world.get(administrator, UPDATE, { id, version: 1, input: draft(documentType) })).invoiceDraftUpdate
    const disabled = (path: string) => [{ code: 'DOCUMENT_TYPE_DISABLED', path: [path] }]
    expect((await update(invoice, 'TD04')).userErrors).toEqual(disabled('documentType'))
    expect((await update(note, 'TD04')).userErrors).toEqual([])
    const duplicate = async (id: string) =>
      (await world.get(administrator, DUPLICATE, { id })).invoiceDuplicate.userErrors
    expect([await duplicate(note), await duplicate(invoice)]).toEqual([disabled('id'), []])
    const { nodes } = (await world.get(administrator, INVOICES, { clientId })).invoices
    expect(nodes[0].client).toEqual({ enabledDocumentTypes: ['TD01'], isArchived: false })
  })

  it('are set by who administers clients, with CONFIGURE, and only such as there are', async () => {
    const { studioId, clientId, administrator } = await office()
    const unknown = await world.get(administrator, SET, { clientId, enabled: ['TD01', 'XX'] })
    expect(unknown.clientDocumentKindsSet.userErrors).toEqual([
      { code: 'DOCUMENT_TYPE_UNKNOWN', path: ['enabled', '1'] },
    ])
    const keeper = await world.operator({ studioId, supervisor: true, classes: ['CLIENT_OPERATOR'] })
    const classless = await world.ask(keeper, SET, { clientId, enabled: [] })
    expect(classless.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'MISSING_CLASS' }] })
    const other = await world.client({ studioId, words: ['READ', 'EDIT'] })
    const ungranted = await world.ask(administrator, SET, { clientId: other, enabled: [] })
    expect(ungranted.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'WORD_NOT_GRANTED' }] })
  })
})
