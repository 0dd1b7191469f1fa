import { sql } from 'drizzle-orm'
import type { Database, Db } from '../db/database.ts'
import { transaction } from '../db/transaction.ts'
import { grantedAt } from './actors.ts'
import { Clock } from './clock.ts'
import { bookingsOf, deedsOf } from './invoice-deeds.ts'
import { makeClients } from './make-clients.ts'
import { makeContacts } from './make-contacts.ts'
import { makeCredits } from './make-credits.ts'
import { makeDelegations } from './make-delegations.ts'
import { type MadeInvoice, storeInvoices, writeInvoices } from './make-invoices.ts'
import { makeMail } from './make-mail.ts'
import { makeOwners } from './make-owners.ts'
import { makePartnerApps } from './make-partner-apps.ts'
import { storeReceived, writeReceived } from './make-received.ts'
import { makeSeats } from './make-seats.ts'
import { makeServices } from './make-services.ts'
import { FERRI_ID, makeOperators, makeStudios } from './make-studios.ts'
import { type MadeTransmission, storeTransmissions, writeTransmissions } from './make-transmissions.ts'
import { Seeded } from './seeded.ts'
import type { SignIn } from './sign-in-table.ts'
import { demoSignIns } from './sign-ins.ts'
import { type DemoDeed, writeAudit } from './write-audit.ts'

interface Options {
  readonly now: Date
  /** Told what is being done, one sentence at a time. */
  readonly say?: (line: string) => void
}
export interface Demo {
  readonly signIns: readonly SignIn[]
  /** Loaded just now; false: it was there already, and was left as it is. */
  readonly isNew: boolean
}

/**
 * Loads the demo studio into an empty database, all of it or nothing. Undefined: the database holds something else, which
 * is left alone.
 */
export async function loadDemo(database: Database, { now, say = () => {} }: Options): Promise<Demo | undefined> {
  return transaction(database, async (tx) => {
    // Two processes that start at once on one PostgreSQL: the second waits, and finds the demo there.
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('demo', 0))`)
    const found = await whatIsThere(tx)
    if (found === 'OTHER') return undefined
    if (found === 'DEMO') return { signIns: demoSignIns, isNew: false }
    say('Loading the demo studio …')
    const { clients, invoices, received } = await load(tx, new Clock(now))
    say(`Loaded the demo: ${clients} clients, ${invoices} issued and ${received} received invoices`)
    return { signIns: demoSignIns, isNew: true }
  })
}

async function whatIsThere(tx: Db): Promise<'NOTHING' | 'DEMO' | 'OTHER'> {
  const [row] = await tx.rows<{ demo: boolean; filled: boolean }>(
    sql`select exists(select from studio where id = ${FERRI_ID}::uuid) demo,
      exists(select from studio) or exists(select from person) or exists(select from client) filled`,
  )
  if (row!.demo) return 'DEMO'
  return row!.filled ? 'OTHER' : 'NOTHING'
}

async function load(tx: Db, clock: Clock) {
  const seed = new Seeded('demo')
  const studios = await makeStudios(tx, clock, seed.for('studios'))
  const operators = await makeOperators(tx, clock, studios, seed.for('operators'))
  const clients = await makeClients(tx, clock, studios, seed.for('clients'))
  await makeContacts(tx, clients, seed.for('contacts'))
  const owners = await makeOwners(tx, clock, clients, seed.for('owners'))
  const cast = { operators, owners }
  const deeds = await makeDelegations(tx, clock, studios, clients, cast, seed.for('delegations'))
  await makePartnerApps(tx, clock, cast, seed.for('partner apps'))
  deeds.push(...(await makeServices(tx, clock, studios, clients, cast, seed.for('services'))))
  deeds.push(...(await makeSeats(tx, clock, clients, cast, seed.for('seats'))))
  await makeMail(tx, seed.for('mail'))
  await makeCredits(tx, clock, clients, seed.for('credits'))

  const invoices = writeInvoices(clock, clients, cast, seed.for('invoices'))
  const transmissions = writeTransmissions(invoices, seed.for('transmissions'))
  await storeInvoices(tx, invoices, lastAnswers(transmissions))
  await storeTransmissions(tx, transmissions)
  deeds.push(
    ...invoices.flatMap((made) =>
      deedsOf(
        made,
        transmissions.filter((each) => each.made === made),
      ),
    ),
  )
  deeds.push(...(await book(tx, clock, invoices)))

  const received = writeReceived(clock, clients, cast, seed.for('received'))
  await storeReceived(tx, received)
  await writeAudit(tx, [...deeds, ...received.flatMap((each) => each.deeds)], seed.for('audit'))
  // So that the first lists are planned for what is there.
  await tx.rows(sql`analyze`)
  return { clients: clients.length, invoices: invoices.length, received: received.length }
}

const lastAnswers = (transmissions: readonly MadeTransmission[]): Map<MadeInvoice, MadeTransmission> =>
  new Map(transmissions.map((each) => [each.made, each]))

async function book(tx: Db, clock: Clock, invoices: readonly MadeInvoice[]): Promise<DemoDeed[]> {
  const bookings = bookingsOf(clock, invoices)
  const rows = bookings.map(({ made, at, by }) => ({ id: made.id, at: at.toISOString(), by: by.personId }))
  await tx.rows(
    sql`update invoice i set booked_at = b.at, booked_by = b.by, version = i.version + 1
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as b(id uuid, at timestamptz, by uuid) where i.id = b.id`,
  )
  return bookings.map(({ made, at, by }) => ({
    at,
    by,
    action: 'invoiceMarkBooked',
    kind: 'invoice',
    id: made.id,
    clientId: made.client.id,
    classes: ['ISSUED_MANAGE', 'EINVOICE_ADMIN'],
    granted: grantedAt(made.client, 0),
    after: { booked: true },
  }))
}
