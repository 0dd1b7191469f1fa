import { describe, expect, it, onTestFinished } from 'vitest'
import { hasPostgres, postgresDatabase } from '../../../test/database.ts'
import { createWorld } from '../../../test/world.ts'
import { loadViewer } from '../../access/viewer.ts'
import { transaction } from '../../db/transaction.ts'
import { createDraft } from './create-draft.ts'
import { issueInvoice } from './issue-invoice.ts'
import { aBuyer, aDraft } from './samples.ts'

const WRITERS = 32

describe.skipIf(!hasPostgres())('many who issue at once (needs PostgreSQL)', () => {
  it('get numbers without a gap and without a duplicate, however many give up', async () => {
    const db = await postgresDatabase(8)
    onTestFinished(() => db.close())
    const world = createWorld(db)
    const clientId = await world.client()
    const owner = await world.owner(clientId)
    const viewer = (await loadViewer(db, { sessionToken: owner.sessionToken }, world.now))!
    const buyer = { ...aBuyer(), vatCountry: 'IT' }
    const ids: string[] = []
    for (let n = 0; n < WRITERS; n++) ids.push(await createDraft(db, viewer, clientId, { ...aDraft(), buyer }))

    const givingUp = (id: string) =>
      transaction(db, async (tx) => {
        await issueInvoice(tx, viewer, id, 1)
        throw new Error('the writer gives up')
      })
    const outcomes = await Promise.allSettled(
      ids.map((id, n) => (n % 4 === 3 ? givingUp(id) : issueInvoice(db, viewer, id, 1))),
    )
    const failures = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [String(outcome.reason.message)] : [],
    )
    expect(failures).toEqual(Array(WRITERS / 4).fill('the writer gives up'))
    const { rows } = await db.executeSql(
      `select sequence, number, (select last from number_counter) last from invoice where sequence is not null order by sequence`,
    )
    const taken = (WRITERS * 3) / 4
    expect(rows).toEqual(
      Array.from({ length: taken }, (_, n) => ({ sequence: n + 1, number: `2026/A/${n + 1}`, last: taken })),
    )
  })
})
