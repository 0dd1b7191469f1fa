import { isDeepStrictEqual } from 'node:util'
import { type SQL, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Persona } from '../../test/ask.ts'
import { hasPostgres, postgresDatabase, testDatabase } from '../../test/database.ts'
import { createWorld, type World } from '../../test/world.ts'
import type { Database } from '../db/database.ts'
import { client, counterparty } from '../db/tables/client.ts'
import { consent } from '../db/tables/consent.ts'
import { delegation } from '../db/tables/delegation.ts'
import { invoice, numberSeries } from '../db/tables/invoice.ts'
import { receivedInvoice } from '../db/tables/received-invoice.ts'
import { operatingUnit, operator } from '../db/tables/studio.ts'
import { conditions, type OwnColumns } from './conditions.ts'
import { answer, decide, seesCard } from './decide.ts'
import { explain } from './explain.ts'
import { type Facts, loadFacts } from './facts.ts'
import { type Action, actions, type Kind, rowOf } from './policy.ts'
import { law } from './testing/law.ts'
import { loadViewer, systemViewer, type Viewer } from './viewer.ts'
import { visible } from './visible.ts'
import { allScopes, type OperatorClass, operatorClassNames, type Scope, type Word, wordNames } from './vocabulary.ts'

vi.mock('./policy.ts', async (original) => {
  const { withRowsToCome } = await import('./testing/rows-to-come.ts')
  return withRowsToCome(await original<typeof import('./policy.ts')>())
})

const columns: Partial<Record<Kind, OwnColumns>> = {
  client: { id: client.id },
  unit: operatingUnit,
  operator,
  delegation: {
    id: delegation.id,
    clientId: delegation.clientId,
    studioId: delegation.studioId,
    state: sql`case when ${delegation.state} = 'SUSPENDED' then 'SUSPENDED by ' || ${delegation.suspendedBy} else ${delegation.state} end`,
  },
  consent: { id: consent.id, clientId: consent.clientId, studioId: consent.studioId, state: consent.state },
  invoice: { id: invoice.id, clientId: invoice.clientId, state: invoice.status },
  received: { id: receivedInvoice.id, clientId: receivedInvoice.clientId, state: receivedInvoice.status },
  series: { id: numberSeries.id, clientId: numberSeries.clientId },
  counterparty: { id: counterparty.id, clientId: counterparty.clientId },
}
const tables = {
  client,
  unit: operatingUnit,
  operator,
  delegation,
  consent,
  invoice,
  received: receivedInvoice,
  series: numberSeries,
  counterparty,
}
type Listed = keyof typeof tables
const kinds = Object.keys(tables) as Listed[]
const listed = actions.filter((action) => rowOf(action).on in tables && rowOf(action).is !== 'system')

/** Mostly right with few breaks, or no condition ever decides alone. */
const mostly = <T>(usual: T, ...rare: T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(usual, ...rare) })
const today = '2026-11-21'
const period = mostly(
  { validFrom: '2024-01-01', validTo: null as string | null },
  { validFrom: today, validTo: today },
  { validFrom: '2026-11-22', validTo: null },
  { validFrom: '2024-01-01', validTo: '2026-11-20' },
)
const subset = <T>(all: readonly T[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant([...all]) }, { weight: 3, arbitrary: fc.subarray([...all]) })
/** 90 days ago, and the day before that, are 23 and 22 August. undefined: off. */
const lastDay = mostly<string | null | undefined>(null, undefined, today, '2026-11-20', '2026-08-23', '2026-08-22')
const service = fc.record({ until: lastDay, smart: mostly(false, true) })
const worlds = fc.record({
  units: fc.array(fc.record({ period, archived: mostly(false, true) }), { minLength: 1, maxLength: 3 }),
  operators: fc.array(
    fc.record({
      administrator: mostly(false, true),
      supervisor: mostly(false, true),
      classes: subset<OperatorClass>(operatorClassNames),
      secondFactor: fc.boolean(),
      links: fc.array(fc.record({ unit: fc.nat(2), period }), { maxLength: 3 }),
      /** Works in the panel of the first client. */
      acting: mostly(false, true),
      token: fc.option(
        fc.record({
          scopes: subset<Scope>(allScopes),
          secondFactor: mostly(true, false),
          shutOut: mostly(false, true),
        }),
      ),
    }),
    { minLength: 2, maxLength: 2 },
  ),
  /** The second operator is looked at by an administrator. */
  lookedAt: mostly(false, true),
  clients: fc.array(
    fc.record({
      kind: mostly<'FULL' | 'RECEIVE_ONLY'>('FULL', 'RECEIVE_ONLY'),
      links: fc.array(fc.record({ unit: fc.nat(2), period }), { maxLength: 2 }),
      carded: mostly(true, false),
      delegation: fc.option(
        fc.record({
          state: mostly('ACTIVE', 'PENDING_CLIENT', 'PENDING_STUDIO', 'SUSPENDED', 'REVOKED', 'ENDED'),
          period,
          words: subset<Word>(wordNames),
          suspendedBy: fc.constantFrom('STUDIO', 'CLIENT'),
        }),
        { freq: 6 },
      ),
      elsewhere: mostly(false, true),
      services: fc.record({ ISSUED: service, RECEIVED: service, TAKINGS: service }),
      modules: fc.record({ DOCUMENTS: lastDay, PAYMENTS: lastDay, ORDERS: lastDay }),
      demandsSecondFactor: mostly(false, true, true),
      consent: fc.option(mostly('ADHERED', 'SENT', 'REFUSED', 'WITHDRAWN'), { freq: 5 }),
      userSecondFactor: fc.boolean(),
      userWords: subset<Word>(wordNames),
    }),
    { minLength: 2, maxLength: 2 },
  ),
  kinds: fc.shuffledSubarray(kinds, { minLength: 4, maxLength: 4 }),
  /** Many worlds tell more than many actions in each. */
  actions: fc.shuffledSubarray(listed, { minLength: 30, maxLength: 30 }),
})
type Plan = typeof worlds extends fc.Arbitrary<infer T> ? T : never

async function build(world: World, plan: Plan) {
  const { kinds } = plan
  const studioId = await world.studio()
  const other = await world.studio()
  const units: string[] = []
  for (const { period: p, archived } of plan.units) units.push(await world.unit({ studioId, ...p, archived }))
  const unitAt = (i: number) => units[i % units.length]!
  /** Of several links to one unit the first. */
  const each = <T extends { unit: number }>(links: readonly T[]) =>
    [...new Set(links.map(({ unit }) => unit % units.length))].map(
      (unit) => links.find((link) => link.unit % units.length === unit)!,
    )
  const administrator = await world.operator({ studioId: other, administrator: true, classes: operatorClassNames })
  const personas: Persona[] = [administrator]
  const rows: { kind: Listed; id: string }[] = []
  const add = async (kind: Listed, made: () => Promise<string>) => {
    if (kinds.includes(kind)) rows.push({ kind, id: await made() })
  }
  const clientIds: string[] = []
  for (const c of plan.clients) {
    const services = Object.fromEntries(
      Object.entries(c.services).flatMap(([area, { until, smart }]) =>
        until === undefined
          ? []
          : [[area, { until, code: smart ? SMART[area as 'ISSUED'] : ORDINARY[area as 'ISSUED'] }]],
      ),
    )
    const modules = Object.fromEntries(Object.entries(c.modules).filter(([, until]) => until !== undefined))
    const { kind, demandsSecondFactor } = c
    const id = await world.client({ kind, services, modules, demandsSecondFactor, ...(c.carded && { studioId }) })
    clientIds.push(id)
    if (c.elsewhere) await world.card(other, id)
    if (c.carded) for (const link of each(c.links)) await world.linkClient(id, unitAt(link.unit), studioId, link.period)
    await add('client', async () => id)
    if (c.delegation) {
      const { period: p, suspendedBy, state, words } = c.delegation
      const begun = { studioId, clientId: id, state, words, ...p }
      const made = await world.delegation({ ...begun, suspendedBy: state === 'SUSPENDED' ? suspendedBy : null })
      await add('delegation', async () => made)
    }
    if (c.consent) {
      const made = await world.consent({ studioId, clientId: id, state: c.consent })
      await add('consent', async () => made)
    }
    const secondFactor = c.userSecondFactor
    personas.push(
      await world.clientUser({ clientId: id, owner: true, secondFactor }),
      await world.clientUser({ clientId: id, words: c.userWords, secondFactor }),
    )
    await add('invoice', () => world.invoice({ clientId: id, status: 'DRAFT' }))
    await add('invoice', () => world.invoice({ clientId: id, status: 'ISSUED' }))
    await add('received', () => world.received({ clientId: id, status: 'READ' }))
    await add('series', () => world.series({ clientId: id }))
    await add('counterparty', () => world.counterparty({ clientId: id }))
  }
  for (const [index, { links, acting, token, ...flags }] of plan.operators.entries()) {
    const who = await world.operator({ studioId, ...flags })
    personas.push(who)
    for (const link of each(links)) await world.linkOperator(who.operatorId, unitAt(link.unit), studioId, link.period)
    if (acting) await world.act(who, clientIds[0]!)
    await add('operator', async () => who.operatorId)
    if (token) {
      const { scopes, secondFactor, shutOut } = token
      const partnerAppId = await world.partnerApp({ studioId, shutOutBy: shutOut ? clientIds.slice(1) : [] })
      personas.push(await world.token(who, scopes, { secondFactor, partnerAppId }))
    }
    if (index === 1 && plan.lookedAt) {
      const looking = await world.operator({ studioId, administrator: true })
      await world.lookAs(looking, { operatorId: who.operatorId })
      personas.push(looking)
    }
  }
  for (const id of units) await add('unit', async () => id)
  return { personas, rows }
}
const ORDINARY = { ISSUED: 'FATTURA', RECEIVED: 'FATTURA', TAKINGS: 'CORRISPETTIVI' }
const SMART = { ISSUED: 'FATTURA_SMART', RECEIVED: 'SMART_HUB', TAKINGS: 'CORRISPETTIVI_SMART' }

const viewerOf = async (world: World, { sessionToken, tokenHash }: Persona): Promise<Viewer> =>
  (await loadViewer(world.db, sessionToken ? { sessionToken } : { tokenHash: tokenHash! }, world.now))!

const key = (action: string, id: string) => `${action} ${id}`
/** What the lists of these actions hold, in one statement. */
async function listedRows(world: World, viewer: Viewer, asked: readonly Action[], ids: readonly string[]) {
  const lists = asked.map((action) => {
    const kind = rowOf(action).on as Listed
    const where: SQL = visible(viewer, action, columns[kind]!)
    return sql`select ${action}::text action, ${tables[kind].id} id from ${tables[kind]} where ${where} and ${tables[kind].id} = any(${sql.param(ids)}::uuid[])`
  })
  const found = await world.db.rows<{ action: string; id: string }>(sql.join(lists, sql` union all `))
  return new Set(found.map(({ action, id }) => key(action, id)))
}

interface Found {
  decisions: number
  allowed: number
  explained: number
  /** How often each condition was the only one missing: where it never decides alone, nothing is proved of it. */
  alone: Record<string, number>
}

async function compare(world: World, plan: Plan, found: Found): Promise<void> {
  const { personas, rows } = await build(world, plan)
  const asked = plan.actions.filter((action) => plan.kinds.includes(rowOf(action).on as Listed))
  for (const persona of personas) {
    const viewer = await viewerOf(world, persona)
    const ids = rows.map(({ id }) => id)
    const shown = await listedRows(world, viewer, asked, ids)
    for (const { kind, id } of rows) {
      const facts: Facts | undefined = await loadFacts(world.db, viewer, kind, id)
      for (const action of asked.filter((candidate) => rowOf(candidate).on === kind)) {
        const judged = facts && decide(viewer, action, facts)
        const verdict = judged?.allowed === true
        found.decisions++
        if (verdict) found.allowed++
        const [first, ...others] = judged?.missing ?? []
        if (first && others.length === 0) found.alone[first] = (found.alone[first] ?? 0) + 1
        const told = () =>
          `${action} by ${JSON.stringify({ ...viewer, classes: [...viewer.classes], words: [...viewer.words], scopes: viewer.scopes && [...viewer.scopes] })} on ${JSON.stringify(facts)}`
        if (shown.has(key(action, id)) !== verdict)
          expect.fail(`the list says ${!verdict}, the check ${verdict}: ${told()}`)
        if (!facts || kind === 'unit' || kind === 'operator') continue
        if (law(viewer, action, rowOf(action), facts) !== verdict) expect.fail(`the law says ${!verdict}: ${told()}`)
        // Without its card a row answers like one that does not exist, unless the gate refuses both alike.
        if (
          !seesCard(viewer, action, facts) &&
          !isDeepStrictEqual(answer(viewer, action, facts), answer(viewer, action, undefined))
        )
          expect.fail(`a hidden row is not answered like a missing one: ${told()}`)
      }
    }
    await compareExplanations(world, viewer, rows, asked, found)
  }
}

/** Of a few: what is explained is what is decided, and nothing is explained of a card that is not seen. */
async function compareExplanations(
  { db }: World,
  viewer: Viewer,
  rows: readonly { kind: Listed; id: string }[],
  asked: readonly Action[],
  found: Found,
) {
  for (const action of asked.slice(0, 2)) {
    const { id } = rows.find(({ kind }) => kind === rowOf(action).on) ?? {}
    const facts = id && (await loadFacts(db, viewer, rowOf(action).on, id))
    if (!facts) continue
    found.explained++
    const explained = await explain(db, viewer, action, id).catch((error) => {
      if (error.code !== 'NOT_FOUND') throw error
      return 'NOT_FOUND'
    })
    if (typeof explained === 'string')
      expect(explained).toBe(seesCard(viewer, action, facts) ? 'explained' : 'NOT_FOUND')
    else {
      const missing = explained.verdicts.filter(({ holds }) => !holds).map(({ condition }) => condition)
      const decision = decide(viewer, action, facts)
      expect({ allowed: explained.allowed, missing }, `${action} explained`).toEqual(decision)
    }
  }
}

const seed = Number(process.env.SEED ?? 1)
/** `pnpm test:deep` sets WORLDS; the embedded database is the slower one. */
const wanted = Number(process.env.WORLDS ?? 200)
const engines: [string, number, () => Promise<Database>, boolean][] = [
  ['the embedded database', Math.ceil(wanted / 8), testDatabase, true],
  ['PostgreSQL', wanted, postgresDatabase, hasPostgres()],
]
describe.each(engines)('on random worlds in %s', (name, runs, open, available) => {
  describe.skipIf(!available)('(needs a database server where it is not embedded)', () => {
    let db: Database
    beforeAll(async () => {
      db = await open()
    })
    afterAll(() => db?.close())

    it('checks, filters and follows the law alike', { timeout: 20_000 + runs * 2000 }, async () => {
      const world = createWorld(db)
      const found: Found = { decisions: 0, allowed: 0, explained: 0, alone: {} }
      await fc.assert(
        fc.asyncProperty(worlds, (plan) => compare(world, plan, found)),
        { numRuns: runs, seed },
      )
      const { decisions, allowed, explained, alone } = found
      console.log(
        `${name}: ${runs} worlds, ${decisions} decisions, ${allowed} allowed, ${explained} explained, 0 differences (seed ${seed}); missing alone: ${JSON.stringify(alone)}`,
      )
      expect(allowed).toBeGreaterThan(decisions / 20)
      expect(runs < 50 || loneConditions.every((condition) => alone[condition]), 'each decides alone').toBe(true)
    })
  })
})
const loneConditions = conditions.map(({ name }) => name).filter((name) => name !== 'field')

it('lets background work do what has a row for it, and nothing else', () => {
  const system = systemViewer(new Date('2026-11-21T10:00:00Z'))
  expect(decide(system, 'transmissionUpload', { clientId: 'c', state: 'QUEUED' }).allowed).toBe(true)
  expect(decide(system, 'transmissionUpload', { clientId: 'c', state: 'SENT' }).missing).toEqual(['state'])
  expect(decide(system, 'invoiceSend', { clientId: 'c', state: 'ISSUED' }).allowed).toBe(false)
})
