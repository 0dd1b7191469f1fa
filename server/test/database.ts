import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { inject, onTestFinished } from 'vitest'
import type { Database } from '../src/db/database.ts'
import { openInMemory } from '../src/db/embedded.ts'
import { openPostgres } from '../src/db/postgres.ts'
import { TEMPLATE, TEST_PREFIX } from './postgres-cluster.ts'

/** A migrated, empty embedded database of its own. About a second: share one in `beforeAll`; the caller closes it. */
export const testDatabase = (): Promise<Database> => openInMemory(new Blob([readFileSync(inject('snapshotPath'))]))

/** Whether there is a PostgreSQL: `describe.skipIf(!hasPostgres())('… (needs PostgreSQL)', …)`. */
export const hasPostgres = (): boolean => inject('postgresUrl') !== undefined

/** A migrated, empty database on a real PostgreSQL, for what only real contention shows. The caller closes it. */
export async function postgresDatabase(connections = 4): Promise<Database> {
  const url = inject('postgresUrl')
  if (!url) throw new Error('There is no PostgreSQL here: skip by hasPostgres()')
  const name = `${TEST_PREFIX}${randomBytes(6).toString('hex')}`
  const admin = postgres(url, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database "${name}" template "${TEMPLATE}"`)
  const place = new URL(url)
  place.pathname = `/${name}`
  const database = await openPostgres(place.href, connections)
  const closeConnections = database.close
  return Object.assign(database, {
    async close() {
      await closeConnections()
      await admin.unsafe(`drop database if exists "${name}" with (force)`)
      await admin.end()
    },
  })
}

/** What `work` sent to the database. */
export async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = []
  const stop = database.onStatement(({ text }) => void texts.push(text))
  try {
    await work()
  } finally {
    stop()
  }
  return texts
}

/** A database for one test, closed after it. */
export async function databaseForThisTest(): Promise<Database> {
  const database = await testDatabase()
  onTestFinished(() => database.close())
  return database
}
