import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

const DASHBOARD = `{ dashboard {
  todo { kind subjectId clientId clientName number code text { it en } dueOn amount } todoCount
  monthStates { state count total } months { month count total }
  clientCount clientsWithoutUnit clientsByDelegation { state count } receivedToRead } }`

let db: Database
let world: World
let clerk: Persona
let supervisor: Persona
let owner: Persona
let open: string
let hidden: string
let rejected: string
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
  const studioId = await world.studio()
  const unit = await world.unit({ studioId })
  const other = await world.unit({ studioId })
  clerk = await world.operator({ studioId, classes: ['ISSUED_READ', 'RECEIVED'], units: [unit] })
  supervisor = await world.operator({ studioId, classes: ['ISSUED_READ', 'RECEIVED'], supervisor: true })
  open = await world.client({ studioId, units: [unit], words: ['READ'], name: 'Alfa' })
  hidden = await world.client({ studioId, units: [other], words: ['READ', 'SEND'], name: 'Beta' })
  const closed = await world.client({ studioId, units: [unit], name: 'Gamma' })
  const alone = await world.client({ studioId, name: 'Delta' })
  await world.delegation({ studioId, clientId: closed, state: 'SUSPENDED', words: ['READ'] })
  await world.delegation({ studioId, clientId: alone, state: 'PENDING_CLIENT' })
  owner = await world.owner(open)
  rejected = await world.invoice({
    clientId: open,
    status: 'REJECTED',
    rejection: [{ code: '00311', description: 'CodiceDestinatario non valido' }],
  })
  for (const clientId of [open, hidden, closed]) {
    await world.invoice({ clientId, status: 'DELIVERED', sentAt: world.now })
    await world.invoice({ clientId, status: 'SEND_FAILED' })
    await world.received({ clientId })
  }
  await world.invoice({ clientId: open, status: 'SENT', date: '2026-10-30', sentAt: new Date('2026-10-31T10:00:00Z') })
  await world.invoice({
    clientId: open,
    status: 'DELIVERED',
    date: '2025-12-01',
    sentAt: new Date('2025-12-01T10:00:00Z'),
  })
  await world.invoice({
    clientId: open,
    status: 'DELIVERED',
    date: '2025-11-30',
    sentAt: new Date('2025-11-30T10:00:00Z'),
  })
})
afterAll(() => db.close())

const ask = async (who: Persona) => (await world.get(who, DASHBOARD)).dashboard
const kinds = ({ todo }: { todo: { kind: string; clientName: string }[] }) =>
  todo.map(({ kind, clientName }) => `${kind} ${clientName}`)

describe('the dashboard', () => {
  it('holds of a unit operator’s clients alone what waits, the most urgent first', async () => {
    const dashboard = await ask(clerk)
    expect(kinds(dashboard)).toEqual(['REJECTED Alfa', 'SEND_FAILED Alfa', 'STALE Alfa', 'RECEIVED_TO_READ Alfa'])
    expect(dashboard.todoCount).toBe(4)
    expect(dashboard.todo[0]).toMatchObject({
      subjectId: rejected,
      clientId: open,
      code: '00311',
      dueOn: '2026-11-26',
      amount: '122.00',
      text: { it: 'CodiceDestinatario non valido' },
    })
    expect(dashboard).toMatchObject({ clientCount: 2, clientsWithoutUnit: 0, receivedToRead: 1 })
    expect(dashboard.clientsByDelegation).toEqual([
      { state: 'ACTIVE_WITHOUT_SEND', count: 1 },
      { state: 'SUSPENDED', count: 1 },
    ])
  })

  it('counts this month by state and the sent ones of twelve months', async () => {
    const { monthStates, months } = await ask(clerk)
    expect(monthStates).toEqual([
      { state: 'DELIVERED', count: 1, total: '122.00' },
      { state: 'REJECTED', count: 1, total: '122.00' },
      { state: 'SEND_FAILED', count: 1, total: '122.00' },
    ])
    expect(months).toHaveLength(12)
    expect(months[0]).toEqual({ month: '2025-12', count: 1, total: '122.00' })
    expect(months.at(-1)).toEqual({ month: '2026-11', count: 1, total: '122.00' })
    expect(months.at(-2)).toMatchObject({ month: '2026-10', count: 1 })
    expect(months[5]).toEqual({ month: '2026-05', count: 0, total: '0.00' })
  })

  it('tells a supervisor of every client, also of the one that no unit sees', async () => {
    const dashboard = await ask(supervisor)
    expect(dashboard).toMatchObject({ clientCount: 4, clientsWithoutUnit: 1, receivedToRead: 2 })
    expect(kinds(dashboard)).toContain('CLIENT_WITHOUT_UNIT Delta')
    expect(kinds(dashboard)).toContain('SEND_FAILED Beta')
    expect(kinds(dashboard)).not.toContain('SEND_FAILED Gamma')
  })

  it('shows an owner its own company, and the request it has to answer', async () => {
    const studioId = await world.studio()
    await world.card(studioId, open)
    const id = await world.delegation({ studioId, clientId: open, state: 'PENDING_CLIENT' })
    const dashboard = await ask(owner)
    expect(dashboard).toMatchObject({ clientCount: 1, receivedToRead: 1, clientsByDelegation: [] })
    const request = dashboard.todo.find(({ kind }: { kind: string }) => kind === 'DELEGATION_TO_ANSWER')
    expect(request).toMatchObject({ subjectId: id, clientName: 'Alfa' })
    expect(kinds(await ask(clerk))).not.toContain('DELEGATION_TO_ANSWER Alfa')
  })

  it('announces a delegation’s last day to who may know of it', async () => {
    await db.rows(sql`update delegation set valid_to = '2026-12-01' where client_id = ${hidden}::uuid`)
    const ending = (await ask(supervisor)).todo.find(({ kind }: { kind: string }) => kind === 'DELEGATION_ENDING')
    expect(ending).toMatchObject({ clientName: 'Beta', dueOn: '2026-12-01' })
    expect(kinds(await ask(clerk))).not.toContain('DELEGATION_ENDING Beta')
  })

  it('is empty for who sees no clients, and for who may not read documents', async () => {
    const elsewhere = await world.studio()
    const stranger = await world.operator({ studioId: elsewhere, administrator: true })
    expect(await ask(stranger)).toMatchObject({
      todo: [],
      todoCount: 0,
      monthStates: [],
      clientCount: 0,
      receivedToRead: 0,
    })
    const plain = await world.additionalUser(open, [])
    expect(await ask(plain)).toMatchObject({ monthStates: [], receivedToRead: 0, clientCount: 1 })
  })

  it('takes five statements', async () => {
    const statements = await statementsOf(db, () => ask(supervisor))
    expect(statements.filter((text) => !/from session /.test(text))).toHaveLength(5)
  })
})
