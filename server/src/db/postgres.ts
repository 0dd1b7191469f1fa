import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { CannotStart } from './cannot-start.ts'
import {
  type ChannelListener,
  type Database,
  executeRaw,
  refuseInsideTransaction,
  refuseOuterUse,
  type Statement,
  withRows,
} from './database.ts'

const OLDEST = 15

/** Four connections: on two cores faster than eight or sixteen. */
export async function openPostgres(url: string, connections = 4): Promise<Database> {
  const client = postgres(url, {
    max: connections,
    onnotice: () => {},
    connect_timeout: 10,
    // Compiling a statement takes longer than running it: what the rule makes looks costly to the planner and is not.
    connection: { TimeZone: 'UTC', application_name: 'delega', jit: 'off' },
    types: { int8: { to: 20, from: [20], serialize: String, parse: Number } },
  })
  await checkServer(client, url).catch(async (error) => {
    await client.end({ timeout: 1 })
    throw error
  })
  const listeners = new Set<(statement: Statement) => void>()
  const guarded = {
    options: client.options,
    unsafe: (...args: Parameters<typeof client.unsafe>) => {
      refuseInsideTransaction(guarded)
      return client.unsafe(...args)
    },
    begin: (work: (tx: postgres.TransactionSql) => Promise<unknown>) => {
      refuseInsideTransaction(guarded)
      return client.begin(work)
    },
  }
  const logQuery = (text: string, parameters: unknown[]) => {
    for (const listener of listeners) listener({ text, parameters })
  }
  const db = refuseOuterUse(withRows(drizzle(guarded as unknown as postgres.Sql, { logger: { logQuery } })), guarded)
  return Object.assign(db, {
    engine: 'postgres' as const,
    url,
    executeSql: (text: string, values?: readonly unknown[]) => executeRaw(client as never, text, values),
    onStatement: (listener: (statement: Statement) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    // On a connection of its own, which is made anew where it breaks.
    async listen(channel: string, { told, missed }: ChannelListener) {
      let isFirst = true
      const { unlisten } = await client.listen(channel, told, () => {
        if (!isFirst) missed()
        isFirst = false
      })
      return async () => void (await unlisten())
    },
    close: () => client.end({ timeout: 5 }),
  }) as unknown as Database
}

async function checkServer(client: postgres.Sql, url: string) {
  const place = placeOf(url)
  const [row] = await client`select current_setting('server_version_num')::int as version`.catch((error: Error) => {
    throw new CannotStart(
      `The database at ${place} does not answer: ${error.message || (error as { code?: string }).code}`,
    )
  })
  if (row!.version < OLDEST * 10_000) {
    throw new CannotStart(
      `The database at ${place} is PostgreSQL ${Math.floor(row!.version / 10_000)}: ${OLDEST} or newer is needed`,
    )
  }
}

/** Without the password, for messages. */
const placeOf = (url: string) => {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}${port && `:${port}`}${pathname}`
}
