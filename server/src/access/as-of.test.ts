import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../test/ask.ts'
import { testDatabase } from '../../test/database.ts'
import { createWorld, type World } from '../../test/world.ts'
import type { Database } from '../db/database.ts'
import { factsThen, momentOf, standingsAsOf } from './as-of.ts'
import { decide } from './decide.ts'
import { loadFacts } from './facts.ts'
import { actions, rowOf } from './policy.ts'
import { loadViewer, type Viewer } from './viewer.ts'
import { operatorsAsOf, tokensAsOf, usersAsOf } from './viewers-as-of.ts'
import { type OperatorClass, operatorClassNames, type Scope, type Word, wordNames } from './vocabulary.ts'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const today = '2026-11-21'
const mostly = <T>(usual: T, ...rare: T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(usual, ...rare) })
const period = mostly(
  { validFrom: '2024-01-01', validTo: null as string | null },
  { validFrom: today, validTo: today },
  { validFrom: '2026-11-22', validTo: null },
  { validFrom: '2024-01-01', validTo: '2026-11-20' },
)
const subset = <T>(all: readonly T[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant([...all]) }, { weight: 3, arbitrary: fc.subarray([...all]) })
const scopes: Scope[] = ['clients:read', 'invoices:read', 'invoices:write', 'received:read', 'series:read']
const until = mostly<string | null>(null, today, '2026-11-20', '2026-08-23', '2026-08-22')
const worlds = fc.record({
  units: fc.array(fc.record({ period, archived: mostly(false, true) }), { minLength: 1, maxLength: 3 }),
  operators: fc.array(
    fc.record({
      administrator: mostly(false, true),
      supervisor: mostly(false, true),
      disabled: mostly(false, true),
      classes: subset<OperatorClass>(operatorClassNames),
      links: fc.array(fc.record({ unit: fc.nat(2), period }), { maxLength: 3 }),
      tokenScopes: fc.option(fc.subarray(scopes), { freq: 3 }),
    }),
    { minLength: 2, maxLength: 4 },
  ),
  client: fc.record({
    kind: mostly<'FULL' | 'RECEIVE_ONLY'>('FULL', 'RECEIVE_ONLY'),
    carded: mostly(true, false),
    links: fc.array(fc.record({ unit: fc.nat(2), period }), { maxLength: 2 }),
    smart: mostly(false, true),
    until,
    module: fc.option(until, { freq: 2 }),
    demandsSecondFactor: mostly(false, true),
    consent: fc.option(mostly('ADHERED', 'WITHDRAWN', 'SENT'), { freq: 3 }),
    studioState: mostly('ACTIVE', 'CLOSED'),
    delegations: fc.array(
      fc.record({
        state: mostly('ACTIVE', 'PENDING_CLIENT', 'SUSPENDED', 'REVOKED', 'ENDED'),
        period,
        words: subset<Word>(wordNames),
      }),
      { maxLength: 2 },
    ),
    userWords: subset<Word>(wordNames),
  }),
})
type Plan = typeof worlds extends fc.Arbitrary<infer T> ? T : never

async function build(world: World, plan: Plan) {
  const { client: c } = plan
  const studioId = await world.studio({ state: c.studioState })
  const units: string[] = []
  for (const { period: p, archived } of plan.units) units.push(await world.unit({ studioId, ...p, archived }))
  const unitAt = (i: number) => units[i % units.length]!
  const linked = new Set<string>()
  const once = (key: string) => !linked.has(key) && linked.add(key)
  const personas: Persona[] = []
  for (const { links, tokenScopes, ...o } of plan.operators) {
    const who = await world.operator({ studioId, ...o, secondFactor: true })
    for (const { unit, period: p } of links)
      if (once(who.operatorId + unitAt(unit))) await world.linkOperator(who.operatorId, unitAt(unit), studioId, p)
    personas.push(who)
    if (tokenScopes) personas.push(await world.token(who, tokenScopes))
  }
  const service = { code: c.smart ? 'FATTURA_SMART' : 'FATTURA', until: c.until }
  const id = await world.client({
    ...(c.carded && { studioId }),
    kind: c.kind,
    services: { ISSUED: service, RECEIVED: service },
    modules: c.module === null ? {} : { DOCUMENTS: c.module },
    demandsSecondFactor: c.demandsSecondFactor,
  })
  if (c.carded) {
    for (const { unit, period: p } of c.links)
      if (once(id + unitAt(unit))) await world.linkClient(id, unitAt(unit), studioId, p)
  }
  for (const [index, { period: p, ...d }] of c.delegations.entries())
    if (once(d.state === 'ACTIVE' ? 'ACTIVE' : String(index)))
      await world.delegation({ studioId, clientId: id, ...d, ...p })
  if (c.consent) await world.consent({ studioId, clientId: id, state: c.consent })
  personas.push(
    await world.clientUser({ clientId: id, owner: true, secondFactor: true }),
    await world.clientUser({ clientId: id, words: c.userWords, secondFactor: true }),
  )
  return { studioId, clientId: id, personas }
}

const runs = Number(process.env.WORLDS ?? 25)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
it(`says of now what a request of each would be told (seed ${seed})`, { timeout: 240_000 }, async () => {
  const world = createWorld(db)
  let decisions = 0
  let allowed = 0
  await fc.assert(
    fc.asyncProperty(worlds, async (plan) => {
      const { studioId, clientId, personas } = await build(world, plan)
      const moment = momentOf(today, { today, now: world.now })
      const operators = await operatorsAsOf(db, moment, [studioId])
      const users = await usersAsOf(db, moment, clientId)
      const tokens = await tokensAsOf(db, moment, [...operators, ...users])
      const standings = await standingsAsOf(db, moment, clientId, null)
      for (const persona of personas) {
        const viewer = await loadViewer(db, credentialOf(persona), world.now)
        const asker = [...tokens, ...operators, ...users].find((each) => isOf(each.viewer, persona))!
        expect(asker.closed === null).toBe(viewer !== undefined)
        if (!viewer) continue
        const then = standings.find((each) => each.studioId === asker.viewer.studioId)
        const rebuilt = factsThen(asker.viewer, clientId, then)
        const loaded = await loadFacts(db, viewer, 'client', clientId)
        expect(rebuilt.standing).toEqual(loaded?.standing)
        for (const action of actions) {
          if (rowOf(action).on !== 'client') continue
          const real = decide(viewer, action, loaded ?? { clientId })
          expect(decide(asker.viewer, action, rebuilt), `${action} of ${persona.name}`).toEqual(real)
          decisions++
          if (real.allowed) allowed++
        }
      }
    }),
    { numRuns: runs, seed },
  )
  console.log(`${runs} worlds, ${decisions} decisions, ${allowed} allowed, 0 differences (seed ${seed})`)
  expect(allowed).toBeGreaterThan(decisions / 20)
})
const credentialOf = ({ tokenHash, sessionToken }: Persona) =>
  tokenHash ? { tokenHash } : { sessionToken: sessionToken! }
const isOf = (viewer: Viewer, persona: Persona & { tokenId?: string }) =>
  persona.tokenId
    ? viewer.tokenId === persona.tokenId
    : viewer.tokenId === undefined && viewer.personId === persona.personId

describe('a day', () => {
  const asking = { today, now: new Date('2026-11-21T10:00:00Z') }
  it('ends at midnight in Italy, in winter and in summer', () => {
    expect(momentOf('2026-11-20', asking).until).toEqual(new Date('2026-11-20T23:00:00Z'))
    expect(momentOf('2026-07-01', asking).until).toEqual(new Date('2026-07-01T22:00:00Z'))
    expect(momentOf('2026-03-28', asking).until).toEqual(new Date('2026-03-28T23:00:00Z'))
    expect(momentOf('2026-10-25', asking).until).toEqual(new Date('2026-10-25T23:00:00Z'))
  })
  it('of today is now', () => {
    expect(momentOf(today, asking)).toEqual({ day: today, at: asking.now, until: null })
  })
})

it('reads everybody in as many statements, whatever their number', async () => {
  const world = createWorld(db)
  const studioId = await world.studio()
  const unitId = await world.unit({ studioId })
  const clientId = await world.client({ studioId, units: [unitId], words: ['READ'] })
  const count = async () => {
    let statements = 0
    const stop = db.onStatement(() => void statements++)
    const moment = momentOf('2026-11-20', { today, now: world.now })
    const operators = await operatorsAsOf(db, moment, [studioId])
    await tokensAsOf(db, moment, operators)
    await usersAsOf(db, moment, clientId)
    await standingsAsOf(db, moment, clientId, studioId)
    stop()
    return statements
  }
  await world.operator({ studioId, units: [unitId] })
  const few = await count()
  for (let i = 0; i < 8; i++) await world.operator({ studioId, units: [unitId] })
  expect(await count()).toBe(few)
  expect(few).toBe(4)
  expect(await db.rows(sql`select 1 from operator where studio_id = ${studioId}::uuid`)).toHaveLength(9)
})
