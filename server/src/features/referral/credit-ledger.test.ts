import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { hasPostgres, postgresDatabase, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { brokenConstraint } from '../../db/constraint.ts'
import type { Database } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { addCredit, type CreditAccount } from './credit-account.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const SEED = 20_261_122
const LEDGER = `query ($first: Int, $after: String, $last: Int) { creditLedger(first: $first, after: $after, last: $last) {
  nodes { amount balance } totalCount pageInfo { endCursor } } }`
const ledger = async (who: Persona, page: Record<string, unknown> = {}, there = world) =>
  (await there.get(who, LEDGER, { ...page })).creditLedger
const balance = async (who: Persona, there = world): Promise<number> =>
  (await there.get(who, '{ referral { balance } }')).referral.balance

async function account(there: World, isStudio: boolean): Promise<{ who: Persona; account: CreditAccount }> {
  if (isStudio) {
    const studioId = await there.studio()
    return { who: await there.operator({ studioId, administrator: true }), account: { studioId } }
  }
  const clientId = await there.client()
  return { who: await there.owner(clientId), account: { clientId } }
}

/** Whether it was written; refused for anything but want of credits it fails. */
async function tryAdd(there: World, to: CreditAccount, amount: number): Promise<boolean> {
  const entry = { account: to, amount, kind: 'REFERRAL_REWARD', now: there.now, by: null }
  try {
    await transaction(there.db, (tx) => addCredit(tx, entry))
    return true
  } catch (error) {
    expect(brokenConstraint(error)).toBe('credit_entry_balance')
    return false
  }
}
const amounts = fc.array(
  fc.integer({ min: -25, max: 25 }).filter((amount) => amount !== 0),
  { maxLength: 12 },
)

describe('the ledger of credits (FC-011)', () => {
  it('has the sum as balance, and is never below 0, whatever comes and goes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), amounts, async (isStudio, wished) => {
        const { who, account: to } = await account(world, isStudio)
        let sum = 0
        const written: { amount: number; balance: number }[] = []
        for (const amount of wished) {
          const isEnough = sum + amount >= 0
          expect(await tryAdd(world, to, amount)).toBe(isEnough)
          if (!isEnough) continue
          sum += amount
          written.unshift({ amount, balance: sum })
        }
        expect(await balance(who)).toBe(sum)
        expect((await ledger(who)).nodes).toEqual(written)
      }),
      { seed: SEED, numRuns: 25 },
    )
  })

  it('is read page by page, and nobody else’s', async () => {
    const [mine, other] = [await account(world, false), await account(world, true)]
    for (const amount of [10, 20, -5, 1, -26]) await tryAdd(world, mine.account, amount)
    await tryAdd(world, other.account, 7)
    const first = await ledger(mine.who, { first: 2 })
    const rest = await ledger(mine.who, { first: 3, after: first.pageInfo.endCursor })
    expect(first.totalCount).toBe(5)
    expect([...first.nodes, ...rest.nodes]).toEqual([
      { amount: -26, balance: 0 },
      { amount: 1, balance: 26 },
      { amount: -5, balance: 25 },
      { amount: 20, balance: 30 },
      { amount: 10, balance: 10 },
    ])
    expect((await ledger(mine.who, { last: 1 })).nodes).toEqual([{ amount: 10, balance: 10 }])
    expect((await ledger(other.who)).nodes).toEqual([{ amount: 7, balance: 7 }])
  })

  it('is only added to: the database refuses to change or to delete', async () => {
    const { account: to } = await account(world, false)
    await tryAdd(world, to, 10)
    const own = sql`where client_id = ${to.clientId}::uuid`
    for (const deed of [
      sql`update credit_entry set amount = 99 ${own}`,
      sql`delete from credit_entry ${own}`,
      sql`truncate credit_entry`,
    ])
      await expect(db.rows(deed)).rejects.toMatchObject({ cause: { code: '23001' } })
  })

  it.skipIf(!hasPostgres())('stays at or above 0 where many spend at once (needs PostgreSQL)', async () => {
    const pool = await postgresDatabase(8)
    try {
      const there = createWorld(pool)
      await fc.assert(
        fc.asyncProperty(
          fc.boolean(),
          fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 8 }),
          async (isStudio, spent) => {
            const { who, account: to } = await account(there, isStudio)
            await tryAdd(there, to, 10)
            const done = await Promise.all(spent.map((amount) => tryAdd(there, to, -amount)))
            const left = 10 - spent.filter((_, i) => done[i]).reduce((sum, amount) => sum + amount, 0)
            expect(left).toBeGreaterThanOrEqual(0)
            expect(await balance(who, there)).toBe(left)
            // Nobody was refused who could still have been served.
            expect(spent.every((amount, i) => done[i] || amount > left)).toBe(true)
          },
        ),
        { seed: SEED, numRuns: 10 },
      )
    } finally {
      await pool.close()
    }
  })
})
