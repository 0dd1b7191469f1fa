import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

test('the menu holds what the viewer may open, and counts what waits where it may act', async () => {
  const world = createWorld(db)
  const studioId = await world.studio()
  const unit = await world.unit({ studioId })
  const client = await world.client({ studioId, units: [unit], words: ['READ', 'EDIT'] })
  const closed = await world.client({ studioId, units: [unit] })
  await world.delegation({ studioId, clientId: closed, state: 'PENDING_STUDIO' })
  for (const clientId of [client, closed]) {
    await world.invoice({ clientId, status: 'REJECTED' })
    await world.invoice({ clientId, status: 'DRAFT' })
    await world.received({ clientId })
  }
  const menuOf = async (persona: Persona) => {
    const { menu } = await world.get(persona, '{ menu { key count } }')
    return menu.map(({ key, count }: { key: string; count: number | null }) =>
      count === null ? key : `${key} ${count}`,
    )
  }
  const administrator = await world.operator({ studioId, administrator: true })
  const writer = await world.operator({ studioId, units: [unit], classes: ['ISSUED_MANAGE'] })
  const reader = await world.operator({ studioId, units: [unit], classes: ['ISSUED_READ', 'RECEIVED'] })
  const rest = ['consents', 'operatingUnits', 'operators', 'apiTokens']
  expect(await menuOf(administrator)).toEqual([
    'home',
    'clients',
    'invoices 1',
    'receivedInvoices 1',
    'delegations 1',
    'consents',
    'operatingUnits',
    'operators',
    'decisions',
    'apiTokens',
    'health',
  ])
  expect(await menuOf(writer)).toEqual(['home', 'clients', 'invoices 1', 'delegations', ...rest])
  expect(await menuOf(reader)).toEqual(['home', 'clients', 'invoices', 'receivedInvoices 1', 'delegations', ...rest])
  expect(await menuOf(await world.owner(client))).toEqual([
    'home',
    'invoices 1',
    'invoiceNew',
    'receivedInvoices 1',
    'accountant 0',
    'access',
    'otherData',
    'additionalUsers',
    'bankAccounts',
    'partnerApps',
  ])
  expect(await menuOf(await world.additionalUser(client, ['READ']))).toEqual([
    'home',
    'invoices',
    'receivedInvoices 1',
    'otherData',
  ])
  expect(await menuOf(await world.additionalUser(client, ['READ', 'CONFIGURE']))).toContain('bankAccounts')
  const receiver = await world.client({ kind: 'RECEIVE_ONLY' })
  expect(await menuOf(await world.owner(receiver))).toEqual([
    'home',
    'invoices 0',
    'receivedInvoices 0',
    'accountant 0',
    'access',
    'otherData',
    'additionalUsers',
    'bankAccounts',
    'partnerApps',
  ])
  expect(await statementsOf(db, () => menuOf(administrator))).toHaveLength(2)
})
