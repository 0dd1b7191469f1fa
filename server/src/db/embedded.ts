import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type PGliteOptions, types } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
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
import { lockFolder } from './folder-lock.ts'

const parsers = { [types.INT8]: Number }

/** In memory; from a snapshot (an image that `snapshot` made) it is ready much sooner. */
export const openInMemory = async (image?: Blob): Promise<Database> =>
  wrap(await PGlite.create({ parsers, ...(image && { loadDataDir: image }) }))

/** In `folder`/database, which is made if it does not exist. Whatever was committed survives a crash. */
export async function openFolder(folder: string): Promise<Database> {
  const path = join(folder, 'database')
  const unlock = lockFolder(folder)
  try {
    if (!existsSync(path)) await makeCluster(path)
    // The engine's default includes -F, which leaves out fsync.
    const startParams = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F')
    const options: PGliteOptions = { parsers, startParams, relaxedDurability: false }
    return wrap(await PGlite.create(path, options), unlock)
  } catch (error) {
    unlock()
    if (error instanceof CannotStart) throw error
    throw new CannotStart(`The embedded database in ${path} does not open: ${(error as Error).message}`)
  }
}

/** Beside its place and renamed, so that a first start that was killed halfway is simply begun anew. */
async function makeCluster(path: string) {
  const unfinished = `${path}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const engine = await PGlite.create(unfinished)
  await engine.close()
  renameSync(unfinished, path)
}

function wrap(engine: PGlite, released: () => void = () => {}): Database {
  const listeners = new Set<(statement: Statement) => void>()
  const guarded = {
    query: (...args: Parameters<PGlite['query']>) => {
      refuseInsideTransaction(guarded)
      return engine.query(...args)
    },
    transaction: (work: Parameters<PGlite['transaction']>[0]) => {
      refuseInsideTransaction(guarded)
      return engine.transaction(work)
    },
  }
  const logQuery = (text: string, parameters: unknown[]) => {
    for (const listener of listeners) listener({ text, parameters })
  }
  const db = refuseOuterUse(withRows(drizzle(guarded as unknown as PGlite, { logger: { logQuery } })), guarded)
  return Object.assign(db, {
    engine: 'embedded' as const,
    executeSql: (text: string, values?: readonly unknown[]) => executeRaw(engine as never, text, values),
    onStatement: (listener: (statement: Statement) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    // Never missed: it is this very process that tells.
    listen: (channel: string, { told }: ChannelListener) => engine.listen(channel, told),
    snapshot: () => engine.dumpDataDir('none'),
    async close() {
      if (!engine.closed) await engine.close()
      released()
    },
  }) as unknown as Database
}

/** An image of an embedded database, for `openInMemory`. */
export const snapshot = (database: Database): Promise<Blob> =>
  (database as unknown as { snapshot(): Promise<Blob> }).snapshot()
