// What verbs enqueue is defined beside them, and with them come classes of the API.
import 'reflect-metadata'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openInMemory, snapshot } from '../src/db/embedded.ts'
import { migrate, readMigrations } from '../src/db/migrate.ts'
import { installQueue } from '../src/queue/queue.ts'
import { startPostgres, usualJobs } from './postgres-cluster.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A tar of a migrated, empty embedded database. */
    snapshotPath: string
    /** A PostgreSQL with a migrated template database; absent where the machine has none. */
    postgresUrl: string | undefined
  }
}

const cache = join(import.meta.dirname, '../../node_modules/.cache/delega')

/** Once per run: the images that `testDatabase` and `postgresDatabase` copy. */
export default async function setup(project: TestProject) {
  const migrations = readMigrations()
  const key = createHash('sha256').update(process.version).update(engineVersion())
  for (const { hash } of migrations) key.update(hash)
  for (const { name } of usualJobs) key.update(name)
  const snapshotPath = join(cache, `${key.digest('hex').slice(0, 16)}.tar`)
  if (!existsSync(snapshotPath)) await makeSnapshot(snapshotPath)
  project.provide('snapshotPath', snapshotPath)

  const cluster = await startPostgres()
  project.provide('postgresUrl', cluster?.url)
  return () => cluster?.stop()
}

async function makeSnapshot(path: string) {
  const database = await openInMemory()
  await migrate(database)
  await installQueue(database, usualJobs)
  const image = Buffer.from(await (await snapshot(database)).arrayBuffer())
  await database.close()
  mkdirSync(cache, { recursive: true })
  // Renamed into place: two runs at once must not read a half of it.
  writeFileSync(`${path}.${process.pid}`, image)
  renameSync(`${path}.${process.pid}`, path)
}

const engineVersion = () =>
  readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')
    .match(/pglite": "([^"]+)|pg-boss": "([^"]+)/g)!
    .join()
