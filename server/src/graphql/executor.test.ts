import {
  Arg,
  Args,
  Ctx,
  createUnionType,
  Field,
  ID,
  InputType,
  Int,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testConfig } from '../../test/config.ts'
import type { Database } from '../db/database.ts'
import { AppError } from '../lib/errors.ts'
import { type Connection, connectionFrom, connectionType, PageArgs, pageOf } from './connection.ts'
import { type Context, createContext } from './context.ts'
import { DateScalar, DateTimeScalar, DecimalScalar } from './scalars.ts'
import { buildApiSchema } from './schema.ts'
import { type GraphQLService, startGraphQL } from './server.ts'

enum Mood {
  Calm = 'calm',
  Wild = 'wild',
}
registerEnumType(Mood, { name: 'Mood' })

@InterfaceType('Animal', { resolveType: (value: { barks?: boolean }) => (value.barks === undefined ? 'Cat' : 'Dog') })
abstract class Animal {
  @Field(() => String)
  name!: string
  @Field(() => Mood, { nullable: true })
  mood?: Mood | null
}
@ObjectType('Dog', { implements: Animal, simpleResolvers: true })
class Dog extends Animal {
  @Field(() => Boolean)
  barks!: boolean
}
@ObjectType('Cat', { implements: Animal, simpleResolvers: true })
class Cat extends Animal {
  @Field(() => Int)
  lives!: number
}
const Pet = createUnionType({ name: 'Pet', types: () => [Dog, Cat] as const })

@ObjectType('Bill', { simpleResolvers: true })
class Bill {
  @Field(() => ID)
  id!: string
  @Field(() => DateScalar)
  issuedOn!: string
  @Field(() => DateTimeScalar, { nullable: true })
  sentAt?: Date | string | null
  @Field(() => DecimalScalar)
  total!: string
}
@ObjectType('Folder', { simpleResolvers: true })
class Folder {
  @Field(() => String)
  name!: string
  @Field(() => [Folder])
  folders!: Folder[]
}
@InputType('FolderInput')
class FolderInput {
  @Field(() => String)
  name!: string
  @Field(() => [FolderInput], { nullable: true })
  folders?: FolderInput[]
}
@InputType('PickyInput')
class PickyInput {
  @Field(() => Mood, { defaultValue: Mood.Calm })
  mood!: Mood
}
@InputType('BillInput')
class BillInput {
  @Field(() => DecimalScalar)
  total!: string
  @Field(() => DateScalar, { nullable: true })
  issuedOn?: string
  @Field(() => Mood, { nullable: true, defaultValue: Mood.Calm })
  mood?: Mood | null
}
const BillConnection = connectionType('Bill', () => Bill)

const bill = (id: number): Bill => ({
  id: `b${id}`,
  issuedOn: '2026-01-31',
  sentAt: '2026-01-31 12:00:00.5+00',
  total: `${id}.10`,
})

@Resolver()
class Sample {
  @Query(() => [Pet])
  pets() {
    const dog = Object.assign(new Dog(), { name: 'Rex', barks: true, mood: Mood.Wild })
    return [dog, { __typename: 'Cat', name: 'Tom', lives: 7, mood: null }]
  }
  @Query(() => [Animal])
  animals() {
    return [{ __typename: 'Dog', name: 'Rex', barks: false, mood: Mood.Calm }]
  }
  @Query(() => Animal)
  stranger() {
    return { name: 'Who' }
  }
  @Query(() => Mood)
  mood(@Arg('mood', () => Mood) mood: Mood) {
    return mood
  }
  @Query(() => BillConnection)
  bills(@Args(() => PageArgs) args: PageArgs): Connection<Bill> {
    const page = pageOf(args, 1)
    const after = Number(page.keys?.[0] ?? 0)
    const rows = Array.from({ length: 6 }, (_, index) => bill(index + 1)).filter(
      ({ id }) => Number(id.slice(1)) > after,
    )
    return connectionFrom(page, rows.slice(0, page.limit + 1), {
      keys: ({ id }) => [id.slice(1)],
      node: (row) => row,
      count: async () => 6,
    })
  }
  @Query(() => Bill, { nullable: true })
  broken(@Arg('how', () => String) how: string): Bill | null {
    if (how === 'app') throw new AppError('NOT_FOUND', 'Nothing here', { hint: 'x' })
    if (how === 'ours') throw new Error('secret detail')
    if (how === 'scalar') return { ...bill(1), issuedOn: 'soon' }
    if (how === 'missing') return { ...bill(1), total: null as never }
    return null
  }
  @Query(() => Folder)
  folder(): Folder {
    return { name: 'a', folders: [{ name: 'b', folders: [{ name: 'c', folders: [] }] }] }
  }
  @Query(() => String)
  nested(@Arg('input', () => FolderInput) input: FolderInput) {
    return JSON.stringify(input)
  }
  @Query(() => String)
  picky(@Arg('input', () => PickyInput) input: PickyInput) {
    return input.mood
  }
  @Mutation(() => Bill)
  billCreate(@Arg('input', () => BillInput) input: BillInput, @Ctx() context: Context): Bill {
    context.setCookie('a=b')
    return { ...bill(9), total: input.total, issuedOn: input.issuedOn ?? context.today }
  }
}

/** Each is asked three times: the first goes the plain way, the second is compiled. `fast`: answered by graphql-jit alone. */
const requests: Record<string, { query: string; variables?: unknown; operationName?: string; fast: boolean }> = {
  union: { query: '{ pets { __typename ... on Dog { name barks mood } ... on Cat { name lives mood } } }', fast: true },
  interface: { query: '{ animals { __typename name mood ... on Dog { barks } } }', fast: true },
  'unresolvable type': { query: '{ stranger { name } }', fast: false },
  'enum variable': { query: 'query($m: Mood!) { mood(mood: $m) }', variables: { m: 'Wild' }, fast: true },
  'enum literal': { query: '{ mood(mood: Calm) }', fast: true },
  'wrong enum': { query: 'query($m: Mood!) { mood(mood: $m) }', variables: { m: 'Angry' }, fast: false },
  'missing variable': { query: 'query($m: Mood!) { mood(mood: $m) }', fast: false },
  page: {
    query:
      '{ bills(first: 2) { edges { cursor node { id issuedOn sentAt total } } pageInfo { hasNextPage endCursor } } }',
    fast: true,
  },
  'page with count': {
    query: 'query($n: Int) { bills(first: $n) { nodes { id } totalCount } }',
    variables: { n: 3 },
    fast: true,
  },
  'page too long': { query: '{ bills(first: 101) { nodes { id } } }', fast: false },
  'bad cursor': {
    query: 'query($c: String) { bills(first: 1, after: $c) { nodes { id } } }',
    variables: { c: 'nonsense' },
    fast: false,
  },
  'skip and include': {
    query: 'query($y: Boolean!) { folder { name @skip(if: $y) folders @include(if: $y) { name } } }',
    variables: { y: true },
    fast: true,
  },
  alias: { query: '{ x: folder { n: name } y: folder { name } }', fast: true },
  fragment: {
    query: 'query { folder { ...F } } fragment F on Folder { name folders { name folders { name } } }',
    fast: true,
  },
  'no result': { query: '{ broken(how: "none") { id } }', fast: true },
  'error of ours': { query: '{ broken(how: "app") { id } folder { name } }', fast: false },
  failure: { query: '{ broken(how: "ours") { id } }', fast: false },
  'failing scalar': { query: '{ broken(how: "scalar") { id issuedOn } }', fast: false },
  'null where there may be none': { query: '{ broken(how: "missing") { id total } }', fast: false },
  'recursive input': {
    query: 'query($i: FolderInput!) { nested(input: $i) }',
    variables: { i: { name: 'a', folders: [{ name: 'b' }] } },
    fast: false,
  },
  'required field with a default': {
    query: 'query($i: PickyInput!) { picky(input: $i) }',
    variables: { i: {} },
    fast: false,
  },
  'recursive input as literal': { query: '{ nested(input: { name: "a", folders: [{ name: "b" }] }) }', fast: true },
  mutation: {
    query: 'mutation($i: BillInput!) { billCreate(input: $i) { id total issuedOn } }',
    variables: { i: { total: '1.05', issuedOn: '2026-02-28' } },
    fast: true,
  },
  'amount as a number': {
    query: 'mutation($i: BillInput!) { billCreate(input: $i) { id } }',
    variables: { i: { total: 1.05 } },
    fast: false,
  },
  'day that does not exist': {
    query: 'mutation { billCreate(input: { total: "1", issuedOn: "2026-02-30" }) { id } }',
    fast: false,
  },
  'unknown field': { query: '{ folder { size } }', fast: false },
  'syntax error': { query: '{ folder { ', fast: false },
  'two operations': {
    query: 'query A { folder { name } } query B { mood(mood: Calm) }',
    operationName: 'B',
    fast: true,
  },
  'operation not named': { query: 'query A { folder { name } } query B { mood(mood: Calm) }', fast: false },
  introspection: { query: '{ __schema { queryType { name } } }', fast: false },
  typename: { query: '{ __typename folder { __typename } }', fast: true },
  'too deep': { query: `{ folder ${'{ folders '.repeat(16)}{ name }${' }'.repeat(16)} }`, fast: false },
}

let jit: GraphQLService
let plain: GraphQLService
beforeAll(async () => {
  const logFailure = () => {}
  jit = await startGraphQL({ schema: buildApiSchema([Sample]), logFailure })
  plain = await startGraphQL({ schema: buildApiSchema([Sample]), logFailure, isPlain: true })
})
afterAll(() => Promise.all([jit.stop(), plain.stop()]))

const ask = async (service: GraphQLService, body: unknown) => {
  const parts = { db: {} as Database, now: new Date('2026-03-01T12:00:00Z'), requestId: 'r1', config: testConfig }
  const { context } = createContext(parts)
  const {
    status,
    headers,
    body: text,
  } = await service.answer({ body, headers: { 'content-type': 'application/json' }, context })
  return { status, headers: Object.fromEntries(headers), body: JSON.parse(text) }
}

it.each(Object.entries(requests))('answers like graphql-js: %s', async (_, { fast, ...body }) => {
  const before = jit.counts.fast
  for (let round = 0; round < 3; round++) expect(await ask(jit, body)).toEqual(await ask(plain, body))
  const fastAnswers = jit.counts.fast - before
  expect(fast ? fastAnswers >= 2 : fastAnswers === 0).toBe(true)
})

it('asks for more than refusals, and answers many of them the fast way', async () => {
  const answers = await Promise.all(Object.values(requests).map(({ fast: _, ...body }) => ask(jit, body)))
  expect(answers.filter(({ status, body }) => status === 200 && !body.errors).length).toBeGreaterThanOrEqual(14)
  expect(Object.values(requests).filter(({ fast }) => fast).length).toBeGreaterThanOrEqual(14)
})

it('tells the caller its own mistakes and hides ours', async () => {
  const { body: app } = await ask(jit, { query: '{ broken(how: "app") { id } }' })
  expect(app.errors).toEqual([
    {
      message: 'Nothing here',
      path: ['broken'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'NOT_FOUND', hint: 'x' },
    },
  ])
  const { body: ours } = await ask(jit, { query: '{ broken(how: "ours") { id } }' })
  expect(ours.errors[0].extensions).toEqual({ code: 'INTERNAL', requestId: 'r1' })
  expect(JSON.stringify(ours)).not.toContain('secret detail')
  const { body: schema } = await ask(jit, { query: '{ __schema { queryType { name } } }' })
  expect(schema.errors[0].extensions.code).toBe('UNAUTHENTICATED')
  const { body: deep } = await ask(jit, { query: requests['too deep']!.query })
  expect(deep.errors[0].extensions.code).toBe('QUERY_TOO_COSTLY')
  const { body: number } = await ask(jit, {
    query: requests['amount as a number']!.query,
    variables: { i: { total: 1.05 } },
  })
  expect(number.errors[0].extensions.code).toBe('BAD_USER_INPUT')
})
