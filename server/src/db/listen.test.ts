import { sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { databaseForThisTest, hasPostgres, postgresDatabase } from '../../test/database.ts'
import type { Database } from './database.ts'
import { openPostgres } from './postgres.ts'
import { transaction } from './transaction.ts'

const tell = (on: Pick<Database, 'rows'>, text: string) => on.rows(sql`select pg_notify('test', ${text}::text)`)

async function heardOn(database: Database) {
  const heard: string[] = []
  const missed = vi.fn()
  const stop = await database.listen('test', { told: (payload) => void heard.push(payload), missed })
  return { heard, missed, stop }
}

async function tellsCommitted(speaker: Database, heard: readonly string[]) {
  const failed = transaction(speaker, async (tx) => {
    await tell(tx, 'rolled back')
    throw new Error('on purpose')
  })
  await expect(failed).rejects.toThrow('on purpose')
  await transaction(speaker, async (tx) => {
    await tell(tx, 'one')
    await tell(tx, 'two')
    expect(heard).toEqual([])
  })
  await tell(speaker, 'three')
  await vi.waitFor(() => expect(heard).toEqual(['one', 'two', 'three']))
}

it('hears on the embedded database what was committed, in order, and may then use the database', async () => {
  const database = await databaseForThisTest()
  const { heard, stop } = await heardOn(database)
  const answers: Promise<unknown>[] = []
  const stopAsking = await database.listen('test', {
    told: () => void answers.push(database.rows(sql`select 1`)),
    missed() {},
  })
  await tellsCommitted(database, heard)
  expect(await Promise.all(answers)).toHaveLength(3)
  await stop()
  await stopAsking()
  await tell(database, 'four')
  expect(heard).toHaveLength(3)
})

describe.skipIf(!hasPostgres())('between processes (needs PostgreSQL)', () => {
  const pair = async () => {
    const first = await postgresDatabase(2)
    const second = await openPostgres(first.url!, 2)
    onTestFinished(async () => {
      await second.close()
      await first.close()
    })
    return [first, second] as const
  }

  it('hears what another process committed', async () => {
    const [speaker, listener] = await pair()
    const { heard } = await heardOn(listener)
    await tellsCommitted(speaker, heard)
  })

  it('says that it missed something when its connection was lost, and hears again', async () => {
    const [speaker, listener] = await pair()
    const { heard, missed } = await heardOn(listener)
    await speaker.executeSql(
      "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()",
    )
    await vi.waitFor(() => expect(missed).toHaveBeenCalledOnce(), 10_000)
    await tell(speaker, 'again')
    await vi.waitFor(() => expect(heard).toEqual(['again']))
  })

  it('comes back after the database was away for a while', async () => {
    const [speaker, listener] = await pair()
    const { heard, missed } = await heardOn(listener)
    const admin = await openPostgres(speaker.url!.replace(/\/[^/]*$/, '/postgres'), 1)
    onTestFinished(() => admin.close())
    const name = new URL(speaker.url!).pathname.slice(1)
    await admin.executeSql(`alter database "${name}" with allow_connections false`)
    await admin.executeSql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await admin.executeSql(`alter database "${name}" with allow_connections true`)
    await vi.waitFor(() => expect(missed).toHaveBeenCalledOnce(), 20_000)
    await tell(speaker, 'again')
    await vi.waitFor(() => expect(heard).toEqual(['again']))
  }, 40_000)
})
