import { AsyncLocalStorage } from 'node:async_hooks'
import type { SQL } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

type Drizzle = PgDatabase<PgQueryResultHKT, Record<string, never>>

/**
 * The database, or a transaction on it: drizzle, the same over the embedded engine and PostgreSQL.
 * Either way: `date` and `timestamptz` arrive as text, `numeric` as text, `int8` as number, `jsonb` parsed.
 */
export interface Db extends Drizzle {
  /**
   * The rows of a hand-written statement. A name makes it a prepared statement: give one wherever the text stays the same
   * from call to call, since an unnamed statement is described and planned each time.
   */
  rows<Row extends object = Record<string, unknown>>(query: SQL, name?: string): Promise<Row[]>
}

export interface Statement {
  readonly text: string
  readonly parameters: readonly unknown[]
}

export interface ChannelListener {
  readonly told: (payload: string) => void
  /** The connection was lost and is there again: what was told in between is not known. */
  readonly missed: () => void
}

/** The connection itself; never used inside a transaction, where only `tx` may be. */
export interface Database extends Db {
  readonly engine: 'embedded' | 'postgres'
  /** Absent on the embedded engine. */
  readonly url?: string
  /** Text of one or several statements, past drizzle. For the queue and for health. */
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>
  /** Called for every statement before it runs. Answers the way to stop. */
  onStatement(listener: (statement: Statement) => void): () => void
  /** What other processes and this one tell by `pg_notify(channel, …)`, each once its transaction is committed. Answers the way to stop. */
  listen(channel: string, listener: ChannelListener): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** What drizzle keeps of a connection or transaction. Internal to it, and the same in both drivers. */
interface Inner {
  readonly dialect: { sqlToQuery(query: SQL): { sql: string; params: unknown[] } }
  readonly session: {
    readonly client: RawClient
    prepareQuery: (
      query: unknown,
      fields: undefined,
      name: string | undefined,
      arrays: boolean,
    ) => { execute(): Promise<unknown> }
  }
}
/** PGlite has `query` and `exec`, postgres.js has `unsafe`. */
export interface RawClient {
  query?(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  exec?(text: string): Promise<{ rows: unknown[] }[]>
  unsafe?(text: string, values?: unknown[], options?: { prepare: boolean }): Promise<unknown[]>
}

const inner = (db: object) => db as unknown as Inner

export const withRows = <D extends object>(db: D): D & Db => {
  const { dialect, session } = inner(db)
  return Object.assign(db as D & Db, {
    async rows(query: SQL, name?: string) {
      const answer = await session.prepareQuery(dialect.sqlToQuery(query), undefined, name, false).execute()
      return (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as never
    },
  })
}

/** Runs text as it is; without values it may hold several statements. */
export async function executeRaw(client: RawClient, text: string, values: readonly unknown[] = []) {
  const parameters = values.map(asParameter)
  if (client.unsafe) return { rows: [...(await client.unsafe(text, parameters))] }
  if (parameters.length > 0) return await client.query!(text, parameters)
  return (await client.exec!(text)).at(-1) ?? { rows: [] }
}

/** Both drivers expect JSON as text here, and neither takes undefined. */
const asParameter = (value: unknown) => {
  if (value === undefined) return null
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isPlain && !(value instanceof Date) && !(value instanceof Uint8Array) ? JSON.stringify(value) : value
}

/** The client under a database or transaction of ours. */
export const rawClient = (db: Db): RawClient => inner(db).session.client

interface Running {
  readonly client: object
  isOpen: boolean
}
const running = new AsyncLocalStorage<Running>()

export const insideTransaction = <T>(client: object, work: () => Promise<T>): Promise<T> => {
  const state: Running = { client, isOpen: true }
  return running.run(state, work).finally(() => {
    state.isOpen = false
  })
}

/**
 * The embedded engine has one connection: a statement on it that a transaction waits for would wait for the transaction.
 * So that nobody writes this on PostgreSQL, where it seems to work, it is an error on both.
 */
export const refuseInsideTransaction = (client: object) => {
  const state = running.getStore()
  if (state?.isOpen && state.client === client) {
    throw new Error('The database was used inside a transaction: use the transaction that was handed in (tx)')
  }
}

/**
 * Refuses before drizzle runs a query, since it would wrap the error in one of its own. Statements prepared earlier pass by
 * here; the client's own check stops those.
 */
export const refuseOuterUse = <D extends object>(db: D, client: object): D => {
  const { session } = inner(db)
  const prepareQuery = session.prepareQuery.bind(session)
  session.prepareQuery = (...args) => {
    refuseInsideTransaction(client)
    return prepareQuery(...args)
  }
  return db
}
