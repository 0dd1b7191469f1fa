import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { CannotStart } from './cannot-start.ts'
import { type Database, executeRaw, rawClient } from './database.ts'
import { transaction } from './transaction.ts'

export interface Migration {
  readonly name: string
  /** Milliseconds; the order in which they are applied, and their name in the database. */
  readonly at: number
  readonly text: string
  readonly hash: string
}

/** Of the program that runs: beside the sources as beside the bundle. */
export function migrationsFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'migrations')
    if (existsSync(folder) && existsSync(join(at, 'server'))) return folder
  }
  throw new CannotStart('The folder migrations is missing from the program')
}

export function readMigrations(folder = migrationsFolder()): readonly Migration[] {
  const journal = join(folder, 'meta', '_journal.json')
  if (!existsSync(journal)) return []
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string; when: number }[] }
  return entries
    .map(({ tag, when }) => {
      const text = readFileSync(join(folder, `${tag}.sql`), 'utf8')
      return { name: tag, at: when, text, hash: createHash('sha256').update(text).digest('hex') }
    })
    .sort((a, b) => a.at - b.at)
}

/** Any number that nobody else uses for a lock of this database. */
const LOCK = 7_310_451

/**
 * Brings the database to where the program is, all in one transaction; several processes may do so at once.
 * A database that knows migrations the program does not know is refused: an older program would write wrongly into it.
 */
export const migrate = (database: Database, migrations = readMigrations()): Promise<readonly string[]> =>
  transaction(database, async (tx) => {
    await tx.rows(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`)
    const client = rawClient(tx)
    await executeRaw(client, 'create schema if not exists drizzle')
    await executeRaw(
      client,
      'create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
    )
    const applied = new Map((await appliedMigrations(tx)).map(({ at, hash }) => [at, hash]))
    const known = new Map(migrations.map((migration) => [migration.at, migration]))
    if ([...applied.keys()].some((at) => !known.has(at))) {
      throw new CannotStart(
        'The database is newer than this program: start the version that last used it, or a later one',
      )
    }
    const changed = migrations.find(({ at, hash }) => applied.has(at) && applied.get(at) !== hash)
    if (changed)
      throw new CannotStart(`The migration ${changed.name} was changed after it had been applied to this database`)
    const missing = migrations.filter(({ at }) => !applied.has(at))
    for (const { text, hash, at } of missing) {
      for (const statement of text.split('--> statement-breakpoint')) await executeRaw(client, statement)
      await tx.rows(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${at})`)
    }
    return missing.map(({ name }) => name)
  })

const appliedMigrations = (db: Pick<Database, 'rows'>) =>
  db.rows<{ at: number; hash: string }>(sql`select created_at as at, hash from drizzle.__drizzle_migrations`)

/** Whether the database is exactly where the program is. */
export async function isMigrated(database: Database, migrations = readMigrations()): Promise<boolean> {
  const applied = new Set((await appliedMigrations(database)).map(({ at }) => at))
  return applied.size === migrations.length && migrations.every(({ at }) => applied.has(at))
}
