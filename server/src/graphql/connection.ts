import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql'
import { AppError } from '../lib/errors.ts'

/** Rows of a page: at most, and where nothing is said. */
export const LONGEST_PAGE = 100
export const USUAL_PAGE = 50

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start (or after `after`): 1 to 100, 50 if not said.',
  })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null

  @Field(() => Int, { nullable: true, description: 'How many from the end (or before `before`): 1 to 100.' })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string | null
}

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean
  @Field(() => Boolean)
  hasPreviousPage!: boolean
  @Field(() => String, { nullable: true })
  startCursor!: string | null
  @Field(() => String, { nullable: true })
  endCursor!: string | null
}

/** The values of the list's order at a row, the last of them its id. */
export type Keys = readonly (string | null)[]

/** One page as the query needs it: read `limit` + 1 rows beyond `keys`, in the list's order or, backward, against it. */
export interface Page {
  readonly limit: number
  readonly isBackward: boolean
  readonly keys?: Keys
}

const refuse = (message: string, path: string) => new AppError('BAD_USER_INPUT', message, { path: [path] })

/** What the caller asked for. `keyCount`: of how many values this list's cursors consist. */
export function pageOf({ first, after, last, before }: PageArgs, keyCount: number): Page {
  const isBackward = last != null || (before != null && first == null)
  if (isBackward ? first != null || after != null : before != null) {
    throw refuse('Ask for `first` with `after`, or for `last` with `before`', isBackward ? 'last' : 'first')
  }
  const limit = (isBackward ? last : first) ?? USUAL_PAGE
  if (limit < 1 || limit > LONGEST_PAGE)
    throw refuse(`A page has 1 to ${LONGEST_PAGE} rows`, isBackward ? 'last' : 'first')
  const cursor = isBackward ? before : after
  return {
    limit,
    isBackward,
    ...(cursor != null && { keys: readCursor(cursor, keyCount, isBackward ? 'before' : 'after') }),
  }
}

export const writeCursor = (keys: Keys): string => Buffer.from(JSON.stringify(keys)).toString('base64url')

function readCursor(cursor: string, keyCount: number, path: string): Keys {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const isText = (key: unknown) => key === null || typeof key === 'string'
    if (Array.isArray(keys) && keys.length === keyCount && keys.every(isText)) return keys
  } catch {
    // Not JSON: refused below like every other text that no page gave out.
  }
  throw refuse('This is no cursor of this list', path)
}

export interface Edge<Node> {
  cursor: string
  node: Node
}
export interface Connection<Node> {
  edges: Edge<Node>[]
  nodes: Node[]
  pageInfo: PageInfo
  count: () => Promise<number>
}

interface Reading<Row, Node> {
  readonly keys: (row: Row) => Keys
  readonly node: (row: Row) => Node
  /** Asked only where `totalCount` is selected. */
  readonly count: () => Promise<number>
}

/** The connection over the rows that were read for the page: one more than its limit says that there is more. */
export function connectionFrom<Row, Node>(page: Page, rows: readonly Row[], { keys, node, count }: Reading<Row, Node>) {
  const hasMore = rows.length > page.limit
  const shown = rows.slice(0, page.limit)
  if (page.isBackward) shown.reverse()
  const edges = shown.map((row) => ({ cursor: writeCursor(keys(row)), node: node(row) }))
  const pageInfo: PageInfo = {
    hasNextPage: page.isBackward ? page.keys !== undefined : hasMore,
    hasPreviousPage: page.isBackward ? hasMore : page.keys !== undefined,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }
  const connection: Connection<Node> = { edges, nodes: edges.map((edge) => edge.node), pageInfo, count }
  return connection
}

/** The GraphQL types `<name>Connection` and `<name>Edge`: `const InvoiceConnection = connectionType('Invoice', () => Invoice)`. */
export function connectionType<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true })
  class EdgeType implements Edge<Node> {
    @Field(() => String, { description: 'For `after` and `before`. Opaque: it may change from version to version.' })
    cursor!: string
    @Field(node)
    node!: Node
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true })
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType])
    edges!: Edge<Node>[]
    @Field(() => [node()], { description: 'The same rows without their cursors.' })
    nodes!: Node[]
    @Field(() => PageInfo)
    pageInfo!: PageInfo
    count!: () => Promise<number>

    @Field(() => Int, {
      simple: false,
      description: 'All rows of the list that you may see. Counted only if asked for.',
    })
    totalCount(): Promise<number> {
      return this.count()
    }
  }
  return ConnectionType
}
