import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { denial } from '../../access/denial.ts'
import { loadViewer } from '../../access/viewer.ts'
import type { Database } from '../../db/database.ts'
import { createContext } from '../../graphql/context.ts'
import { gatekeeper } from '../../graphql/gatekeeper.ts'
import { addDays, dayOf } from '../../lib/days.ts'
import { countReads } from './count-reads.ts'
import { keepDenials, sweepDecisions } from './keep-decisions.ts'

let db: Database
let world: World
let studioId: string
let clientId: string
let invoice: string
let administrator: Persona
let operator: Persona & { personId: string }
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  world = createWorld(db)
  studioId = await world.studio({ name: 'Studio Bianchi' })
  const unit = await world.unit({ studioId })
  administrator = await world.operator({ studioId, administrator: true })
  operator = await world.operator({ studioId, units: [unit], classes: ['ISSUED_MANAGE'], name: 'Marta' })
  clientId = await world.client({ studioId, units: [unit], words: ['READ'], name: 'ACME' })
  invoice = await world.invoice({ clientId, status: 'ISSUED' })
})
afterAll(() => db.close())

const SEND =
  'mutation ($id: ID!, $key: String!) { invoiceSend(id: $id, expectedVersion: 1, idempotencyKey: $key) { invoice { id } } }'
const send = async (who: Persona, id = invoice) => {
  const { errors } = await world.ask(who, SEND, { id, key: `key-${Math.random()}` })
  return errors?.[0]?.extensions as { code: string; decisionId: string }
}
const LOG = `query ($first: Int, $after: String, $filter: DecisionFilter) { decisionLog(first: $first, after: $after, filter: $filter) {
  totalCount pageInfo { hasNextPage endCursor } reads { day action count }
  nodes { id outcome action personName studioName byToken askedBy clientName subjectId count missing { condition reason needs message whoCanFix } } } }`
const log = async (who: Persona, variables = {}) => (await world.get(who, LOG, variables)).decisionLog

describe('a refusal', () => {
  test('can be looked up by its number as soon as it is answered, by both sides', async () => {
    const { code, decisionId } = await send(operator)
    expect(code).toBe('FORBIDDEN')
    const known = {
      id: decisionId,
      outcome: 'DENIED',
      action: 'invoiceSend',
      personName: 'Marta',
      studioName: 'Studio Bianchi',
      byToken: false,
      askedBy: null,
      clientName: 'ACME',
      subjectId: invoice,
      count: 1,
    }
    const missing = [{ condition: 'grant', reason: 'WORD_NOT_GRANTED', needs: ['SEND'], whoCanFix: 'CLIENT_OWNER' }]
    const { nodes } = await log(administrator, { filter: { decisionId } })
    expect(nodes).toMatchObject([{ ...known, missing }])
    const owner = await world.owner(clientId)
    expect((await log(owner, { filter: { decisionId } })).nodes).toMatchObject([
      { ...known, personName: 'Studio Bianchi' },
    ])
    expect((await log(owner, { filter: { personId: operator.personId } })).nodes).toEqual([])
    expect((await log(administrator, { filter: { personId: operator.personId } })).nodes).toHaveLength(1)
    const stranger = await world.operator({ studioId: await world.studio(), administrator: true })
    expect((await log(stranger, { filter: { decisionId } })).nodes).toEqual([])
    expect((await log(await world.owner(await world.client()), { filter: { decisionId } })).nodes).toEqual([])
  })

  test('that comes again and again within a minute has one number and one row', async () => {
    const numbers = [await send(operator), await send(operator), await send(operator)].map((each) => each.decisionId)
    expect(new Set(numbers).size).toBe(1)
    const other = await send(operator, await world.invoice({ clientId, status: 'ISSUED' }))
    world.now = new Date(world.now.getTime() + 60_000)
    const later = await send(operator)
    expect(new Set([numbers[0], other.decisionId, later.decisionId]).size).toBe(3)
    const { nodes, totalCount } = await log(administrator)
    expect(totalCount).toBe(3)
    expect(nodes.map((node: { count: number }) => node.count).sort()).toEqual([1, 1, 3])
  })

  test('several in one request are kept with one statement, equal ones as one', async () => {
    const viewer = (await loadViewer(db, { sessionToken: operator.sessionToken! }, world.now))!
    const refusal = () => denial(viewer, 'operatingUnitCreate', ['class'])
    const causes = [refusal(), refusal(), denial(viewer, 'operatorCreate', ['class'])]
    expect(await statementsOf(db, () => keepDenials(db, causes))).toHaveLength(1)
    const { nodes } = await log(administrator, { filter: { action: 'operatingUnitCreate' } })
    expect(nodes).toMatchObject([{ count: 2, clientName: null, missing: [{ reason: 'MISSING_CLASS' }] }])
    expect((await log(administrator)).totalCount).toBe(2)
  })

  test('of what one may not know of is kept nowhere, nor is a failure to keep one told', async () => {
    expect((await send(operator, await world.invoice({ clientId: await world.client() }))).code).toBe('NOT_FOUND')
    expect((await log(administrator)).totalCount).toBe(0)
    await expect(keepDenials(db, [new Error('ours'), undefined])).resolves.toBeUndefined()
    await db.execute(sql`alter table decision rename to decision_gone`)
    const answer = await send(operator).finally(() => db.execute(sql`alter table decision_gone rename to decision`))
    expect(answer).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('is forgotten after 400 days, not before', async () => {
    const { decisionId } = await send(operator)
    const at = (days: number) => new Date(world.now.getTime() + days * 86_400_000)
    await sweepDecisions(db, at(399))
    expect((await log(administrator, { filter: { decisionId } })).nodes).toHaveLength(1)
    await sweepDecisions(db, at(402))
    expect((await log(administrator, { filter: { decisionId } })).nodes).toHaveLength(0)
  })
})

test('what was allowed and done stands among the refusals, in pages without gap', async () => {
  const owner = await world.owner(clientId)
  await send(operator)
  const [delegation] = await db.rows<{ id: string }>(sql`select id from delegation where client_id = ${clientId}::uuid`)
  world.now = new Date(world.now.getTime() + 1000)
  const GRANT = `mutation ($id: ID!) { delegationSuspend(id: $id, expectedVersion: 1) { userErrors { message } } }`
  await world.get(owner, GRANT, { id: delegation!.id })
  const all = await log(owner)
  expect(all.nodes.map((node: { action: string; outcome: string }) => [node.action, node.outcome])).toEqual([
    ['delegationSuspend', 'ALLOWED'],
    ['invoiceSend', 'DENIED'],
  ])
  const { nodes, pageInfo } = await log(owner, { first: 1 })
  expect(nodes).toEqual([all.nodes[0]])
  expect((await log(owner, { first: 1, after: pageInfo.endCursor })).nodes).toEqual([all.nodes[1]])
  expect((await log(owner, { filter: { outcome: 'ALLOWED' } })).nodes).toEqual([all.nodes[0]])
  expect((await log(owner, { filter: { outcome: 'DENIED', action: 'invoiceSend' } })).totalCount).toBe(1)
  // The studio's own log has what its people did, not what the owner did.
  expect((await log(administrator)).nodes).toMatchObject([{ action: 'invoiceSend' }])
  for (const filter of [{ decisionId: 'x' }, { personId: 'x' }, { clientId: "'" }, { action: '%' }])
    expect((await log(owner, { filter })).nodes).toEqual([])
  const { errors } = await world.ask(owner, LOG, { after: 'WyIxIiwieCJd' })
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

test('a question about somebody is no attempt of that person, and no business of the client', async () => {
  const ASK = `query ($id: ID, $for: ID) { explainAccess(action: "invoiceSend", resourceId: $id, principalId: $for) { decisionId } }`
  const { explainAccess } = await world.get(administrator, ASK, { id: invoice, for: operator.operatorId })
  const filter = { decisionId: explainAccess.decisionId }
  expect((await log(administrator, { filter })).nodes).toMatchObject([
    { personName: 'Marta', askedBy: administrator.name, outcome: 'DENIED' },
  ])
  expect((await log(await world.owner(clientId), { filter })).nodes).toEqual([])
})

test('is open to an administrator and an owner, and to their tokens with audit:read', async () => {
  const code = async (who: Persona) => (await world.ask(who, LOG)).errors?.[0]?.extensions.code
  const supervisor = await world.operator({ studioId, supervisor: true })
  expect(await code(supervisor)).toBe('FORBIDDEN')
  expect(await code(await world.additionalUser(clientId, ['READ', 'CONFIGURE']))).toBe('FORBIDDEN')
  expect(await code(await world.token(administrator, ['audit:read']))).toBeUndefined()
  expect(await code(await world.token(administrator, ['clients:read']))).toBe('FORBIDDEN')
})

test('reads are counted in memory and written together, for each day, operation and studio', async () => {
  const failures: unknown[] = []
  const reads = countReads(gatekeeper, { database: db, logFailure: (error) => void failures.push(error) })
  const viewer = (await loadViewer(db, { sessionToken: operator.sessionToken! }, world.now))!
  const { context } = createContext({ db, viewer, now: world.now, requestId: 'r', config: world.config })
  const texts: string[] = []
  const stop = db.onStatement(({ text }) => void texts.push(text))
  for (const action of ['invoices', 'invoices', 'clients', 'invoiceSend', 'apiTokenCreate'])
    reads.gatekeeper.refusal(context, action)
  expect(reads.gatekeeper.refusal(context, 'auditLog')).toBeInstanceOf(Error)
  expect(texts).toEqual([])
  await reads.flush()
  expect(texts).toHaveLength(1)
  stop()
  reads.gatekeeper.refusal(context, 'invoices')
  await reads.stop()
  expect((await log(administrator)).reads).toEqual([
    { day: world.today, action: 'invoices', count: 3 },
    { day: world.today, action: 'clients', count: 1 },
  ])
  expect((await log(await world.owner(clientId))).reads).toEqual([])
  await sweepDecisions(db, new Date(`${addDays(dayOf(world.now), 500)}T10:00:00Z`))
  expect((await log(administrator)).reads).toEqual([])
  expect(failures).toEqual([])
})
