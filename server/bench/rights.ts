import 'reflect-metadata'
import { loadavg } from 'node:os'
import postgres from 'postgres'
import { openPostgres } from '../src/db/postgres.ts'
import { startPostgres, TEMPLATE, TEST_PREFIX } from '../test/postgres-cluster.ts'
import { createWorld } from '../test/world.ts'
import { fillStudio, NOW } from './fill-studio.ts'

/** How long the questions about rights take in a large studio: through the schema, as a request asks them. */
const TURNS = 7

const PREVIEW = `query preview($input: GrantPreviewInput!) { grantPreview(input: $input) { preview { isEmpty operations {
  noun gained { action operators clients documents } lost { action operators clients documents } } } } }`
const MATRIX = `query matrix($clientId: ID!) { accessMatrix(clientId: $clientId) { principals(first: 100) { nodes {
  id name through { units { id } classes } operations { noun allowed closed missing { reason } } } } } }`
const HEALTH = `query health { studioHealth { count kinds { kind count findings { key name day } } } }`
const UNUSED = `query unused { studioHealth(kind: WORD_UNUSED) { count } }`

const cluster = await startPostgres()
if (!cluster) {
  console.log('The benchmark needs a PostgreSQL: install one, or set TEST_DATABASE_URL.')
  process.exit(1)
}
const name = `${TEST_PREFIX}rights`
const admin = postgres(cluster.url, { max: 1, onnotice: () => {} })
await admin.unsafe(`create database "${name}" template "${TEMPLATE}"`)
await admin.end()
const place = new URL(cluster.url)
place.pathname = `/${name}`
const database = await openPostgres(place.href, 1)
console.log('Filling a studio of 5,000 clients, 60 operators and 100,000 invoices …')
const { administrator, operator, otherUnit, clientId } = await fillStudio(database)

const change = (wanted: object) => ({ input: { operator: { id: operator.operatorId, ...wanted } } })
const questions: [title: string, document: string, variables: object][] = [
  ['grantPreview, a class less', PREVIEW, change({ classes: ['RECEIVED'] })],
  [
    'grantPreview, more classes',
    PREVIEW,
    change({ classes: ['ISSUED_MANAGE', 'RECEIVED', 'EINVOICE_IMPORT', 'CLIENT_ADMIN'] }),
  ],
  ['grantPreview, another unit', PREVIEW, change({ unitIds: [otherUnit] })],
  ['grantPreview, supervisor', PREVIEW, change({ supervisor: true })],
  ['accessMatrix, 80 principals', MATRIX, { clientId }],
  ['studioHealth, whole', HEALTH, {}],
  ['studioHealth, unused words', UNUSED, {}],
]
const world = createWorld(database, { now: NOW })
console.log(`\nMilliseconds: median and worst of ${TURNS} turns; load average ${loadavg()[0]!.toFixed(1)}`)
for (const [title, document, variables] of questions) {
  const times: number[] = []
  let statements = 0
  for (let turn = 0; turn <= TURNS; turn++) {
    statements = 0
    const stop = database.onStatement(() => void statements++)
    const began = performance.now()
    const { errors } = await world.ask(administrator, document, { ...variables })
    times.push(performance.now() - began)
    stop()
    if (errors) throw new Error(JSON.stringify(errors))
  }
  // The first prepares statements and compiles the query.
  const [first, ...others] = times
  others.sort((a, b) => a - b)
  const [middle, worst] = [others[TURNS >> 1]!, others.at(-1)!]
  console.log(
    `  ${title}: ${middle.toFixed(0)}, worst ${worst.toFixed(0)}, first ${first!.toFixed(0)}; ${statements} statements`,
  )
}

await database.close()
await cluster.stop()
process.exit(0)
