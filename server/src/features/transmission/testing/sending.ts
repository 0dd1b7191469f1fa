import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Persona } from '../../../../test/ask.ts'
import { testDatabase } from '../../../../test/database.ts'
import { createWorld, vatNumber } from '../../../../test/world.ts'
import type { Party } from '../../../db/tables/invoice.ts'
import { createQueue } from '../../../queue/queue.ts'
import { registerTransmissionJobs } from '../transmission-jobs.ts'

export const SEND = `mutation ($id: ID!, $v: Int!, $key: String) { invoiceSend(id: $id, expectedVersion: $v, idempotencyKey: $key) {
  invoice { id state attempts version } userErrors { code message path } } }`
const INVOICE = `query ($id: ID!) { invoice(id: $id) { state number attempts sdiId version sentAt rejection { code description } allowedActions
  transmissions { id attempt channel fileName state sdiId failure sentAt }
  history { event actorName studioName byToken noticeId fileName errors { code } } } }`
export const FILE = `query ($id: ID!, $format: InvoiceFileFormat!, $transmissionId: ID, $noticeId: ID) {
  invoiceFile(id: $id, format: $format, transmissionId: $transmissionId, noticeId: $noticeId) { fileName mediaType contentBase64 sizeBytes sha256 } }`

export const buyer = (changes: Partial<Party> = {}): Party => ({
  name: 'Officine Galvani S.p.A.',
  vatCountry: 'IT',
  vatCode: vatNumber(3_987_650),
  street: 'corso Stati Uniti 18',
  postalCode: '35127',
  city: 'Padova',
  province: 'PD',
  country: 'IT',
  recipientCode: 'M5UXCR1',
  publicBody: false,
  ...changes,
})

export const events = ({ history }: { history: { event: string }[] }) => history.map(({ event }) => event)

/** A studio that may send for a client, and the ways to do it through the schema. The caller closes `db`. */
export async function createSending() {
  const db = await testDatabase()
  const world = createWorld(db)
  // A queue that was never started takes no jobs.
  await work()
  const studioId = await world.studio()
  const unitId = await world.unit({ studioId })
  const operator = await world.operator({
    studioId,
    classes: ['ISSUED_MANAGE'],
    units: [unitId],
    name: 'Ada Operatrice',
  })
  const clientId = await world.client({ studioId, units: [unitId], words: ['READ', 'EDIT', 'SEND'] })

  /** An invoice that passes the controls and has its number. */
  async function issued(
    changes: Partial<Party> = {},
    { on = world, of = clientId, number = '' } = {},
  ): Promise<string> {
    const party = buyer(changes)
    const id = await on.invoice({
      clientId: of,
      status: 'ISSUED',
      buyer: party,
      buyerName: party.name!,
      ...(number && { number }),
    })
    await on.db.rows(
      sql`insert into invoice_vat_summary (invoice_id, client_id, position, vat_rate, taxable, vat) values (${id}::uuid, ${of}::uuid, 1, 22, 100, 22)`,
    )
    return id
  }
  const issuedForPublicBody = (code: string) =>
    issued({ name: 'Comune di Padova', recipientCode: code, publicBody: true })

  const send = async (id: string, { as = operator as Persona, v = 1, key = null as string | null, on = world } = {}) =>
    (await on.get(as, SEND, { id, v, key })).invoiceSend
  const read = async (id: string, as = operator as Persona, on = world) => (await on.get(as, INVOICE, { id })).invoice
  const file = async (id: string, rest: object) => (await world.get(operator, FILE, { id, ...rest })).invoiceFile
  /** Runs what is due in a process of its own, as it were. */
  async function work(database = db) {
    const failures: unknown[] = []
    const queue = createQueue(database, { onError: (error) => void failures.push(error), clock: () => world.now })
    registerTransmissionJobs(queue, { database, config: { simulatorDelayMs: 0 } })
    await queue.start({ workers: false })
    await queue.drain()
    await queue.stop()
    expect(failures).toEqual([])
  }
  const minutesLater = (minutes: number) => {
    world.now = new Date(world.now.getTime() + minutes * 60_000)
  }

  return {
    db,
    world,
    studioId,
    unitId,
    operator,
    clientId,
    issued,
    issuedForPublicBody,
    send,
    read,
    file,
    work,
    minutesLater,
  }
}
