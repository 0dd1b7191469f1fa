import 'reflect-metadata'
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import fastify, { type FastifyInstance } from 'fastify'
import postgres from 'postgres'
import { createApp } from '../src/app.ts'
import type { Statement } from '../src/db/database.ts'
import { openPostgres } from '../src/db/postgres.ts'
import { apiToken } from '../src/db/tables/api-token.ts'
import { newId } from '../src/lib/ids.ts'
import { startPostgres, TEMPLATE, TEST_PREFIX } from '../test/postgres-cluster.ts'
import { createWorld } from '../test/world.ts'
import { serverWithoutEngine } from './without-engine.ts'

/**
 * Our list query against plain Fastify that sends the same statements and writes their rows as JSON: what GraphQL, the
 * permission engine and type safety cost together. Ratios of one run, the two taking turns; absolute figures are the machine's.
 */
const NOW = new Date('2026-11-21T10:00:00Z')
const TOKEN = 'dlg_bench'
const LIST = `query list($first: Int!) { invoices(first: $first) { edges { node {
  id number date state buyerName documentType total payable client { id name } } } pageInfo { hasNextPage endCursor } } }`
const TEN_PAGES = `query tenPages { ${Array.from({ length: 10 }, (_, i) => `p${i}: invoices(first: 100, filter: { documentType: "TD0${i % 2 ? 4 : 1}" }) { edges { node { id number date state buyerName documentType total payable client { id name } } } }`).join(' ')} }`

const queries = {
  '50 rows': { query: LIST, variables: { first: 50 } },
  '1,000 rows (10 pages of 100)': { query: TEN_PAGES, variables: {} },
}
const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }

async function populate(url: string) {
  const database = await openPostgres(url, 4)
  const world = createWorld(database, { now: NOW })
  const studioId = await world.studio()
  const unitId = await world.unit({ studioId })
  const operator = await world.operator({ studioId, classes: ['ISSUED_MANAGE', 'RECEIVED'], units: [unitId] })
  for (let i = 0; i < 200; i++) {
    const clientId = await world.client({ studioId, units: i < 40 ? [unitId] : [], words: ['READ', 'EDIT'] })
    await world.invoice({ clientId, status: 'DELIVERED' })
  }
  await database.rows(sql`insert into invoice (id, client_id, status, series_id, year, sequence, number, document_type, date, buyer, buyer_name, taxable, vat, withheld, stamp_duty_amount, total, payable, created_at, updated_at)
    select gen_random_uuid(), i.client_id, i.status, i.series_id, 2025, n, '2025/A/' || n, case when n % 2 = 0 then 'TD01' else 'TD04' end, date '2025-01-01' + (n * 7 % 690), i.buyer, i.buyer_name, i.taxable, i.vat, i.withheld, i.stamp_duty_amount, i.total, i.payable, i.created_at, i.updated_at
    from invoice i cross join generate_series(1, 250) n`)
  const hash = createHash('sha256').update(TOKEN).digest('hex')
  await database.insert(apiToken).values({
    id: newId(),
    name: 'bench',
    hash,
    prefix: 'dlg_bench',
    personId: operator.personId,
    operatorId: operator.operatorId,
    studioId,
    scopes: ['invoices:read', 'clients:read'],
    expiresOn: '2027-11-01',
    createdAt: NOW,
    lastUsedAt: NOW,
  })
  await database.executeSql('vacuum analyze')
  await database.close()
}

/** The plain side: the same texts and parameters through the same driver, prepared likewise, and JSON.stringify. */
async function plainServer(url: string, statements: Record<string, Statement[]>): Promise<FastifyInstance> {
  const client = postgres(url, { max: 4, onnotice: () => {} })
  const http = fastify({ logger: false })
  http.post<{ Body: { name: string } }>('/list', async (request) => {
    const answers: unknown[] = []
    for (const { text, parameters } of statements[request.body.name]!)
      answers.push(await client.unsafe(text, parameters as never[], { prepare: true }))
    return { data: answers.slice(1) }
  })
  http.addHook('onClose', () => client.end())
  await http.ready()
  return http
}

type Ask = () => Promise<{ statusCode: number; body: string }>
async function cpuOf(ask: Ask, times: number): Promise<number> {
  const before = process.cpuUsage()
  for (let i = 0; i < times; i++) await ask()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / times
}
const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

/** Requests a second of a process of its own, so that it does not take the server's time. */
const load = (target: {
  url: string
  body: string
  headers: Record<string, string>
  seconds: number
  connections: number
}) =>
  new Promise<number>((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('load.mjs', import.meta.url)), { execArgv: [] })
    child.once('message', (answer) => resolve(Number(answer)))
    child.once('error', reject)
    child.send(target)
  })

const cluster = await startPostgres()
if (!cluster) {
  console.log('The benchmark needs a PostgreSQL: install one, or set TEST_DATABASE_URL.')
  process.exit(1)
}
const name = `${TEST_PREFIX}bench`
const admin = postgres(cluster.url, { max: 1, onnotice: () => {} })
await admin.unsafe(`drop database if exists "${name}" with (force)`)
await admin.unsafe(`create database "${name}" template "${TEMPLATE}"`)
await admin.end()
const place = new URL(cluster.url)
place.pathname = `/${name}`
const url = place.href
console.log('Filling 200 clients with 50,000 invoices …')
await populate(url)

const database = await openPostgres(url, 4)
const { config } = createWorld(database)
const app = await createApp({ config, database, clock: () => NOW })
const ours =
  (body: object): Ask =>
  () =>
    app.http.inject({ method: 'POST', url: '/graphql', headers, payload: body })

const statements: Record<string, Statement[]> = {}
for (const [title, body] of Object.entries(queries)) {
  for (let i = 0; i < 3; i++) await ours(body)()
  const sent: Statement[] = []
  const stop = database.onStatement((statement) => void sent.push(statement))
  const answer = await ours(body)()
  stop()
  if (answer.statusCode !== 200 || answer.body.includes('"errors"')) throw new Error(answer.body.slice(0, 500))
  statements[title] = sent
  const rows = answer.body.split('"buyerName"').length - 1
  console.log(`${title}: ${rows} rows, ${sent.length} statements`)
}
const plain = await plainServer(url, statements)
const theirs =
  (title: string): Ask =>
  () =>
    plain.inject({ method: 'POST', url: '/list', payload: { name: title } })

const linked = await database.rows<{ client_id: string }>(sql`select client_id from client_unit order by 1`)
const bare = await serverWithoutEngine(database, config, { now: NOW, clientIds: linked.map((row) => row.client_id) })
const withoutEngine =
  (body: object): Ask =>
  () =>
    bare.inject({ method: 'POST', url: '/graphql', headers, payload: body })
for (const [title, body] of Object.entries(queries)) {
  const dataOf = async (ask: Ask) => JSON.stringify(JSON.parse((await ask()).body).data)
  if ((await dataOf(ours(body))) !== (await dataOf(withoutEngine(body)))) throw new Error(`${title}: other rows`)
}

async function compare(title: string, a: Ask, b: Ask) {
  const times = title.startsWith('50') ? 150 : 20
  await cpuOf(a, times)
  await cpuOf(b, times)
  const turns = []
  for (let turn = 0; turn < 9; turn++) turns.push([await cpuOf(a, times), await cpuOf(b, times)] as const)
  const mine = median(turns.map(([x]) => x))
  const other = median(turns.map(([, y]) => y))
  const ratio = median(turns.map(([x, y]) => x / y))
  console.log(`  ${title}: ${mine.toFixed(0)} µs against ${other.toFixed(0)} µs, ratio ${ratio.toFixed(2)}`)
}
console.log('\nCPU per request in process, ours against plain Fastify (median of 9 turns)')
for (const [title, body] of Object.entries(queries)) await compare(title, ours(body), theirs(title))
console.log(
  '\nCPU per request in process, with the permission engine against without it, same rows (median of 9 turns)',
)
for (const [title, body] of Object.entries(queries)) await compare(title, ours(body), withoutEngine(body))

console.log('\nRequests a second over HTTP at 16 connections (median of 5 turns)')
await app.http.listen({ port: 0, host: '127.0.0.1' })
await plain.listen({ port: 0, host: '127.0.0.1' })
const portOf = (http: FastifyInstance) => (http.server.address() as { port: number }).port
const body = queries['50 rows']
const a = { url: `http://127.0.0.1:${portOf(app.http)}/graphql`, body: JSON.stringify(body), headers, connections: 16 }
const b = {
  url: `http://127.0.0.1:${portOf(plain)}/list`,
  body: JSON.stringify({ name: '50 rows' }),
  headers: { 'content-type': 'application/json' },
  connections: 16,
}
await load({ ...a, seconds: 3 })
await load({ ...b, seconds: 3 })
const turns = []
for (let turn = 0; turn < 5; turn++)
  turns.push([await load({ ...a, seconds: 2 }), await load({ ...b, seconds: 2 })] as const)
console.log(
  `  50 rows: ${median(turns.map(([x]) => x)).toFixed(0)} against ${median(turns.map(([, y]) => y)).toFixed(0)}, ratio ${median(turns.map(([x, y]) => x / y)).toFixed(2)}`,
)

await app.close()
await bare.close()
await plain.close()
await database.close()
await cluster.stop()
process.exit(0)
