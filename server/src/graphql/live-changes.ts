import { sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'

/** A row whose state changed, as a trigger of migrations/0006_live.sql tells it once that is committed. It carries no right. */
export interface Change {
  readonly kind: 'invoice' | 'delegation' | 'consent'
  readonly id: string
  readonly clientId: string
  /** Null: of the client alone, so of every studio that has its card. */
  readonly studioId: string | null
  readonly state: string
  /** Null: the row is new. */
  readonly previousState: string | null
}

/** The changes that this process and all others over one database commit. */
export interface Changes {
  /** How many came so far: what is read now is later than all of these. */
  readonly arrived: () => number
  /** `take` is called in the order of the commits, from now on; answers the way to stop. */
  follow(take: (change: Change) => void): () => void
  /** Whether this studio has a card of the client the change is about; asked once for each change, whoever waits for it. */
  concernsStudio(change: Change, studioId: string): Promise<boolean>
  stop(): Promise<void>
}

const CHANNEL = 'delega'

interface Options {
  /** Changes may have been missed: whoever follows has to look for itself. */
  readonly missed: () => void
  readonly logFailure: (error: unknown) => void
}

/** Listens to the database. Two processes see the same changes in the same order, the one that made them as well. */
export async function listenToChanges(database: Database, { missed, logFailure }: Options): Promise<Changes> {
  const followers = new Set<(change: Change) => void>()
  const cards = new WeakMap<Change, Promise<ReadonlySet<string | null>>>()
  let arrived = 0
  const told = (payload: string) => {
    arrived++
    try {
      const change = JSON.parse(payload) as Change
      for (const take of followers) take(change)
    } catch (error) {
      logFailure(error)
    }
  }
  const unlisten = await database.listen(CHANNEL, { told, missed })
  return {
    arrived: () => arrived,
    follow(take) {
      followers.add(take)
      return () => void followers.delete(take)
    },
    async concernsStudio(change, studioId) {
      if (change.studioId !== null) return change.studioId === studioId
      if (!cards.has(change)) cards.set(change, studiosOf(database, change.clientId))
      return (await cards.get(change)!).has(studioId)
    },
    stop: unlisten,
  }
}

async function studiosOf(database: Database, clientId: string): Promise<ReadonlySet<string | null>> {
  const rows = await database.rows<{ studio_id: string | null }>(
    sql`select studio_id from standing where client_id = ${clientId}::uuid`,
    'studiosOfClient',
  )
  return new Set(rows.map((row) => row.studio_id))
}
