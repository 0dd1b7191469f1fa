import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { runBulkJobs, runRows } from '../../../test/run-bulk-jobs.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { newId } from '../../lib/ids.ts'
import { sweepBulkJobs } from './sweep-bulk-jobs.ts'

let db: Database
let world: World
let studioId: string
let unitId: string
let admin: Persona & { personId: string }
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
  studioId = await world.studio()
  unitId = await world.unit({ studioId, name: 'Milano' })
  admin = await world.operator({ studioId, administrator: true })
})
afterAll(() => db.close())

const LINK = `mutation ($input: ClientsUnitLinkInput!, $key: String) { clientsUnitLink(input: $input, idempotencyKey: $key) {
  job { id state total done subject action allowedActions } userErrors { code path } } }`
const JOB = `query ($id: ID!) { job(id: $id) { state total done succeeded skipped failed startedAt finishedAt allowedActions
  rows(first: 100) { nodes { position label state subjectId problems { code } } pageInfo { hasNextPage endCursor } totalCount }
  bad: rows(states: [FAILED]) { nodes { label problems { code message } } totalCount } } }`

const clientsOf = async (count: number, units: readonly string[] = []) => {
  const ids: string[] = []
  for (let i = 0; i < count; i++) ids.push(await world.client({ studioId, units, name: `Client ${i}` }))
  return ids
}
const link = async (who: Persona, ids: readonly string[], more = {}) => {
  const input = { unitId, clients: { ids }, ...more }
  const { clientsUnitLink } = await world.get(who, LINK, { input })
  expect(clientsUnitLink.userErrors).toEqual([])
  return clientsUnitLink.job.id as string
}
const read = async (who: Persona, id: string) => (await world.get(who, JOB, { id })).job
const linkedTo = async (ids: readonly string[]) => {
  const [row] = await db.rows<{ count: number }>(
    sql`select count(*)::int count from client_unit where unit_id = ${unitId}::uuid and removed_at is null and client_id = any(${sql.param([...ids])}::uuid[])`,
  )
  return row!.count
}

describe('a job', () => {
  it('links each client by itself, skips what is so already, and says of a hidden id what it says of none', async () => {
    const other = await world.client({ studioId: await world.studio() })
    const [fresh, linked] = [...(await clientsOf(1)), ...(await clientsOf(1, [unitId]))] as [string, string]
    const missing = newId()
    const id = await link(admin, [fresh, linked, other, missing])
    expect(await read(admin, id)).toMatchObject({ state: 'QUEUED', total: 4, done: 0, allowedActions: ['jobStop'] })
    await runBulkJobs(world)
    const job = await read(admin, id)
    expect(job).toMatchObject({ state: 'DONE', done: 4, succeeded: 1, skipped: 1, failed: 2, allowedActions: [] })
    expect(job.startedAt).not.toBeNull()
    const refused = { state: 'FAILED', subjectId: null, problems: [{ code: 'NOT_FOUND' }] }
    expect(job.rows.nodes.slice(2)).toEqual([
      { position: 3, label: other, ...refused },
      { position: 4, label: missing, ...refused },
    ])
    expect(await linkedTo([fresh, linked, other])).toBe(2)
    const { client } = await world.get(admin, 'query ($id: ID!) { client(id: $id) { units { name } } }', { id: fresh })
    expect(client.units).toEqual([{ name: 'Milano' }])
  })

  it('takes what matches a filter, and unlinks', async () => {
    const ids = await clientsOf(3, [unitId])
    await db.rows(sql`update client set name = 'Wanted ' || name where id = any(${sql.param(ids)}::uuid[])`)
    const input = { unitId, clients: { matching: { search: 'wanted' } }, linked: false }
    const { clientsUnitLink } = await world.get(admin, LINK, { input })
    expect(clientsUnitLink.job).toMatchObject({ total: 3, subject: 'Milano', action: 'clientsUnitLink' })
    await runBulkJobs(world)
    expect(await linkedTo(ids)).toBe(0)
  })

  it('is refused whole where nothing, both or neither is selected, or the unit is none', async () => {
    const codes = async (input: object) =>
      (await world.get(admin, LINK, { input })).clientsUnitLink.userErrors.map((each: { code: string }) => each.code)
    expect(await codes({ unitId, clients: {} })).toEqual(['SELECTION'])
    expect(await codes({ unitId, clients: { ids: [], matching: {} } })).toEqual(['SELECTION'])
    expect(await codes({ unitId, clients: { ids: [] } })).toEqual(['NOTHING_SELECTED'])
    expect(await codes({ unitId: newId(), clients: { matching: {} } })).toEqual(['UNIT_UNKNOWN'])
  })

  it('is one however often it is asked for with one key', async () => {
    const input = { unitId, clients: { ids: await clientsOf(1) } }
    const [first, again] = [
      await world.get(admin, LINK, { input, key: 'a' }),
      await world.get(admin, LINK, { input, key: 'a' }),
    ]
    expect(again.clientsUnitLink.job.id).toBe(first.clientsUnitLink.job.id)
  })

  it('judges each row with the rights of that moment: what is lost in the middle is refused from there on', async () => {
    const keeper = await world.operator({ studioId, supervisor: true, classes: ['CLIENT_ADMIN'] })
    const ids = await clientsOf(5)
    const id = await link(keeper, ids)
    await runRows(world, id, 3)
    expect(await read(keeper, id)).toMatchObject({ state: 'RUNNING', done: 3, succeeded: 3 })
    await db.rows(sql`update operator_class set removed_at = now() where operator_id = ${keeper.operatorId}::uuid`)
    await runBulkJobs(world)
    const job = await read(keeper, id)
    expect(job).toMatchObject({ state: 'DONE', done: 5, succeeded: 3, failed: 2 })
    expect(job.bad.nodes[0].problems[0].code).toBe('MISSING_CLASS')
    expect(await linkedTo(ids)).toBe(3)
  })

  it('does nothing for an operator who has been disabled, nor for a token that was revoked', async () => {
    const keeper = await world.operator({ studioId, supervisor: true, classes: ['CLIENT_ADMIN'] })
    const token = await world.token(keeper, ['clients:write', 'clients:read'])
    const ids = await clientsOf(1)
    const [own, byToken] = [await link(keeper, ids), await link(token, ids)]
    const { jobs } = await world.get(token, '{ jobs { nodes { id } totalCount } }')
    expect(jobs).toEqual({ nodes: [{ id: byToken }], totalCount: 1 })
    expect((await world.get(keeper, '{ jobs { totalCount } }')).jobs.totalCount).toBe(2)
    await db.rows(sql`update api_token set revoked_at = now() where id = ${token.tokenId}::uuid`)
    await runRows(world, byToken, 1)
    expect((await read(keeper, byToken)).bad.nodes[0].problems[0].code).toBe('ISSUER_GONE')
    await db.rows(sql`update person set disabled = true where id = ${keeper.personId}::uuid`)
    await runRows(world, own, 1)
    const problems = await db.rows(sql`select problems->0->>'code' code from bulk_row where job_id = ${own}::uuid`)
    expect(problems).toEqual([{ code: 'ACCOUNT_DISABLED' }])
    expect(await linkedTo(ids)).toBe(0)
  })

  it('spares a client that shut the token’s program out', async () => {
    const [open, shut] = (await clientsOf(2)) as [string, string]
    const partnerAppId = await world.partnerApp({ studioId, shutOutBy: [shut] })
    const token = await world.token(admin, ['clients:write', 'clients:read'], { partnerAppId })
    const id = await link(token, [open, shut])
    await runBulkJobs(world)
    expect(await read(admin, id)).toMatchObject({ succeeded: 1, failed: 1 })
    expect(await linkedTo([shut])).toBe(0)
  })

  it('is nobody else’s: a colleague, another studio and a company get the answer of an id that does not exist', async () => {
    const id = await link(admin, await clientsOf(1))
    const colleague = await world.operator({ studioId, administrator: true })
    const owner = await world.owner(await world.client())
    for (const who of [colleague, owner]) {
      expect(await read(who, id)).toBeNull()
      expect(await read(who, newId())).toBeNull()
    }
    const stop = 'mutation ($id: ID!) { jobStop(id: $id) { job { state } userErrors { code } } }'
    for (const each of [id, newId(), 'x'])
      expect((await world.ask(colleague, stop, { id: each })).errors![0]!.extensions.code).toBe('NOT_FOUND')
  })

  it('stops at once, and only once', async () => {
    const ids = await clientsOf(5)
    const id = await link(admin, ids)
    await runRows(world, id, 3)
    const stop = 'mutation ($id: ID!) { jobStop(id: $id) { job { state done } userErrors { code } } }'
    const { jobStop } = await world.get(admin, stop, { id })
    expect(jobStop).toEqual({ job: { state: 'STOPPED', done: 3 }, userErrors: [] })
    await runBulkJobs(world)
    expect(await linkedTo(ids)).toBe(3)
    expect((await world.get(admin, stop, { id })).jobStop.userErrors).toEqual([{ code: 'JOB_FINISHED' }])
    expect((await read(admin, id)).rows.totalCount).toBe(5)
  })

  it('pages through its rows, both ways, in as many statements however many there are', async () => {
    const id = await link(admin, await clientsOf(7))
    const page = `query ($id: ID!, $after: String, $before: String, $first: Int, $last: Int) { job(id: $id) {
      rows(first: $first, last: $last, after: $after, before: $before) { nodes { position } pageInfo { endCursor startCursor hasNextPage hasPreviousPage } } } }`
    const { job: one } = await world.get(admin, page, { id, first: 3 })
    const after = one.rows.pageInfo.endCursor
    const { job: two } = await world.get(admin, page, { id, first: 3, after })
    expect(two.rows.nodes.map((row: { position: number }) => row.position)).toEqual([4, 5, 6])
    const { job: back } = await world.get(admin, page, { id, last: 2, before: two.rows.pageInfo.startCursor })
    expect(back.rows.nodes.map((row: { position: number }) => row.position)).toEqual([2, 3])
    const statements = await statementsOf(db, () => world.get(admin, JOB, { id }))
    expect(statements.length).toBeLessThanOrEqual(7)
  })

  it('is forgotten 90 days after its end, with the addresses in its rows', async () => {
    const id = await link(admin, await clientsOf(1))
    await runBulkJobs(world)
    await sweepBulkJobs(db, new Date(world.now.getTime() + 89 * 86_400_000))
    expect(await read(admin, id)).not.toBeNull()
    await sweepBulkJobs(db, new Date(world.now.getTime() + 92 * 86_400_000))
    expect(await read(admin, id)).toBeNull()
    expect(await db.rows(sql`select from bulk_row where job_id = ${id}::uuid`)).toEqual([])
  })
})
