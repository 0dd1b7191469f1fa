import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../src/db/database.ts'
import { openPostgres } from '../src/db/postgres.ts'
import { hasPostgres, postgresDatabase } from './database.ts'
import { createWorld } from './world.ts'

/** What takes the right away, while many requests use it. */
const changes = {
  'the delegation is revoked': (clientId: string) =>
    sql`update delegation set state = 'REVOKED', changed_at = now() where client_id = ${clientId}::uuid`,
  'the word is withdrawn': (clientId: string) =>
    sql`update delegation set words = '{READ}', changed_at = now() where client_id = ${clientId}::uuid`,
  'the consent is withdrawn': (clientId: string) =>
    sql`update consent set state = 'WITHDRAWN', changed_at = now() where client_id = ${clientId}::uuid`,
  'the service ends': (clientId: string) =>
    sql`update client_service set valid_to = '2026-11-20' where client_id = ${clientId}::uuid`,
  'the unit is unlinked': (clientId: string) =>
    sql`update client_unit set removed_at = now() where client_id = ${clientId}::uuid`,
  'the class is taken': (clientId: string) =>
    sql`update operator_class set removed_at = now() where operator_id in (select operator_id from operator_unit join client_unit using (unit_id) where client_id = ${clientId}::uuid)`,
  'the session ends': (clientId: string) =>
    sql`delete from session where user_id in (select o.person_id from operator o join operator_unit l on l.operator_id = o.id join client_unit c on c.unit_id = l.unit_id where c.client_id = ${clientId}::uuid)`,
}
const WORKERS = 8
/** So many succeed before the right is taken away, and so many are asked afterwards. */
const BEFORE = 16
const AFTER = 24

describe.skipIf(!hasPostgres())('with many requests at once (needs PostgreSQL)', () => {
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

  test.each(Object.entries(changes))(
    'nobody keeps a right beyond the request that was running when %s',
    async (_, change) => {
      const world = createWorld(db)
      const studioId = await world.studio()
      const unitId = await world.unit({ studioId })
      const services = { ISSUED: { code: 'FATTURA_SMART' } }
      const clientId = await world.client({ studioId, units: [unitId], words: ['READ', 'EDIT'], services })
      await world.consent({ studioId, clientId })
      const operator = await world.operator({ studioId, classes: ['ISSUED_MANAGE'], units: [unitId] })
      const draft = `mutation { invoiceDraftCreate(clientId: "${clientId}", input: { documentType: "TD01", date: "2026-11-21", lines: [{ description: "x", vatRate: "22" }] }) { invoice { id } userErrors { code } } }`
      const asked: { late: boolean; made: boolean }[] = []
      const made = () => asked.filter((one) => one.made).length
      let isChanged = false
      let changing: Promise<void> | undefined
      const worker = async () => {
        while (asked.filter(({ late }) => late).length < AFTER) {
          const late = isChanged
          const { data, errors } = await world.ask(operator, draft)
          if (errors) expect(['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED']).toContain(errors[0]!.extensions.code)
          asked.push({ late, made: Boolean(data?.invoiceDraftCreate?.invoice) })
          if (made() >= BEFORE) {
            changing ??= other.rows(change(clientId)).then(() => {
              isChanged = true
            })
          }
        }
      }
      await Promise.all(Array.from({ length: WORKERS }, worker))
      await changing
      expect(asked.filter((one) => one.late && one.made)).toEqual([])
      const [row] = await db.rows<{ count: number }>(
        sql`select count(*)::int count from invoice where client_id = ${clientId}::uuid`,
      )
      expect(row!.count, 'what was answered is there').toBe(made())
    },
  )
})
