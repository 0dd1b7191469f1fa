import { buildSchema, getOperationAST, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { costOf } from './cost.ts'

const schema = buildSchema(`
  type Query { me: Person  people(first: Int, last: Int, after: String): PersonConnection! }
  type Mutation { rename(name: String!): Person }
  type PersonConnection { edges: [PersonEdge!]! nodes: [Person!]! totalCount: Int! pageInfo: PageInfo! }
  type PersonEdge { cursor: String! node: Person! }
  type PageInfo { hasNextPage: Boolean! }
  type Person { id: ID! name: String! tags: [String!]! units: [Unit!]! people(first: Int, last: Int): PersonConnection! }
  type Unit { name: String! people(first: Int): PersonConnection! }
`)

const cost = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parse(text)
  return costOf(schema, document, getOperationAST(document)!, variables)
}

it('counts a field as 1, and each row of a page as often as it is asked for', () => {
  expect(cost('{ me { id name } }')).toBe(3)
  // people, nodes, and 10 × (id, name)
  expect(cost('{ people(first: 10) { nodes { id name } } }')).toBe(2 + 10 * 2)
  expect(cost('{ people(last: 10) { edges { cursor node { id } } } }')).toBe(2 + 10 * 3)
  expect(cost('{ people { nodes { id } } }')).toBe(2 + 50)
  expect(cost('{ people(first: 10) { pageInfo { hasNextPage } } }')).toBe(3)
  expect(cost('{ people(first: 10) { totalCount } }')).toBe(2 + 20)
})

it('multiplies lists within lists, and takes ten for a list without pages', () => {
  expect(cost('{ people(first: 10) { nodes { people(first: 5) { nodes { id } } } } }')).toBe(2 + 10 * (2 + 5))
  expect(cost('{ me { tags units { name } } }')).toBe(1 + 1 + 1 + 10)
  expect(cost('{ me { units { people(first: 5) { nodes { id } } } } }')).toBe(2 + 10 * (2 + 5))
  expect(cost('{ people(first: 3) { nodes { units { name } } } }')).toBe(2 + 3 * (1 + 10))
})

it('makes a mutation dearer', () => {
  expect(cost('mutation { rename(name: "x") { id } }')).toBe(102)
  expect(cost('mutation { ...F ...F } fragment F on Mutation { rename(name: "x") { id } }')).toBe(204)
})

it('counts a fragment as often as it is used, and knows that a page is a page within one', () => {
  const person = 'fragment P on Person { id name }'
  expect(cost(`{ a: me { ...P } b: me { ...P ... on Person { id } ... { id } } } ${person}`)).toBe(2 + 2 + 4)
  const page = 'fragment C on PersonConnection { nodes { id } }'
  expect(cost(`{ people(first: 10) { ...C } } ${page}`)).toBe(12)
})

describe('the size of a page by variable', () => {
  const text = 'query ($n: Int = 20, $m: Int) { people(first: $n, last: $m) { nodes { id } } }'
  it.each([
    [{ n: 10 }, 10],
    [{}, 20],
    [{ n: null }, 50],
    [{ n: null, m: 30 }, 30],
    // What the list would refuse is counted as what it gives at most, and at least.
    [{ n: 1e308 }, 100],
    [{ n: 101 }, 100],
    [{ n: -1e9 }, 1],
    [{ n: 0 }, 1],
    [{ n: 'many' }, 50],
    [{ n: [1] }, 50],
    [{ n: Number.NaN }, 50],
  ])('%o is %i rows', (variables, rows) => {
    expect(cost(text, variables)).toBe(2 + rows)
  })
})

it('counts asking for the schema at a fixed price', () => {
  expect(cost('{ __schema { types { fields { name } } } __typename }')).toBe(501)
})
