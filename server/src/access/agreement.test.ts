import { type SQL, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasPostgres, postgresDatabase, testDatabase } from '../../test/database.ts'
import { createWorld, type Persona, type World } from '../../test/world.ts'
import type { Database } from '../db/database.ts'
import { client, counterparty } from '../db/tables/client.ts'
import { delegation } from '../db/tables/delegation.ts'
import { invoice, numberSeries } from '../db/tables/invoice.ts'
import { receivedInvoice } from '../db/tables/received-invoice.ts'
import { operatingUnit, operator } from '../db/tables/studio.ts'
import type { OwnColumns } from './conditions.ts'
import { answer, decide, seesCard } from './decide.ts'
import { type Facts, loadFacts } from './facts.ts'
import { type Action, actions, type Kind, rowOf } from './policy.ts'
import { loadViewer, systemViewer, type Viewer } from './viewer.ts'
import { visible } from './visible.ts'
import { type OperatorClass, operatorClassNames, type Word, wordNames } from './vocabulary.ts'

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
  invoice,
  received: receivedInvoice,
  series: numberSeries,
  counterparty,
}
type Listed = keyof typeof tables
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
const worlds = fc.record({
  units: fc.array(fc.record({ period, archived: mostly(false, true) }), { minLength: 1, maxLength: 3 }),
  operators: fc.array(
    fc.record({
      administrator: mostly(false, true),
      supervisor: mostly(false, true),
      classes: subset<OperatorClass>(operatorClassNames),
      links: fc.array(fc.record({ unit: fc.nat(2), period }), { maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 3 },
  ),
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
      userWords: subset<Word>(wordNames),
    }),
    { minLength: 2, maxLength: 3 },
  ),
  actions: fc.shuffledSubarray(listed, { minLength: 14, maxLength: 14 }),
})
type Plan = typeof worlds extends fc.Arbitrary<infer T> ? T : never

async function build(world: World, plan: Plan) {
  const studioId = await world.studio()
  const other = await world.studio()
  const units: string[] = []
  for (const { period: p, archived } of plan.units) units.push(await world.unit({ studioId, ...p, archived }))
  const unitAt = (i: number) => units[i % units.length]!
  const personas: Persona[] = [
    await world.operator({ studioId: other, administrator: true, classes: operatorClassNames }),
  ]
  for (const { links, ...flags } of plan.operators) {
    const who = await world.operator({ studioId, ...flags })
    personas.push(who)
    for (const unit of new Set(links.map((l) => l.unit % units.length)))
      await world.linkOperator(
        who.operatorId,
        unitAt(unit),
        studioId,
        links.find((l) => l.unit % units.length === unit)!.period,
      )
  }
  const rows: { kind: Listed; id: string }[] = units.map((id) => ({ kind: 'unit', id }))
  for (const who of personas) rows.push({ kind: 'operator', id: who.operatorId! })
  for (const c of plan.clients) {
    const id = await world.client({ kind: c.kind, ...(c.carded && { studioId }) })
    rows.push({ kind: 'client', id })
    if (c.elsewhere) await world.card(other, id)
    if (c.carded) {
      for (const unit of new Set(c.links.map((l) => l.unit % units.length)))
        await world.linkClient(id, unitAt(unit), studioId, c.links.find((l) => l.unit % units.length === unit)!.period)
    }
    if (c.delegation) {
      const { period: p, suspendedBy, state, words } = c.delegation
      rows.push({
        kind: 'delegation',
        id: await world.delegation({
          studioId,
          clientId: id,
          state,
          words,
          ...p,
          suspendedBy: state === 'SUSPENDED' ? suspendedBy : null,
        }),
      })
    }
    personas.push(await world.owner(id), await world.additionalUser(id, c.userWords))
    rows.push(
      { kind: 'invoice', id: await world.invoice({ clientId: id, status: 'DRAFT' }) },
      { kind: 'invoice', id: await world.invoice({ clientId: id, status: 'ISSUED' }) },
    )
    rows.push({ kind: 'received', id: await world.received({ clientId: id, status: 'READ' }) })
    rows.push(
      { kind: 'series', id: await world.series({ clientId: id }) },
      { kind: 'counterparty', id: await world.counterparty({ clientId: id }) },
    )
  }
  return { personas, rows }
}

const viewerOf = async (world: World, { sessionToken }: Persona): Promise<Viewer> =>
  (await loadViewer(world.db, { sessionToken: sessionToken! }, world.now))!

/** OPERATIONS once more, said otherwise than the engine does: the oracle. Only for rows of clients, on the studio side. */
function law(viewer: Viewer, action: Action, facts: Facts): boolean {
  const row = rowOf(action)
  const by = row.by
  if (by === undefined || by === 'NEVER') return false
  const isMember =
    Array.isArray(by) &&
    (row.together ? !by.some((c) => !viewer.classes.has(c)) : by.filter((c) => viewer.classes.has(c)).length > 0)
  if (!(by === 'ANY' || viewer.administrator || (by === 'ADM_SUP' && viewer.supervisor) || isMember)) return false
  const s = facts.standing
  if (!s || (facts.studioId && facts.studioId !== viewer.studioId)) return false
  if (!viewer.administrator && !viewer.supervisor && !s.linked) return false
  if (row.needs) {
    if (s.delegationState !== 'ACTIVE' || s.delegationFrom! > viewer.today || (s.delegationTo ?? '9999') < viewer.today)
      return false
    const need = row.needs === 'ACTIVE' ? [] : row.needs
    if (need.some((word) => !s.words.includes(word))) return false
    if (need.length > 0 && !s.words.includes('READ')) return false
  }
  if (row.creates && s.kind === 'RECEIVE_ONLY') return false
  const allowed = row.states ?? row.studioStates
  return allowed === undefined || allowed.includes(facts.state ?? '')
}

async function compare(world: World, plan: Plan): Promise<{ decisions: number; allowed: number }> {
  const { personas, rows } = await build(world, plan)
  let decisions = 0
  let allowed = 0
  for (const persona of personas) {
    const viewer = await viewerOf(world, persona)
    const facts = new Map<string, Facts | undefined>()
    for (const { kind, id } of rows) facts.set(id, await loadFacts(world.db, viewer, kind, id))
    for (const action of plan.actions) {
      const kind = rowOf(action).on as Listed
      const mine = rows.filter((row) => row.kind === kind)
      const where: SQL = visible(viewer, action, columns[kind]!)
      const found = await world.db.rows<{ id: string }>(
        sql`select ${tables[kind].id} id from ${tables[kind]} where ${where} and ${tables[kind].id} = any(${sql.param(mine.map((r) => r.id))}::uuid[])`,
      )
      const listedIds = new Set(found.map((row) => row.id))
      for (const { id } of mine) {
        const known = facts.get(id)
        const verdict = known !== undefined && decide(viewer, action, known).allowed
        decisions++
        if (verdict) allowed++
        const where = `${action} by ${JSON.stringify({ ...viewer, classes: [...viewer.classes], words: [...viewer.words] })} on ${JSON.stringify(known)}`
        expect(listedIds.has(id), `both readings of ${where}`).toBe(verdict)
        if (known && viewer.side === 'studio' && !['unit', 'operator'].includes(kind))
          expect(verdict, `the law on ${where}`).toBe(law(viewer, action, known))
        // Without its card a row answers like one that does not exist, unless the gate refuses both alike.
        if (known && !seesCard(viewer, action, known))
          expect(answer(viewer, action, known)).toEqual(answer(viewer, action, undefined))
      }
    }
  }
  return { decisions, allowed }
}

const runs = Number(process.env.WORLDS ?? 30)
const seed = Number(process.env.SEED ?? 1)
const engines: [string, () => Promise<Database>, boolean][] = [
  ['the embedded database', testDatabase, true],
  ['PostgreSQL', postgresDatabase, hasPostgres()],
]
describe.each(engines)('on random worlds in %s', (name, open, available) => {
  describe.skipIf(!available)('(needs a database server where it is not embedded)', () => {
    let db: Database
    beforeAll(async () => {
      db = await open()
    })
    afterAll(() => db?.close())

    it('checks, filters and follows the law alike', { timeout: 240_000 }, async () => {
      const world = createWorld(db)
      let decisions = 0
      let allowed = 0
      await fc.assert(
        fc.asyncProperty(worlds, async (plan) => {
          const found = await compare(world, plan)
          decisions += found.decisions
          allowed += found.allowed
        }),
        { numRuns: runs, seed },
      )
      console.log(`${name}: ${runs} worlds, ${decisions} decisions, ${allowed} allowed, 0 differences (seed ${seed})`)
      expect(allowed).toBeGreaterThan(decisions / 20)
    })
  })
})

it('lets background work do what has a row for it, and nothing else', () => {
  const system = systemViewer(new Date('2026-11-21T10:00:00Z'))
  expect(decide(system, 'transmissionUpload', { clientId: 'c', state: 'QUEUED' }).allowed).toBe(true)
  expect(decide(system, 'transmissionUpload', { clientId: 'c', state: 'SENT' }).missing).toEqual(['state'])
  expect(decide(system, 'invoiceSend', { clientId: 'c', state: 'ISSUED' }).allowed).toBe(false)
})
