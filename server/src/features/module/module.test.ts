import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { hasPostgres, postgresDatabase, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { addDays } from '../../lib/days.ts'
import type { SubscriptionState } from '../service/subscription-state.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const verbs = ['moduleActivate', 'moduleRenew', 'moduleDeactivate'] as const
type Verb = (typeof verbs)[number]
const RESULT = '{ module { module state validTo readOnlyUntil allowedActions } userErrors { code path } }'
const call = (verb: Verb, module = 'DOCUMENTS') =>
  verb === 'moduleDeactivate'
    ? `mutation ($id: ID!) { ${verb}(clientId: $id, module: ${module}) ${RESULT} }`
    : `mutation ($id: ID!, $validTo: Date) { ${verb}(clientId: $id, module: ${module}, validTo: $validTo) ${RESULT} }`
const MODULES = 'query ($id: ID!) { modules(clientId: $id) { module state validTo readOnlyUntil allowedActions } }'
const GRANT = `mutation ($id: ID!, $version: Int!, $words: [Word!]!) {
  delegationGrantSet(id: $id, expectedVersion: $version, input: { words: $words }) { delegation { words } userErrors { code path } } }`

/** The last day by which a module is in this state today; undefined: it was never on. */
const lastDays: Record<SubscriptionState, string | null | undefined> = {
  OFF: undefined,
  ACTIVE: '2026-11-21',
  READ_ONLY: '2026-08-23',
  CLOSED: '2026-08-22',
}
const states = Object.keys(lastDays) as SubscriptionState[]
/** The state machine of the design, in its own words here, so that the table in the code cannot bend it. */
const possible: Record<SubscriptionState, readonly Verb[]> = {
  OFF: ['moduleActivate'],
  ACTIVE: ['moduleRenew', 'moduleDeactivate'],
  READ_ONLY: ['moduleRenew'],
  CLOSED: ['moduleActivate'],
}
async function company(state: SubscriptionState) {
  const until = lastDays[state]
  const clientId = await world.client(until === undefined ? {} : { modules: { DOCUMENTS: until } })
  return { clientId, owner: await world.owner(clientId) }
}
const read = async (who: Persona, id: string) => (await world.get(who, MODULES, { id })).modules

describe('the states of a module', () => {
  for (const state of states) {
    it(`${state}: is shown so, and only what the table says can be done`, async () => {
      const { clientId, owner } = await company(state)
      const [documents, ...others] = await read(owner, clientId)
      expect(documents.state).toBe(state)
      expect(others.map((each: { state: string }) => each.state)).toEqual(['OFF', 'OFF', 'OFF'])
      expect(documents.allowedActions).toEqual(possible[state])
      for (const verb of verbs) {
        const { clientId: id, owner: who } = await company(state)
        const { data, errors } = await world.ask(who, call(verb), { id, validTo: '2027-11-21' })
        if (possible[state].includes(verb)) {
          expect(data[verb].userErrors).toEqual([])
          expect(data[verb].module).toMatchObject({ state: verb === 'moduleDeactivate' ? 'OFF' : 'ACTIVE' })
        } else {
          const refused = { code: 'FORBIDDEN', action: verb, missing: [{ condition: 'state', reason: 'WRONG_STATE' }] }
          expect(errors?.[0]?.extensions, `${verb} from ${state}`).toMatchObject(refused)
          expect((await read(who, id))[0]).toMatchObject({ state })
        }
      }
    })
  }

  it('ends by its day alone: 90 days to look, and on the 91st nothing', async () => {
    const { clientId, owner } = await company('ACTIVE')
    const there = createWorld(db, { now: world.now })
    const on = async (days: number) => {
      there.now = new Date(world.now.getTime() + days * 86_400_000)
      return (await there.get(owner, MODULES, { id: clientId })).modules[0].state
    }
    expect([await on(0), await on(1), await on(90), await on(91)]).toEqual([
      'ACTIVE',
      'READ_ONLY',
      'READ_ONLY',
      'CLOSED',
    ])
    expect((await read(owner, clientId))[0]).toMatchObject({
      validTo: world.today,
      readOnlyUntil: addDays(world.today, 90),
    })
  })
})

describe('who sees to modules', () => {
  it('is the owner: no studio, no additional user, and no account that only receives', async () => {
    const studioId = await world.studio()
    const clientId = await world.client({ studioId, words: ['READ', 'EDIT', 'SEND', 'CONFIGURE'] })
    const administrator = await world.operator({ studioId, administrator: true })
    const additional = await world.additionalUser(clientId, ['READ', 'EDIT', 'SEND', 'CONFIGURE'])
    for (const verb of verbs) {
      const byStudio = await world.ask(administrator, call(verb), { id: clientId })
      expect(byStudio.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'NEVER_FOR_STUDIOS' }] })
      const byOther = await world.ask(additional, call(verb), { id: clientId })
      expect(byOther.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'OWNER_ONLY' }] })
    }
    expect((await read(administrator, clientId)).map((each: { module: string }) => each.module)).toEqual([
      'DOCUMENTS',
      'PAYMENTS',
      'ORDERS',
      'SHOP',
    ])
    const condominium = await world.client({ kind: 'RECEIVE_ONLY' })
    const refused = await world.ask(await world.owner(condominium), call('moduleActivate'), { id: condominium })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'ACCOUNT_RECEIVE_ONLY' }] })
  })

  it('reads them as a studio with READ, else is told; the card answers null, and a hidden client is none', async () => {
    const studioId = await world.studio()
    const [open, closed] = [await world.client({ studioId, words: ['READ'] }), await world.client({ studioId })]
    const administrator = await world.operator({ studioId, administrator: true })
    const CARD = 'query ($id: ID!) { client(id: $id) { modules { state } } }'
    expect((await world.get(administrator, CARD, { id: open })).client.modules).toHaveLength(4)
    expect((await world.get(administrator, CARD, { id: closed })).client.modules).toBeNull()
    const denied = await world.ask(administrator, MODULES, { id: closed })
    expect(denied.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'NO_DELEGATION' }] })
    const hidden = await world.ask(administrator, MODULES, { id: await world.client() })
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })
})

describe('what is typed', () => {
  it('is refused where the day has passed or is nearer than it was', async () => {
    const { clientId: id, owner } = await company('OFF')
    const change = async (verb: Verb, validTo: string | null) =>
      (await world.get(owner, call(verb), { id, validTo }))[verb]
    const wrong = [{ code: 'INVALID_VALIDITY_RANGE', path: ['validTo'] }]
    expect((await change('moduleActivate', '2026-11-20')).userErrors).toEqual(wrong)
    expect((await change('moduleActivate', '2026-12-31')).module.validTo).toBe('2026-12-31')
    expect((await change('moduleRenew', '2026-12-30')).userErrors).toEqual(wrong)
    expect((await change('moduleRenew', '2027-12-31')).module.validTo).toBe('2027-12-31')
    expect((await change('moduleRenew', null)).module.validTo).toBeNull()
    const { rows } = await db.executeSql(
      `select action, before, after from audit where client_id = $1 and action like 'module%' order by sequence`,
      [id],
    )
    expect(rows).toEqual([
      {
        action: 'moduleActivate',
        before: { module: 'DOCUMENTS' },
        after: { module: 'DOCUMENTS', validTo: '2026-12-31' },
      },
      {
        action: 'moduleRenew',
        before: { module: 'DOCUMENTS', validTo: '2026-12-31' },
        after: { module: 'DOCUMENTS', validTo: '2027-12-31' },
      },
      {
        action: 'moduleRenew',
        before: { module: 'DOCUMENTS', validTo: '2027-12-31' },
        after: { module: 'DOCUMENTS', validTo: null },
      },
    ])
  })
})

describe('the words of a module', () => {
  it('are granted only while it is on, stay stored while it is off, and come back with it', async () => {
    const studioId = await world.studio()
    const clientId = await world.client({ studioId })
    const id = await world.delegation({ studioId, clientId, words: ['READ'] })
    const owner = await world.owner(clientId)
    const grant = async (version: number, words: string[]) =>
      (await world.get(owner, GRANT, { id, version, words })).delegationGrantSet
    const words = ['READ', 'DOCS_READ', 'DOCS_EDIT']
    expect((await grant(1, words)).userErrors).toEqual([
      { code: 'MODULE_NOT_ACTIVE', path: ['words', '1'] },
      { code: 'MODULE_NOT_ACTIVE', path: ['words', '2'] },
    ])
    await world.get(owner, call('moduleActivate'), { id: clientId })
    expect((await grant(1, words)).delegation).toEqual({ words })
    await world.get(owner, call('moduleDeactivate'), { id: clientId })
    expect((await grant(2, [...words, 'EDIT'])).delegation).toEqual({
      words: ['READ', 'EDIT', 'DOCS_READ', 'DOCS_EDIT'],
    })
    expect((await grant(3, [...words, 'PAY_READ'])).userErrors).toEqual([
      { code: 'MODULE_NOT_ACTIVE', path: ['words', '3'] },
    ])
    const stored = 'select words, modules from standing where client_id = $1 and studio_id = $2'
    const { rows } = await db.executeSql(stored, [clientId, studioId])
    expect(rows).toEqual([{ words: ['READ', 'EDIT', 'DOCS_READ', 'DOCS_EDIT'], modules: {} }])
    await world.get(owner, call('moduleActivate'), { id: clientId })
    const again = await db.executeSql(stored, [clientId, studioId])
    expect(again.rows).toMatchObject([{ modules: { DOCUMENTS: '9999-12-31' } }])
  })
})

describe.skipIf(!hasPostgres())('two at once (needs PostgreSQL)', () => {
  it('switch a module on once: the second is told', async () => {
    const pool = await postgresDatabase(8)
    try {
      const there = createWorld(pool)
      const clientId = await there.client()
      const owners = await Promise.all(Array.from({ length: 6 }, () => there.owner(clientId)))
      const answers = await Promise.all(owners.map((who) => there.ask(who, call('moduleActivate'), { id: clientId })))
      const refused = answers.flatMap(({ errors }) => errors ?? [])
      expect(refused.map(({ extensions }) => extensions.code)).toEqual(Array(5).fill('FORBIDDEN'))
    } finally {
      await pool.close()
    }
  })
})
