import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../test/ask.ts'
import { hasPostgres, postgresDatabase } from '../../test/database.ts'
import { createWorld, type World } from '../../test/world.ts'
import type { Database } from '../db/database.ts'
import { visiblePage } from './page.ts'
import { loadViewer } from './viewer.ts'

describe.skipIf(!hasPostgres())('the plan of a page (needs PostgreSQL)', () => {
  let db: Database
  let world: World
  let operator: Persona
  let supervisor: Persona
  beforeAll(async () => {
    db = await postgresDatabase()
    world = createWorld(db)
    const studioId = await world.studio()
    const unitId = await world.unit({ studioId })
    operator = await world.operator({ studioId, classes: ['ISSUED_READ'], units: [unitId] })
    supervisor = await world.operator({ studioId, classes: ['ISSUED_READ'], supervisor: true })
    for (let i = 0; i < 8; i++) {
      const clientId = await world.client({ studioId, units: i < 3 ? [unitId] : [], words: ['READ'] })
      await world.invoice({ clientId, status: 'DELIVERED' })
    }
    await db.rows(sql`insert into invoice (id, client_id, status, series_id, document_type, date, buyer, buyer_name, taxable, vat, withheld, stamp_duty_amount, total, payable, created_at, updated_at)
      select gen_random_uuid(), client_id, status, series_id, document_type, date '2025-01-01' + (n % 600), buyer, buyer_name, taxable, vat, withheld, stamp_duty_amount, total, payable, created_at, updated_at from invoice cross join generate_series(1, 400) n`)
    await db.executeSql('vacuum analyze')
  })
  afterAll(() => db?.close())

  const planFor = async ({ sessionToken }: Persona) => {
    const viewer = (await loadViewer(db, { sessionToken: sessionToken! }, world.now))!
    const listing = {
      direction: 'ISSUED' as const,
      table: sql`invoice`,
      filter: sql`i.status <> 'DELETED'`,
      order: sql.raw('i.date desc, i.id desc'),
      limit: 51,
    }
    const page = visiblePage(viewer, 'invoices', listing)
    const lines = await db.rows<{ 'QUERY PLAN': string }>(sql`explain ${page}`)
    return lines.map((line) => line['QUERY PLAN']).join('\n')
  }

  it('walks the studio’s index for who sees all clients, in its order', async () => {
    const plan = await planFor(supervisor)
    expect(plan).toMatch(/Index Only Scan using studio_invoice_list on studio_invoice/)
    expect(plan, 'the index has the order already').not.toMatch(/Sort/)
    expect(plan, 'standing is asked for each row, not joined').not.toMatch(/Hash/)
  })

  it('takes the top of each client for who sees a few, in the order of the index', async () => {
    const plan = await planFor(operator)
    // The limit stands right above the walk: what lies beyond a client's top is not read, and nothing is sorted to find it.
    expect(plan).toMatch(/Limit[^\n]*\n\s*->\s+Index Only Scan using invoice_list on invoice/)
  })
})
