import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const AS_OF = `query ($clientId: ID!, $day: Date!) { accessAsOf(clientId: $clientId, day: $day) {
  day isToday principals(first: 100) { nodes { id kind name closed operatorCount through { units { id } classes flags words delegation { state } }
    operations { noun allowed closed } } } } }`
interface Principal {
  id: string
  kind: string
  operations: { noun: string; allowed: string[] }[]
}
const nodesOn = async (asker: Persona, clientId: string, day: string): Promise<Principal[]> =>
  (await world.get(asker, AS_OF, { clientId, day })).accessAsOf.principals.nodes
const could = async (asker: Persona, clientId: string, day: string, id: string, action: string) =>
  (await nodesOn(asker, clientId, day))
    .find((node) => node.id === id)
    ?.operations.some(({ allowed }) => allowed.includes(action)) ?? false

/** The database's clock too, which stamps periods of rows that do not say when they changed. */
async function at(instant: string, change?: () => Promise<unknown>) {
  world.now = new Date(instant)
  await db.rows(sql`select set_config('delega.now', ${instant}, false)`)
  await change?.()
}
const stamp = () => sql`${world.now.toISOString()}::timestamptz`

interface Scene {
  studioId: string
  clientId: string
  unitId: string
  delegationId: string
  consentId: string
  operator: Persona & { operatorId: string; personId: string }
  supervisor: Persona & { operatorId: string }
  user: Persona & { clientUserId: string; personId: string }
  owner: Persona
  administrator: Persona
}
let scene: Scene
beforeEach(async () => {
  world = createWorld(db)
  await at('2026-06-01T08:00:00Z')
  const studioId = await world.studio()
  const unitId = await world.unit({ studioId })
  const clientId = await world.client({
    studioId,
    units: [unitId],
    services: { ISSUED: { code: 'FATTURA_SMART' }, RECEIVED: {} },
    modules: { DOCUMENTS: null },
  })
  const delegationId = await world.delegation({ studioId, clientId, words: ['READ', 'EDIT', 'SEND'] })
  const consentId = await world.consent({ studioId, clientId })
  const common = { studioId, classes: ['ISSUED_MANAGE'] as const }
  const operator = await world.operator({ ...common, units: [unitId] })
  const supervisor = await world.operator({ ...common, supervisor: true })
  const administrator = await world.operator({ studioId, administrator: true })
  const [user, owner] = [await world.additionalUser(clientId, ['READ', 'EDIT']), await world.owner(clientId)]
  scene = { studioId, clientId, unitId, delegationId, consentId, operator, supervisor, administrator, user, owner }
})

type Who = (scene: Scene) => [asker: Persona, id: string]
const operator: Who = ({ administrator, operator }) => [administrator, operator.operatorId]
const supervisor: Who = ({ administrator, supervisor }) => [administrator, supervisor.operatorId]
const user: Who = ({ owner, user }) => [owner, user.clientUserId]
const firm: Who = ({ owner, studioId }) => [owner, studioId]
const delegate = (set: ReturnType<typeof sql>) => (s: Scene) =>
  db.rows(sql`update delegation set ${set}, changed_at = ${stamp()} where id = ${s.delegationId}::uuid`)

const changes: [name: string, who: Who, action: string, change: (scene: Scene) => Promise<unknown>][] = [
  [
    'the operator’s link removed',
    operator,
    'invoices',
    (s) =>
      db.rows(sql`update operator_unit set removed_at = ${stamp()} where operator_id = ${s.operator.operatorId}::uuid`),
  ],
  [
    'the client’s link removed',
    operator,
    'invoices',
    (s) => db.rows(sql`update client_unit set removed_at = ${stamp()} where client_id = ${s.clientId}::uuid`),
  ],
  [
    'the unit archived',
    operator,
    'invoices',
    (s) => db.rows(sql`update operating_unit set archived_at = ${stamp()} where id = ${s.unitId}::uuid`),
  ],
  [
    'a class removed',
    operator,
    'invoiceDraftCreate',
    (s) =>
      db.rows(
        sql`update operator_class set removed_at = ${stamp()} where operator_id = ${s.operator.operatorId}::uuid`,
      ),
  ],
  [
    'the supervisor flag taken away',
    supervisor,
    'invoices',
    (s) => db.rows(sql`update operator set supervisor = false where id = ${s.supervisor.operatorId}::uuid`),
  ],
  [
    'the operator disabled',
    operator,
    'invoices',
    (s) => db.rows(sql`update person set disabled = true where id = ${s.operator.personId}::uuid`),
  ],
  ['a word withdrawn', operator, 'invoiceSend', delegate(sql`words = '{READ,EDIT}'`)],
  ['the delegation revoked', operator, 'invoices', delegate(sql`state = 'REVOKED'`)],
  ['the delegation suspended', firm, 'invoices', delegate(sql`state = 'SUSPENDED', suspended_by = 'CLIENT'`)],
  [
    'consent withdrawn',
    operator,
    'invoices',
    (s) =>
      db.rows(sql`update consent set state = 'WITHDRAWN', changed_at = ${stamp()} where id = ${s.consentId}::uuid`),
  ],
  [
    'the studio closed',
    firm,
    'invoices',
    (s) => db.rows(sql`update studio set state = 'CLOSED' where id = ${s.studioId}::uuid`),
  ],
  [
    'the service taken away',
    user,
    'invoices',
    (s) =>
      db.rows(
        sql`update client_service set removed_at = ${stamp()} where client_id = ${s.clientId}::uuid and area = 'ISSUED'`,
      ),
  ],
  [
    'the account made receive-only',
    user,
    'invoiceDraftCreate',
    (s) => db.rows(sql`update client set kind = 'RECEIVE_ONLY' where id = ${s.clientId}::uuid`),
  ],
  [
    'a user’s word withdrawn',
    user,
    'invoiceDraftCreate',
    (s) => db.rows(sql`update client_user set words = '{READ}' where id = ${s.user.clientUserId}::uuid`),
  ],
  [
    'a user removed',
    user,
    'invoices',
    (s) => db.rows(sql`update client_user set removed_at = ${stamp()} where id = ${s.user.clientUserId}::uuid`),
  ],
]
/** The administrator keeps its rights: it asks about what others had. The delegation must let it read today. */
const restore = async ({ clientId, delegationId, studioId, consentId }: Scene) => {
  await db.rows(sql`update studio set state = 'ACTIVE' where id = ${studioId}::uuid`)
  await db.rows(sql`update consent set state = 'ADHERED', changed_at = ${stamp()} where id = ${consentId}::uuid`)
  await db.rows(
    sql`update delegation set state = 'ACTIVE', suspended_by = null, words = '{READ,EDIT,SEND}', changed_at = ${stamp()} where id = ${delegationId}::uuid`,
  )
  await db.rows(sql`update client set kind = 'FULL' where id = ${clientId}::uuid`)
}

describe('on the days before and after', () => {
  it.each(changes)('%s', async (_, who, action, change) => {
    const [asker, id] = who(scene)
    const { clientId } = scene
    // Half past midnight of 11 July in Italy; in UTC still the 10th.
    await at('2026-07-10T22:30:00Z', () => change(scene))
    await at('2026-09-01T08:00:00Z', () => restore(scene))
    expect(await could(asker, clientId, '2026-07-09', id, action)).toBe(true)
    expect(await could(asker, clientId, '2026-07-10', id, action)).toBe(true)
    expect(await could(asker, clientId, '2026-07-11', id, action)).toBe(false)
    expect(await could(asker, clientId, '2026-08-31', id, action)).toBe(false)
  })

  it('what changed half an hour before midnight counts for that day, in winter too', async () => {
    const { clientId, operator: who, administrator } = scene
    await at('2026-11-20T22:30:00Z', () => delegate(sql`state = 'SUSPENDED', suspended_by = 'STUDIO'`)(scene))
    await at('2026-11-20T23:30:00Z', () => restore(scene))
    await at('2026-11-23T10:00:00Z')
    const days = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22']
    const found: boolean[] = []
    for (const day of days) found.push(await could(administrator, clientId, day, who.operatorId, 'invoices'))
    expect(found).toEqual([true, false, true, true])
  })
})

it('a delegation revoked and another granted later opens nothing between them', async () => {
  const { clientId, studioId, operator: who, administrator } = scene
  await at('2026-07-10T10:00:00Z', () => delegate(sql`state = 'REVOKED'`)(scene))
  await at('2026-08-10T10:00:00Z', () =>
    world.delegation({ studioId, clientId, words: ['READ'], validFrom: '2026-08-10' }),
  )
  await at('2026-09-10T10:00:00Z')
  const says = async (day: string) => {
    const nodes = await nodesOn(administrator, clientId, day)
    const node = nodes.find(({ id }) => id === who.operatorId) as never as {
      through: { delegation: { state: string }; words: string[] }
    }
    const { delegation, words } = node.through
    return [await could(administrator, clientId, day, who.operatorId, 'invoices'), delegation.state, words.join(' ')]
  }
  expect(await says('2026-07-09')).toEqual([true, 'ACTIVE', 'READ EDIT SEND'])
  expect(await says('2026-07-10')).toEqual([false, 'REVOKED', 'READ EDIT SEND'])
  expect(await says('2026-08-09')).toEqual([false, 'REVOKED', 'READ EDIT SEND'])
  expect(await says('2026-08-10')).toEqual([true, 'ACTIVE', 'READ'])
  expect(await says('2026-09-10')).toEqual([true, 'ACTIVE', 'READ'])
})

it('a delegation revoked and renewed through the API keeps both its periods, and nobody had access between them', async () => {
  const { clientId, delegationId, operator: who, administrator, owner } = scene
  const revoke = 'mutation ($id: ID!) { delegationRevoke(id: $id, expectedVersion: 1) { userErrors { code } } }'
  await at('2026-07-10T10:00:00Z', () => world.get(owner, revoke, { id: delegationId }))
  const request = `mutation ($clientId: ID!) { delegationRequest(input: { clientId: $clientId, words: [READ] }) { delegation { id } userErrors { code } } }`
  const accept = `mutation ($id: ID!) { delegationAccept(id: $id, expectedVersion: 1, words: [READ]) { userErrors { code } } }`
  await at('2026-08-10T10:00:00Z')
  const renewed = (await world.get(administrator, request, { clientId })).delegationRequest.delegation.id
  await at('2026-08-11T10:00:00Z', () => world.get(owner, accept, { id: renewed }))
  await at('2026-09-10T10:00:00Z')
  const on = (day: string) => could(administrator, clientId, day, who.operatorId, 'invoices')
  expect([await on('2026-07-09'), await on('2026-07-31'), await on('2026-08-10'), await on('2026-08-12')]).toEqual([
    true,
    false,
    false,
    true,
  ])
  const history = 'query ($id: ID!) { delegations(clientId: $id) { id periods { state } } }'
  const kept = (await world.get(owner, history, { id: clientId })).delegations
  const active = kept.filter(({ periods }: { periods: { state: string }[] }) =>
    periods.some(({ state }) => state === 'ACTIVE'),
  )
  expect(active.map(({ id }: { id: string }) => id).sort()).toEqual([delegationId, renewed].sort())
})

it('a unit, a link and a delegation count to their last day', async () => {
  const { clientId, unitId, operator: who, administrator } = scene
  await at('2026-06-10T10:00:00Z', () =>
    db.rows(sql`update operating_unit set valid_to = '2026-07-10' where id = ${unitId}::uuid`),
  )
  await at('2026-09-01T10:00:00Z')
  const on = (day: string) => could(administrator, clientId, day, who.operatorId, 'invoices')
  expect([await on('2026-06-09'), await on('2026-07-10'), await on('2026-07-11')]).toEqual([true, true, false])
})

it('a partner’s token counts from its making to its revocation or last day', async () => {
  const { clientId, operator: who, administrator } = scene
  await at('2026-07-01T10:00:00Z')
  const { tokenId } = await world.token(who, ['clients:read', 'invoices:read'], { expiresOn: '2026-07-20' })
  const other = await world.token(who, ['clients:read', 'invoices:read'], { expiresOn: '2026-12-31' })
  await at('2026-07-10T10:00:00Z', () =>
    db.rows(sql`update api_token set revoked_at = ${stamp()} where id = ${other.tokenId}::uuid`),
  )
  await at('2026-09-01T10:00:00Z')
  const on = async (day: string) => [
    await could(administrator, clientId, day, tokenId, 'invoices'),
    await could(administrator, clientId, day, other.tokenId, 'invoices'),
  ]
  expect(await on('2026-06-30')).toEqual([false, false])
  expect(await on('2026-07-01')).toEqual([true, true])
  expect(await on('2026-07-10')).toEqual([true, false])
  expect(await on('2026-07-20')).toEqual([true, false])
  expect(await on('2026-07-21')).toEqual([false, false])
})

it('of today is what accessMatrix says; before the client there was nobody to see it; of tomorrow nobody knows', async () => {
  const { clientId, administrator } = scene
  const matrix = `query ($clientId: ID!) { accessMatrix(clientId: $clientId) { day isToday principals(first: 100) { nodes {
    id kind name closed operatorCount through { units { id } classes flags words delegation { state } } operations { noun allowed closed } } } } }`
  const now = (await world.get(administrator, matrix, { clientId })).accessMatrix
  expect((await world.get(administrator, AS_OF, { clientId, day: world.today })).accessAsOf).toEqual(now)
  expect(now.principals.nodes.some((node: Principal) => node.operations.some(({ allowed }) => allowed.length))).toBe(
    true,
  )
  const before = await nodesOn(administrator, clientId, '2026-05-31')
  expect(before).toEqual([])
  const { errors } = await world.ask(administrator, AS_OF, { clientId, day: '2026-06-02' })
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['day'] })
})
