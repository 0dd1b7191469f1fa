import { sql } from 'drizzle-orm'
import { isAction, rowOf } from '../../access/policy.ts'
import type { Database } from '../../db/database.ts'
import type { Context } from '../../graphql/context.ts'
import type { Gatekeeper } from '../../graphql/guard.ts'

const FLUSH_MS = 5_000

interface Options {
  readonly database: Database
  readonly logFailure: (error: unknown) => void
  readonly everyMs?: number
}

/**
 * A gatekeeper that counts the reads it lets through, for each day, operation, studio and company. A request only adds one in
 * memory; now and then, and at the end, all goes to the database in one statement. A process that is killed loses seconds.
 */
export function countReads(inner: Gatekeeper, { database, logFailure, everyMs = FLUSH_MS }: Options) {
  let counts = new Map<string, number>()
  const add = (key: string, count: number) => void counts.set(key, (counts.get(key) ?? 0) + count)

  const flush = async () => {
    if (counts.size === 0) return
    const taken = counts
    counts = new Map()
    // In one order, so that two processes do not wait for each other.
    const rows = [...taken].sort(([a], [b]) => (a < b ? -1 : 1))
    const column = (at: number) => sql.param(rows.map(([key]) => key.split(' ')[at] || null))
    try {
      await database.rows(
        sql`insert into read_count (day, action, studio_id, client_id, count)
          select * from unnest(${column(0)}::date[], ${column(1)}::text[], ${column(2)}::uuid[], ${column(3)}::uuid[], ${sql.param(rows.map(([, count]) => count))}::int[])
          on conflict on constraint read_count_key do update set count = read_count.count + excluded.count`,
      )
    } catch (error) {
      for (const [key, count] of taken) add(key, count)
      logFailure(error)
    }
  }
  const timer = setInterval(() => void flush(), everyMs)
  timer.unref()

  const gatekeeper: Gatekeeper = {
    ...inner,
    refusal(context, action) {
      const refused = inner.refusal(context, action)
      if (!refused && isRead(action)) countFor(context, action)
      return refused
    },
  }
  const countFor = ({ viewer }: Context, action: string) => {
    if (viewer)
      add(`${viewer.today} ${action} ${(viewer.operatorId && viewer.studioId) ?? ''} ${viewer.clientId ?? ''}`, 1)
  }
  const stop = async () => {
    clearInterval(timer)
    await flush()
  }
  return { gatekeeper, flush, stop }
}

const isRead = (action: string): boolean => isAction(action) && rowOf(action).is === 'read'
