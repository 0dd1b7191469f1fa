import { type SQL, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { gate, plans } from '../../access/decide.ts'
import { loadFacts } from '../../access/facts.ts'
import { type Action, actions, hasRootField, rowOf } from '../../access/policy.ts'
import { loadViewer, type Viewer } from '../../access/viewer.ts'
import { visible } from '../../access/visible.ts'
import { type OperatorClass, operatorClassNames, type Word } from '../../access/vocabulary.ts'
import type { Database } from '../../db/database.ts'
import { invoice } from '../../db/tables/invoice.ts'
import { receivedInvoice } from '../../db/tables/received-invoice.ts'
import { missingFor } from '../access-matrix/operations.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const runs = Number(process.env.WORLDS ?? 8)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const asked = actions.filter((action) => hasRootField(action) && rowOf(action).is !== 'public')

/** What somebody can do, by asking the engine as a request does: of each operation on which clients and documents. */
type Reach = Map<Action, { open: boolean; clients: Set<string>; documents: Set<string> }>
async function reachOf(persona: Persona, clientIds: readonly string[]): Promise<Reach> {
  const credential = persona.tokenHash ? { tokenHash: persona.tokenHash } : { sessionToken: persona.sessionToken! }
  const viewer = (await loadViewer(db, credential, world.now))!
  const facts = new Map<string, Awaited<ReturnType<typeof loadFacts>>>()
  for (const id of clientIds) facts.set(id, await loadFacts(db, viewer, 'client', id))
  const reach: Reach = new Map()
  for (const action of asked) {
    const { rule } = plans[action]
    const clients = rule.aboutClient
      ? clientIds.filter((id) => missingFor(viewer, action, facts.get(id) ?? { clientId: id }).length === 0)
      : []
    const open = rule.aboutClient ? clients.length > 0 : gate(viewer, action).allowed
    const documents = clients.length > 0 ? await documentsOf(viewer, action, clientIds) : []
    reach.set(action, { open, clients: new Set(clients), documents: new Set(documents) })
  }
  return reach
}
async function documentsOf(viewer: Viewer, action: Action, clientIds: readonly string[]): Promise<string[]> {
  const theirs = sql`client_id = any(${sql.param([...clientIds])}::uuid[])`
  const tables: Partial<Record<string, SQL>> = {
    invoice: sql`select ${invoice.id} id from ${invoice} where ${visible(viewer, action, { id: invoice.id, clientId: invoice.clientId, state: invoice.status })} and ${theirs}`,
    received: sql`select ${receivedInvoice.id} id from ${receivedInvoice} where ${visible(viewer, action, { id: receivedInvoice.id, clientId: receivedInvoice.clientId, state: receivedInvoice.status })} and ${theirs}`,
  }
  const query = tables[rowOf(action).on]
  return query ? (await db.rows<{ id: string }>(query)).map(({ id }) => id) : []
}

/** What opened from one to the other, as the preview says it. */
function openedFrom(from: Reach, to: Reach) {
  return asked.flatMap((action) => {
    const [was, is] = [from.get(action)!, to.get(action)!]
    const { aboutClient, on } = plans[action].rule
    const clients = [...is.clients].filter((id) => !was.clients.has(id)).length
    const documents = [...is.documents].filter((id) => !was.documents.has(id)).length
    if (aboutClient ? clients === 0 : was.open || !is.open) return []
    const counted = on === 'invoice' || on === 'received'
    return [`${action} ${aboutClient ? clients : null} ${counted ? documents : null}`]
  })
}
const PREVIEW = `query ($input: GrantPreviewInput!) { grantPreview(input: $input) { userErrors { code } preview { isEmpty
  operations { gained { action clients documents } lost { action clients documents } } } } }`
interface Told {
  action: string
  clients: number | null
  documents: number | null
}
async function previewed(asker: Persona, input: object) {
  const { preview, userErrors } = (await world.get(asker, PREVIEW, { input })).grantPreview
  expect(userErrors).toEqual([])
  const told = (direction: 'gained' | 'lost') =>
    preview.operations
      .flatMap((group: Record<string, Told[]>) => group[direction])
      .map((o: Told) => `${o.action} ${o.clients} ${o.documents}`)
      .sort()
  expect(preview.isEmpty).toBe(told('gained').length + told('lost').length === 0)
  return { gained: told('gained'), lost: told('lost') }
}

const words: Word[] = ['READ', 'EDIT', 'SEND', 'CONFIGURE']
const withRead = fc.subarray(words.slice(1)).map((some): Word[] => ['READ', ...some])
const classes = fc.subarray<OperatorClass>([...operatorClassNames])
const changes = fc.record({
  clients: fc.array(
    fc.record({ unit: fc.nat(2), words: fc.option(withRead, { freq: 5 }), receiveOnly: fc.boolean() }),
    { minLength: 2, maxLength: 4 },
  ),
  before: fc.record({ classes, units: fc.subarray([0, 1, 2]), supervisor: fc.boolean() }),
  after: fc.record({ classes, units: fc.subarray([0, 1, 2]), supervisor: fc.boolean() }),
  parts: fc.subarray(['classes', 'unitIds', 'supervisor'] as const, { minLength: 1 }),
  lapsed: fc.option(fc.nat(2), { freq: 2 }),
  grant: withRead,
  userWords: fc.subarray(words),
  userAfter: withRead,
})
type Plan = typeof changes extends fc.Arbitrary<infer T> ? T : never

async function build(plan: Plan) {
  const studioId = await world.studio()
  const units: string[] = []
  for (const index of [0, 1, 2])
    units.push(await world.unit({ studioId, validTo: plan.lapsed === index ? '2026-11-20' : null }))
  const administrator = await world.operator({ studioId, administrator: true })
  const { classes: held, units: linked, supervisor } = plan.before
  const operator = await world.operator({ studioId, classes: held, supervisor, units: linked.map((i) => units[i]!) })
  const clientIds: string[] = []
  for (const c of plan.clients) {
    const id = await world.client({
      studioId,
      units: [units[c.unit]!],
      kind: c.receiveOnly ? 'RECEIVE_ONLY' : 'FULL',
      ...(c.words && { words: c.words }),
    })
    for (const status of ['DRAFT', 'ISSUED', 'REJECTED']) await world.invoice({ clientId: id, status })
    await world.received({ clientId: id, status: 'READ' })
    clientIds.push(id)
  }
  return { studioId, units, administrator, operator, clientIds }
}
const versionOf = async (id: string) =>
  (await db.rows<{ version: number }>(sql`select version from operator where id = ${id}::uuid`))[0]!.version

const savings = {
  classes: ['operatorClassesSet', 'classes: $wish', '[OperatorClass!]!'],
  unitIds: ['operatorUnitsSet', 'unitIds: $wish', '[ID!]!'],
  supervisor: ['operatorSupervisorSet', 'supervisor: $wish', 'Boolean!'],
} as const

it(`says of an operator what saving then changes (seed ${seed})`, { timeout: 300_000 }, async () => {
  let changed = 0
  await fc.assert(
    fc.asyncProperty(changes, async (plan) => {
      world = createWorld(db)
      const { units, administrator, operator, clientIds } = await build(plan)
      const id = operator.operatorId
      const wishes = {
        classes: plan.after.classes,
        unitIds: plan.after.units.map((i) => units[i]!),
        supervisor: plan.after.supervisor,
      }
      const wanted = Object.fromEntries(plan.parts.map((name) => [name, wishes[name]]))
      const told = await previewed(administrator, { operator: { id, ...wanted } })
      const before = await reachOf(operator, clientIds)
      for (const name of plan.parts) {
        const [field, argument, type] = savings[name]
        const { [field]: saved } = await world.get(
          administrator,
          `mutation ($id: ID!, $version: Int!, $wish: ${type}) { ${field}(id: $id, expectedVersion: $version, ${argument}) { userErrors { code } } }`,
          { id, version: await versionOf(id), wish: wishes[name] },
        )
        expect(saved.userErrors).toEqual([])
      }
      const after = await reachOf(operator, clientIds)
      expect(told).toEqual({ gained: openedFrom(before, after).sort(), lost: openedFrom(after, before).sort() })
      changed += told.gained.length + told.lost.length
    }),
    { numRuns: runs, seed },
  )
  expect(changed).toBeGreaterThan(runs)
})

it(`says of a client’s words what saving then changes (seed ${seed})`, { timeout: 300_000 }, async () => {
  let changed = 0
  await fc.assert(
    fc.asyncProperty(changes, async (plan) => {
      world = createWorld(db)
      const { operator, clientIds } = await build(plan)
      const clientId = clientIds[0]!
      const owner = await world.owner(clientId)
      const user = await world.additionalUser(clientId, plan.userWords)
      const [row] = await db.rows<{ id: string }>(sql`select id from delegation where client_id = ${clientId}::uuid`)
      if (row) {
        // The administrator would hide what the operator gains: it is asked of the operator alone.
        await db.rows(
          sql`update person set disabled = true where id in (select person_id from operator where administrator)`,
        )
        const told = await previewed(owner, { delegation: { id: row.id, words: plan.grant } })
        const before = await reachOf(operator, [clientId])
        const saved = await world.get(
          owner,
          'mutation ($id: ID!, $words: [Word!]!) { delegationGrantSet(id: $id, expectedVersion: 1, input: { words: $words }) { userErrors { code } } }',
          { id: row.id, words: plan.grant },
        )
        expect(saved.delegationGrantSet.userErrors).toEqual([])
        const after = await reachOf(operator, [clientId])
        expect(told).toEqual({ gained: openedFrom(before, after).sort(), lost: openedFrom(after, before).sort() })
        changed += told.gained.length + told.lost.length
      }
      const told = await previewed(owner, { clientUser: { id: user.clientUserId, words: plan.userAfter } })
      const before = await reachOf(user, [clientId])
      await db.rows(
        sql`update client_user set words = ${sql.param([...plan.userAfter])}::text[] where id = ${user.clientUserId}::uuid`,
      )
      const after = await reachOf(user, [clientId])
      expect(told).toEqual({ gained: openedFrom(before, after).sort(), lost: openedFrom(after, before).sort() })
      changed += told.gained.length + told.lost.length
    }),
    { numRuns: runs, seed },
  )
  expect(changed).toBeGreaterThan(runs)
})
