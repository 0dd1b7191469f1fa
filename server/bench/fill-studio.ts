import { sql } from 'drizzle-orm'
import type { Database } from '../src/db/database.ts'
import type { Persona } from '../test/ask.ts'
import { createWorld } from '../test/world.ts'

export const NOW = new Date('2026-11-21T10:00:00Z')
const CLIENTS = 5000
const OPERATORS = 60
const TOKENS = 20
const INVOICES = 100_000
const DEEDS = 60_000

export interface BigStudio {
  readonly administrator: Persona
  /** Of one unit, with a twelfth of the clients. */
  readonly operator: Persona
  readonly otherUnit: string
  readonly clientId: string
}

/**
 * A large studio: 5,000 clients in twelve units, with words and last days of many kinds, 60 operators, 20 tokens, 100,000
 * issued invoices and 20,000 received ones, and 60,000 deeds in the audit. One client is made by the world, the others are
 * copies of it.
 */
export async function fillStudio(db: Database): Promise<BigStudio> {
  const world = createWorld(db, { now: NOW })
  const studioId = await world.studio()
  const units: string[] = []
  for (let i = 0; i < 12; i++) units.push(await world.unit({ studioId }))
  const administrator = await world.operator({ studioId, administrator: true, signedInAt: NOW })
  const operators = []
  for (let i = 1; i < OPERATORS; i++)
    operators.push(await world.operator({ studioId, classes: ['ISSUED_MANAGE', 'RECEIVED'], units: [units[i % 12]!] }))
  for (let i = 0; i < TOKENS; i++) await world.token(operators[i]!, ['clients:read', 'invoices:read'])
  const clientId = await world.client({ studioId, units: [units[1]!], words: ['READ', 'EDIT', 'SEND'] })
  await world.invoice({ clientId, status: 'DELIVERED' })
  await world.received({ clientId, status: 'READ' })
  await copyClients(db, studioId, units)
  await copyDocuments(db)
  await writeDeeds(db, studioId)
  await db.executeSql('vacuum analyze')
  return { administrator, operator: operators[0]!, otherUnit: units[2]!, clientId }
}

async function copyClients(db: Database, studioId: string, units: readonly string[]) {
  const since = sql`timestamptz '2024-01-01'`
  const studio = sql`${studioId}::uuid`
  await db.rows(sql`insert into client (id, name, created_at)
    select gen_random_uuid(), 'Cliente ' || n, ${since} from generate_series(2, ${CLIENTS}) n`)
  await db.rows(sql`create temporary table made on commit preserve rows as
    select id, name, split_part(name, ' ', 2)::int n from client where name like 'Cliente %'`)
  await db.rows(sql`insert into studio_client (studio_id, client_id, code, created_at)
    select ${studio}, id, to_char(n, 'FM000000') || 'c', ${since} from made`)
  await db.rows(sql`insert into client_unit (id, studio_id, client_id, unit_id, valid_from, created_at)
    select gen_random_uuid(), ${studio}, id, (${sql.param([...units])}::uuid[])[1 + n % 12], '2024-01-01', ${since} from made`)
  await db.rows(sql`insert into client_service (id, client_id, area, service_code, valid_to, created_at)
    select gen_random_uuid(), id, area, 'FATTURA', case when n % 9 = 0 then date '2026-09-01' + n % 365 end, ${since}
    from made cross join unnest(array['ISSUED', 'RECEIVED']) area`)
  await db.rows(sql`insert into delegation (id, studio_id, client_id, state, origin, words, valid_from, valid_to, created_at, changed_at)
    select gen_random_uuid(), ${studio}, id, case when n % 20 = 0 then 'REVOKED' else 'ACTIVE' end, 'STUDIO_REQUEST',
      case n % 4 when 0 then '{READ}' when 1 then '{READ,EDIT}' when 2 then '{READ,EDIT,SEND}' else '{READ,EDIT,SEND,CONFIGURE}' end::text[],
      date '2024-01-01' + n % 365, case when n % 2 = 0 then date '2026-11-01' + n % 500 end, ${since}, ${since} from made`)
}

async function copyDocuments(db: Database) {
  const at = sql`${NOW.toISOString()}::timestamptz`
  await db.rows(sql`insert into number_series (id, client_id, code, description, created_at)
    select gen_random_uuid(), id, 'A', 'A', ${at} from made`)
  await db.rows(sql`insert into invoice (id, client_id, status, series_id, year, sequence, number, document_type, date, buyer, buyer_name, taxable, vat, withheld, stamp_duty_amount, total, payable, created_at, updated_at)
    select gen_random_uuid(), s.client_id, (array['DRAFT', 'ISSUED', 'SENT', 'REJECTED', 'DELIVERED', 'DELIVERED', 'DELIVERED'])[1 + n % 7], s.id, 2026, n, '2026/A/' || n,
      'TD01', date '2025-01-01' + (n * 7 % 690), i.buyer, i.buyer_name, i.taxable, i.vat, i.withheld, i.stamp_duty_amount, i.total, i.payable, ${at}, ${at}
    from number_series s cross join generate_series(1, ${INVOICES / CLIENTS}) n cross join (select * from invoice limit 1) i where s.client_id in (select id from made)`)
  await db.rows(sql`insert into received_invoice (id, client_id, status, date, document_type, number, seller_name, taxable, vat, total, file_name, sha256, content, xml, created_at)
    select gen_random_uuid(), m.id, (array['ARRIVED', 'READ', 'REGISTERED'])[1 + t % 3], r.date, r.document_type, t::text, r.seller_name, r.taxable, r.vat, r.total, r.file_name, md5(m.id::text || t), '', '', ${at}
    from made m cross join generate_series(1, 4) t cross join (select * from received_invoice limit 1) r`)
}

/** Of the last 120 days; the chain's hashes are not true, and nobody checks them here. */
async function writeDeeds(db: Database, studioId: string) {
  await db.rows(sql`insert into audit (id, chain, sequence, at, action, subject_kind, subject_id, actor_name, studio_id, client_id, ground, previous_hash, hash)
    select gen_random_uuid(), id, t, timestamptz '2026-11-21' - make_interval(days => t * 9, mins => n), (array['invoiceDraftUpdate', 'invoiceIssue', 'invoiceSend'])[1 + (n + t) % 3],
      'invoice', id, 'Operatore', ${studioId}::uuid, id, '{}', '', ''
    from made cross join generate_series(1, ${DEEDS / CLIENTS}) t`)
}
