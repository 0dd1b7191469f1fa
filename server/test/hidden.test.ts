import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Persona } from './ask.ts'
import { testDatabase } from './database.ts'
import { createWorld, type World } from './world.ts'

/**
 * Hidden looks like missing, for whole answers: what an operator, a client's user or a token reads (rows, counts, order,
 * months, menus, to-do lists) is the same to the letter before and after rows are added that it may not see.
 */
let world: World
beforeAll(async () => {
  world = createWorld(await testDatabase())
})
afterAll(() => world.db.close())

const lists: Record<string, string> = {
  clients: '{ clients { nodes { id code name allowedActions } totalCount pageInfo { hasNextPage endCursor } } }',
  'clients, searched': '{ clients(filter: { search: "a" }) { nodes { id } totalCount } }',
  invoices:
    '{ invoices { nodes { id number payable client { name } } totalCount pageInfo { hasNextPage endCursor } } }',
  'invoices, one page': '{ invoices(first: 2) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }',
  receivedInvoices: '{ receivedInvoices { nodes { id sellerName } totalCount } }',
  operatingUnits: '{ operatingUnits { id name clientCount operatorCount } }',
  operators: '{ operators { id name } }',
  menu: '{ menu { key count } }',
  dashboard: `{ dashboard { clientCount clientsByDelegation { state count } clientsWithoutUnit receivedToRead todoCount
    monthStates { state count } months { month count } todo { kind subjectId number clientName } } }`,
}

async function add(world: World, studioId: string, unitId: string | null) {
  const clientId = await world.client({ name: 'Alfa S.p.A.', studioId, units: unitId ? [unitId] : [] })
  await world.delegation({ studioId, clientId, words: ['READ', 'EDIT', 'SEND', 'CONFIGURE'] })
  for (const status of ['DRAFT', 'ISSUED', 'REJECTED', 'DELIVERED']) await world.invoice({ clientId, status })
  await world.received({ clientId })
  await world.owner(clientId)
}

test('nothing of what is hidden shows in any list, count, order or sum', async () => {
  const studioId = await world.studio()
  const unit = await world.unit({ studioId, name: 'Milano' })
  const other = await world.unit({ studioId, name: 'Padova' })
  await add(world, studioId, unit)
  const clientId = await world.client({ studioId, units: [unit], words: ['READ'] })
  await world.invoice({ clientId, status: 'ISSUED' })
  const classes = ['ISSUED_MANAGE', 'RECEIVED', 'EINVOICE_ADMIN'] as const
  const operator = await world.operator({ studioId, classes, units: [unit] })
  const acting = await world.operator({ studioId, classes, units: [unit] })
  await world.act(acting, clientId)
  const personas: Record<string, Persona> = {
    operator,
    acting,
    owner: await world.owner(clientId),
    user: await world.additionalUser(clientId, ['READ']),
    token: await world.token(operator, [
      'clients:read',
      'invoices:read',
      'received:read',
      'units:read',
      'operators:read',
    ]),
    shutOut: await world.token(operator, ['clients:read', 'invoices:read']),
  }
  const read = async () => {
    const answers: Record<string, unknown> = {}
    for (const [name, persona] of Object.entries(personas)) {
      for (const [list, query] of Object.entries(lists)) {
        const { data, errors } = await world.ask(persona, query)
        answers[`${name}: ${list}`] = {
          data,
          errors: errors?.map(({ message, extensions: e }) => [message, e.missing]),
        }
      }
    }
    return answers
  }
  const before = await read()
  await add(world, studioId, other)
  await add(world, studioId, null)
  await add(world, await world.studio(), null)
  await world.operator({ studioId, classes, units: [other] })
  const lapsed = await world.unit({ studioId, name: 'Como', validTo: '2026-11-20' })
  await add(world, studioId, lapsed)
  expect(await read()).toEqual(before)
  // The lists are asked for what exists, or the comparison would prove nothing.
  const withoutAnswer = Object.entries(before).filter(([, answer]) => (answer as { data?: unknown }).data == null)
  expect(withoutAnswer.map(([name]) => name).sort()).toEqual([
    'owner: operatingUnits',
    'owner: operators',
    'shutOut: dashboard',
    'shutOut: menu',
    'shutOut: operatingUnits',
    'shutOut: operators',
    'shutOut: receivedInvoices',
    'token: dashboard',
    'token: menu',
    'user: operatingUnits',
    'user: operators',
  ])
})
