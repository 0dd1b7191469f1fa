import { sql } from 'drizzle-orm'
import { integer, pgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasPostgres, postgresDatabase, statementsOf, testDatabase } from '../../test/database.ts'
import { drain, nap } from '../../test/probe-job.ts'
import { enqueue } from '../queue/enqueue.ts'
import { brokenConstraint, sqlState } from './constraint.ts'
import type { Database } from './database.ts'
import { transaction } from './transaction.ts'

const engines = [
  { name: 'the embedded engine', open: testDatabase, isThere: () => true },
  { name: 'PostgreSQL (needs a PostgreSQL)', open: postgresDatabase, isThere: hasPostgres },
]
const probe = pgTable('probe', { id: integer().primaryKey(), n: integer() })

describe.each(engines)('the database on $name', ({ open, isThere }) => {
  if (!isThere()) return void it.skip('has no server here', () => {})
  let db: Database
  beforeAll(async () => {
    db = await open()
    await db.executeSql('create table probe (id int primary key, n int constraint probe_n_positive check (n > 0))')
  })
  afterAll(() => db.close())

  it('answers days, instants and amounts as text, counts as numbers, JSON parsed', async () => {
    const [row] = await db.rows(sql`select date '2026-02-28' as day, timestamptz '2026-02-28 12:00:00+00' as at,
      1.10::numeric as amount, 5::int8 as count, array[5::int8] as counts, '{"a":[1]}'::jsonb as json, array['a'] as words`)
    expect(row).toEqual({
      day: '2026-02-28',
      at: '2026-02-28 12:00:00+00',
      amount: '1.10',
      count: 5,
      counts: [5],
      json: { a: [1] },
      words: ['a'],
    })
  })

  it('runs a named statement again with other values', async () => {
    const twice = (n: number) => db.rows<{ n: number }>(sql`select ${n}::int * 2 as n`, 'twice')
    expect(await Promise.all([twice(1), twice(2), twice(3)])).toEqual([[{ n: 2 }], [{ n: 4 }], [{ n: 6 }]])
    const prepared = db
      .select()
      .from(probe)
      .where(sql`${probe.id} = ${sql.placeholder('id')}`)
      .prepare('probe_by_id')
    expect(await prepared.execute({ id: 99 })).toEqual([])
  })

  it('refuses the outer connection inside a transaction, and takes nothing over from a failed one', async () => {
    const attempt = transaction(db, async (tx) => {
      await tx.insert(probe).values({ id: 1, n: 1 })
      await db.select().from(probe)
    })
    await expect(attempt).rejects.toThrow(/use the transaction that was handed in/)
    const nested = transaction(db, () => transaction(db, async () => {}))
    await expect(nested).rejects.toThrow(/use the transaction that was handed in/)
    expect(await db.select().from(probe)).toEqual([])
  })

  it('goes on after a savepoint that failed', async () => {
    await transaction(db, async (tx) => {
      await tx.insert(probe).values({ id: 2, n: 1 })
      const broken = transaction(tx, (inner) => inner.rows(sql`insert into probe values (3, 0)`))
      const error = await broken.catch((caught) => caught)
      expect(brokenConstraint(error)).toBe('probe_n_positive')
      expect(sqlState(error)).toBe('23514')
    })
    expect(await db.rows(sql`delete from probe returning id`)).toEqual([{ id: 2 }])
  })

  it('counts the statements of a piece of work', async () => {
    const texts = await statementsOf(db, () => transaction(db, (tx) => tx.rows(sql`select 1`)))
    expect(texts).toEqual(['select 1'])
  })

  it('adds a job if and only if the transaction commits', async () => {
    const losing = () =>
      transaction(db, async (tx) => {
        await enqueue(tx, nap, { word: 'lost' })
        throw new Error('no')
      })
    const { done } = await drain(db, async () => {
      await losing().catch(() => {})
      await transaction(db, (tx) => enqueue(tx, nap, { word: 'kept' }))
      await transaction(db, (tx) => enqueue(tx, nap, { word: 'later' }, { startAfter: new Date(Date.now() + 60_000) }))
    })
    expect(done).toEqual(['kept'])
  })
})
