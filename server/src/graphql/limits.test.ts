import { buildSchema } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testConfig } from '../../test/config.ts'
import type { Viewer } from '../access/viewer.ts'
import type { Database } from '../db/database.ts'
import { createContext } from './context.ts'
import { type GraphQLService, startGraphQL } from './server.ts'

const schema = buildSchema(`
  type Query { person(rank: [Int]): Person  people(first: Int): People! }
  type People { nodes: [Person!]! }
  type Person { id: ID  friend: Person  people(first: Int): People! }
`)

let service: GraphQLService
const failures: unknown[] = []
beforeAll(async () => {
  service = await startGraphQL({ schema, logFailure: (error) => void failures.push(error) })
})
afterAll(() => service.stop())

async function ask(query: string, variables: object = {}, viewer?: Viewer) {
  const parts = { db: {} as Database, now: new Date('2026-03-01T12:00:00Z'), requestId: 'r1', config: testConfig }
  const { context } = createContext({ ...parts, ...(viewer && { viewer }) })
  const headers = { accept: 'application/graphql-response+json' }
  const { status, body } = await service.answer({ body: { query, variables }, headers, context })
  return { status, ...JSON.parse(body) }
}

const times = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join(' ')
/** Each uses the next one twice: 2^16 fields from 16 lines. */
const bombOf = (leaf: string) =>
  times(16, (n) => `fragment F${n} on Person { ${n < 15 ? `...F${n + 1} ... { ...F${n + 1} }` : leaf} }`)

it.each<[string, string, RegExp]>([
  ['10,000 aliases', `{ ${times(10_000, (n) => `a${n}: person { id }`)} }`, /5000 tokens/],
  ['100 aliases', `{ ${times(100, (n) => `a${n}: __typename`)} }`, /60 aliases/],
  ['one field 3,000 times', `{ ${'__typename '.repeat(3000)} }`, /1500 fields/],
  ['a bomb of fragments', `{ person { ...F0 } } ${bombOf('id')}`, /1500 fields/],
  ['a bomb of nothing but type names', `{ person { ...F0 } } ${bombOf('__typename')}`, /1500 fields/],
  ['directives without end', `{ person { id ${'@include(if: true) '.repeat(100)} } }`, /60 directives/],
  ['20 levels', `{ ${'person { '.repeat(1)}${'friend { '.repeat(20)} id ${'} '.repeat(21)} }`, /15 levels/],
  ['1,400 fragments in each other', `{ ${'... { '.repeat(1400)} __typename ${'} '.repeat(1400)} }`, /40 levels/],
  ['1,600 levels', `{ person { ${'friend { '.repeat(1600)} id ${'} '.repeat(1600)} } }`, /15 levels/],
  [
    'a list of 100 in a list of 100',
    '{ people(first: 100) { nodes { people(first: 100) { nodes { id friend { id } } } } } }',
    /costs 30202 points/,
  ],
])('refuses %s before any of it runs', async (_, text, sentence) => {
  const { status, data, errors } = await ask(text)
  expect({ status, data }).toEqual({ status: 400, data: undefined })
  const refusal = errors.find(
    ({ extensions }: { extensions: { code: string } }) => extensions.code === 'QUERY_TOO_COSTLY',
  )
  expect(refusal?.message).toMatch(sentence)
})

it.each([
  ['brackets', `{ person(rank: ${'['.repeat(2400)}${']'.repeat(2400)}) { id } }`],
  ['brackets that do not end', `{ person(rank: ${'['.repeat(100_000)}`],
  ['a type of brackets', `query ($x: ${'['.repeat(2400)}Int${']'.repeat(2400)}) { __typename }`],
  ['fragments in a circle', '{ person { ...A } } fragment A on Person { ...B } fragment B on Person { ...A }'],
  ['an empty text', ' '],
])('answers %s as a mistake of the caller, within a second', async (_, text) => {
  const before = performance.now()
  const { status, errors } = await ask(text)
  expect(status).toBe(400)
  expect(errors[0].extensions.code).not.toBe('INTERNAL')
  expect(performance.now() - before).toBeLessThan(1000)
  expect(failures).toEqual([])
})

it('says with every answer what it cost, and with a refusal how to mend it', async () => {
  const text = 'query ($n: Int) { people(first: $n) { nodes { people(first: $n) { nodes { id friend { id } } } } } }'
  const refused = await ask(text, { n: 100 })
  expect(refused.errors[0].extensions).toEqual({ code: 'QUERY_TOO_COSTLY', cost: { requested: 30_202, limit: 20_000 } })
  expect(refused.errors[0].message).toMatch(/fewer rows/)
  const { extensions } = await ask('{ person { id } }')
  expect(extensions).toEqual({ cost: { requested: 2, limit: 20_000 } })
})

it('shows the schema to whoever is signed in, and to nobody else', async () => {
  const text = '{ __schema { queryType { name } } }'
  expect((await ask(text, {}, {} as Viewer)).data.__schema.queryType.name).toBe('Query')
  expect(await ask(text)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
})
