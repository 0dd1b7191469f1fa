import { describe, expect, it } from 'vitest'
import { hasPostgres, postgresDatabase } from '../../../test/database.ts'
import { createWorld } from '../../../test/world.ts'
import { claim } from '../../access/claim.ts'
import { loadViewer } from '../../access/viewer.ts'
import { numberSeries } from '../../db/tables/invoice.ts'
import { transaction } from '../../db/transaction.ts'
import { newId } from '../../lib/ids.ts'

describe.skipIf(!hasPostgres())('rights and documents of one client at once (needs PostgreSQL)', () => {
  it('a verb on its rights and one that adds a row of it do not wait for each other', async () => {
    const pool = await postgresDatabase(6)
    try {
      const world = createWorld(pool)
      const clientId = await world.client()
      const owner = await world.owner(clientId)
      const invoiceId = await world.invoice({ clientId })
      const viewer = (await loadViewer(pool, { sessionToken: owner.sessionToken }, world.now))!
      const activate =
        'mutation ($id: ID!) { moduleActivate(clientId: $id, module: DOCUMENTS) { userErrors { code } } }'
      // The schema is built by the first question; the second one is then on its way at once.
      await world.get(owner, '{ viewer { id } }')
      let begin = () => {}
      const begun = new Promise<void>((resolve) => {
        begin = resolve
      })
      const activating = begun.then(() => world.get(owner, activate, { id: clientId }))
      await transaction(pool, async (tx) => {
        await claim(tx, viewer, 'invoiceDuplicate', invoiceId)
        begin()
        await new Promise((resolve) => setTimeout(resolve, 300))
        await tx
          .insert(numberSeries)
          .values({ id: newId(), clientId, code: 'ZZ', description: 'x', createdAt: world.now })
      })
      expect(await activating).toEqual({ moduleActivate: { userErrors: [] } })
    } finally {
      await pool.close()
    }
  })
})
