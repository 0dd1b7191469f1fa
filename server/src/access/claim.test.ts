import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasPostgres, postgresDatabase } from '../../test/database.ts'
import { createWorld } from '../../test/world.ts'
import type { Database } from '../db/database.ts'
import { openPostgres } from '../db/postgres.ts'
import { transaction } from '../db/transaction.ts'
import { claim, pathsOf } from './claim.ts'
import { loadViewer } from './viewer.ts'

describe.skipIf(!hasPostgres())('a claim while rights change (needs PostgreSQL)', () => {
  let db: Database
  /** Somebody else, at a connection of its own. */
  let other: Database
  beforeAll(async () => {
    db = await postgresDatabase()
    other = await openPostgres(db.url!)
  })
  afterAll(async () => {
    await other?.close()
    await db?.close()
  })

  const setting = async () => {
    const world = createWorld(db)
    const studioId = await world.studio()
    const unitId = await world.unit({ studioId })
    const operator = await world.operator({ studioId, classes: ['ISSUED_MANAGE'], units: [unitId] })
    const clientId = await world.client({ studioId, units: [unitId], words: ['READ', 'EDIT'] })
    const invoiceId = await world.invoice({ clientId })
    const viewer = (await loadViewer(db, { sessionToken: operator.sessionToken }, world.now))!
    const revoke = () =>
      transaction(other, (tx) =>
        tx.rows(sql`update delegation set state = 'REVOKED', changed_at = now() where client_id = ${clientId}::uuid`),
      )
    const mayEdit = () =>
      transaction(other, (tx) => claim(tx, viewer, 'invoiceDraftUpdate', invoiceId)).then(
        () => true,
        (error) => error.details?.missing?.[0]?.reason,
      )
    return { viewer, clientId, invoiceId, revoke, mayEdit }
  }

  it('holds the right until the verb is done: a revoke waits, and the next request is refused', async () => {
    const { viewer, invoiceId, revoke, mayEdit } = await setting()
    const order: string[] = []
    let revoking: Promise<unknown> = Promise.resolve()
    await transaction(db, async (tx) => {
      await claim(tx, viewer, 'invoiceDraftUpdate', invoiceId)
      revoking = new Promise((resolve) => setImmediate(resolve)).then(revoke).then(() => order.push('revoked'))
      await new Promise((resolve) => setTimeout(resolve, 150))
      order.push('written')
    })
    await revoking
    expect(order).toEqual(['written', 'revoked'])
    expect(await mayEdit()).toBe('DELEGATION_REVOKED')
  })

  it('judges on what it finds after waiting, not before', async () => {
    const { clientId, mayEdit } = await setting()
    let waiting: Promise<unknown> = Promise.resolve()
    await transaction(db, async (tx) => {
      await tx.rows(
        sql`update delegation set state = 'SUSPENDED', suspended_by = 'CLIENT', changed_at = now() where client_id = ${clientId}::uuid`,
      )
      waiting = mayEdit()
      await new Promise((resolve) => setTimeout(resolve, 150))
    })
    expect(await waiting).toBe('DELEGATION_SUSPENDED')
  })

  it('lets nobody keep a right beyond the request that was running, with many at once', async () => {
    const { revoke, mayEdit } = await setting()
    const before = Array.from({ length: 12 }, mayEdit)
    const revoked = revoke()
    const during = Array.from({ length: 12 }, mayEdit)
    await revoked
    const after = await Promise.all(Array.from({ length: 12 }, mayEdit))
    expect(new Set(after)).toEqual(new Set(['DELEGATION_REVOKED']))
    for (const answer of await Promise.all([...before, ...during]))
      expect([true, 'DELEGATION_REVOKED']).toContain(answer)
  })
})

it('names every field that an input writes, however deep, and none that it leaves out', () => {
  const input = {
    name: 'x',
    registeredSeat: { street: 'y', province: null },
    payments: [{ iban: 'z' }],
    absent: undefined,
  }
  expect(pathsOf(input, 'input')).toEqual([
    'input.name',
    'input.registeredSeat',
    'input.registeredSeat.street',
    'input.registeredSeat.province',
    'input.payments',
    'input.payments.0',
    'input.payments.0.iban',
  ])
})
