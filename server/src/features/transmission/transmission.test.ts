import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type Persona, vatNumber, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { openFolder } from '../../db/embedded.ts'
import { migrate } from '../../db/migrate.ts'
import type { Party } from '../../db/tables/invoice.ts'
import { readArchive } from '../../fatturapa/archive.ts'
import { textAt } from '../../fatturapa/document.ts'
import { readInvoiceFile } from '../../fatturapa/read.ts'
import { createQueue, installQueue } from '../../queue/queue.ts'
import { receiveNotice } from './receive-notice.ts'
import { registerTransmissionJobs } from './transmission-jobs.ts'

let db: Database
let world: World
let studioId: string
let unitId: string
let operator: Persona
let clientId: string
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
  // A queue that was never started takes no jobs.
  await work()
  studioId = await world.studio()
  unitId = await world.unit({ studioId })
  operator = await world.operator({ studioId, classes: ['ISSUED_MANAGE'], units: [unitId], name: 'Ada Operatrice' })
  clientId = await world.client({ studioId, units: [unitId], words: ['READ', 'EDIT', 'SEND'] })
})
afterAll(() => db.close())

const SEND = `mutation ($id: ID!, $v: Int!, $key: String) { invoiceSend(id: $id, expectedVersion: $v, idempotencyKey: $key) {
  invoice { id state attempts version } userErrors { code message path } } }`
const INVOICE = `query ($id: ID!) { invoice(id: $id) { state number attempts sdiId version sentAt rejection { code description } allowedActions
  transmissions { id attempt channel fileName state sdiId failure sentAt }
  history { event actorName studioName byToken noticeId fileName errors { code } } } }`
const FILE = `query ($id: ID!, $format: InvoiceFileFormat!, $transmissionId: ID, $noticeId: ID) {
  invoiceFile(id: $id, format: $format, transmissionId: $transmissionId, noticeId: $noticeId) { fileName mediaType contentBase64 sizeBytes sha256 } }`

const buyer = (changes: Partial<Party> = {}): Party => ({
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

/** An invoice that passes the controls and has its number. */
async function issued(changes: Partial<Party> = {}, { on = world, of = clientId, number = '' } = {}): Promise<string> {
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

const send = async (id: string, { as = operator, v = 1, key = null as string | null, on = world } = {}) =>
  (await on.get(as, SEND, { id, v, key })).invoiceSend
const read = async (id: string, as = operator, on = world) => (await on.get(as, INVOICE, { id })).invoice
const file = async (id: string, rest: object) => (await world.get(operator, FILE, { id, ...rest })).invoiceFile
const events = ({ history }: { history: { event: string }[] }) => history.map(({ event }) => event)

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

describe('sending an invoice', () => {
  it('queues its file, uploads it and hears that it was delivered', async () => {
    const id = await issued()
    expect(await send(id)).toEqual({
      invoice: { id, state: 'QUEUED', attempts: 1, version: 2 },
      userErrors: [],
    })
    const queued = await read(id)
    expect(queued).toMatchObject({
      sdiId: null,
      transmissions: [{ attempt: 1, channel: 'simulator', state: 'QUEUED' }],
    })
    await work()
    const delivered = await read(id)
    expect(delivered).toMatchObject({
      state: 'DELIVERED',
      sdiId: expect.stringMatching(/^\d+$/),
      sentAt: world.now.toISOString(),
      transmissions: [{ state: 'SENT', sdiId: delivered.sdiId, fileName: queued.transmissions[0].fileName }],
    })
    expect(events(delivered)).toEqual(['invoiceSend', 'transmission:SENT', 'notice:RC'])
    expect(delivered.history[0]).toMatchObject({
      actorName: 'Ada Operatrice',
      studioName: expect.any(String),
      byToken: false,
    })
  })

  it('is rejected, corrected and sent again under the same number with a new file name, and keeps what happened', async () => {
    const id = await issued({ name: 'Galvani [scarta 00311]' })
    await send(id)
    await work()
    const rejected = await read(id)
    expect(rejected).toMatchObject({
      state: 'REJECTED',
      rejection: [{ code: '00311', description: '1.1.4 <CodiceDestinatario> non valido' }],
    })
    expect(rejected.allowedActions).toContain('invoiceCorrect')
    minutesLater(1)
    await world.get(
      operator,
      'mutation ($id: ID!, $v: Int!) { invoiceCorrect(id: $id, expectedVersion: $v) { userErrors { code } } }',
      {
        id,
        v: rejected.version,
      },
    )
    await db.rows(sql`update invoice set buyer = ${JSON.stringify(buyer())}::jsonb where id = ${id}::uuid`)
    const ISSUE =
      'mutation ($id: ID!, $v: Int!) { invoiceIssue(id: $id, expectedVersion: $v) { invoice { version number } userErrors { code } } }'
    const { invoiceIssue } = await world.get(operator, ISSUE, { id, v: rejected.version + 1 })
    expect(invoiceIssue).toMatchObject({ invoice: { number: rejected.number }, userErrors: [] })
    minutesLater(1)
    await send(id, { v: invoiceIssue.invoice.version })
    await work()
    const delivered = await read(id)
    expect(delivered).toMatchObject({ state: 'DELIVERED', number: rejected.number, attempts: 2, rejection: [] })
    const [first, second] = delivered.transmissions
    expect(second.fileName).not.toBe(first.fileName)
    expect(events(delivered)).toEqual([
      'invoiceSend',
      'transmission:SENT',
      'notice:NS',
      'invoiceCorrect',
      'invoiceIssue',
      'invoiceSend',
      'transmission:SENT',
      'notice:RC',
    ])
    expect(delivered.history[2].errors).toEqual([{ code: '00311' }])

    // A late word about the first attempt does not touch the second.
    const [{ content, file_name }] = (await db.rows<{ content: string; file_name: string }>(
      sql`select content, file_name from sdi_notice where invoice_id = ${id}::uuid and kind = 'NS'`,
    )) as [{ content: string; file_name: string }]
    const late = await receiveNotice(db, file_name.replace('_001', '_009'), Buffer.from(content), world.now)
    expect(late).toEqual({ outcome: 'KEPT', invoiceId: id })
    expect(await read(id)).toMatchObject({ state: 'DELIVERED', rejection: [] })
  })

  it.each([
    ['not delivered to a business', () => issued({ recipientCode: 'MANCATA' }), 'NOT_DELIVERED', ['MC']],
    ['silence', () => issued({ recipientCode: 'SILENZI' }), 'SENT', []],
    ['delivered to a public body', () => issuedForPublicBody('UFY9MH'), 'DELIVERED', ['RC']],
    ['delivery retried', () => issuedForPublicBody('MANCAT'), 'DELIVERY_RETRYING', ['MC']],
    ['delivered late', () => issuedForPublicBody('TARDIV'), 'DELIVERED', ['MC', 'RC']],
    ['attested', () => issuedForPublicBody('ATTEST'), 'UNDELIVERABLE_ATTESTED', ['MC', 'AT']],
    ['accepted', () => issuedForPublicBody('ACCETT'), 'ACCEPTED_BY_PA', ['RC', 'NE']],
    ['refused', () => issuedForPublicBody('RIFIUT'), 'REFUSED_BY_PA', ['RC', 'NE']],
    ['term expired', () => issuedForPublicBody('DECORR'), 'TERM_EXPIRED', ['RC', 'DT']],
  ] as const)('ends as it should: %s', async (_, make, state, kinds) => {
    const id = await make()
    await send(id)
    await work()
    const invoice = await read(id)
    expect(invoice.state).toBe(state)
    expect(events(invoice).sort()).toEqual(
      ['invoiceSend', 'transmission:SENT', ...kinds.map((kind) => `notice:${kind}`)].sort(),
    )
  })

  it('under a number that SdI has already taken is rejected as a duplicate', async () => {
    const [one, two] = [await issued({}, { number: 'DUP/1' }), await issued({}, { number: 'DUP/1' })]
    await send(one)
    await work()
    await send(two)
    await work()
    expect(await read(two)).toMatchObject({ state: 'REJECTED', rejection: [{ code: '00404' }] })
  })

  it('fails where the channel keeps failing, and gets through when it is sent again', async () => {
    const id = await issued({ recipientCode: 'ERRORE1' })
    await send(id)
    for (let tries = 0; tries < 6; tries += 1) {
      await work()
      await db.rows(
        sql`update pgboss.job set start_after = now() where state = 'created' and name = 'transmission.upload'`,
      )
    }
    const failed = await read(id)
    expect(failed).toMatchObject({
      state: 'SEND_FAILED',
      transmissions: [{ state: 'FAILED', failure: expect.stringContaining('EI02') }],
    })
    expect(events(failed)).toEqual(['invoiceSend', 'transmission:FAILED'])
    await send(id, { v: failed.version })
    await work()
    expect(await read(id)).toMatchObject({ state: 'DELIVERED', attempts: 2 })
  })

  it('answers the same key with the same invoice, and sends it once', async () => {
    const id = await issued()
    await send(id, { key: 'once' })
    await work()
    const again = await send(id, { key: 'once' })
    expect(again).toMatchObject({ invoice: { id, state: 'DELIVERED', attempts: 1 }, userErrors: [] })
    expect((await read(id)).transmissions).toHaveLength(1)
    const other = await world.ask(operator, SEND, { id, v: 9, key: 'once' })
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'IDEMPOTENCY_MISMATCH' })
  })

  it('is refused without SEND, in the wrong state, and with a stale version; nothing is left behind', async () => {
    const without = await world.client({ studioId, units: [unitId], words: ['READ', 'EDIT'] })
    const closed = await issued({}, { of: without })
    const draft = await world.invoice({ clientId })
    const open = await issued()
    const denied = await world.ask(operator, SEND, { id: closed, v: 1 })
    expect(denied.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      missing: [{ condition: 'grant', needs: ['SEND'] }],
    })
    const early = await world.ask(operator, SEND, { id: draft, v: 1 })
    expect(early.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ condition: 'state' }] })
    const stale = await world.ask(operator, SEND, { id: open, v: 7 })
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'STALE_VERSION' })
    const rows = await db.rows(
      sql`select 1 from transmission where invoice_id = any(${sql.param([closed, draft, open])}::uuid[])`,
    )
    expect(rows).toEqual([])
  })

  it('names what the client’s own data lack, and what the controls complain of', async () => {
    const bare = await world.client({
      studioId,
      units: [unitId],
      words: ['READ', 'SEND'],
      vatNumber: null,
      fiscalCode: null,
      street: null,
    })
    const poor = await send(await issued({}, { of: bare }))
    expect(poor.invoice).toBeNull()
    expect(poor.userErrors.map(({ path }: { path: string[] }) => path)).toEqual([
      ['seller', 'vatNumber'],
      ['seller', 'street'],
    ])
    const odd = await send(await issued({ recipientCode: 'ABC' }))
    expect(odd).toMatchObject({ invoice: null, userErrors: [{ code: '00200', path: ['buyer', 'recipientCode'] }] })
  })

  it('is not sent at all where the queue was never started', async () => {
    const fresh = await testDatabase()
    const there = createWorld(fresh)
    const studio = await there.studio()
    const who = await there.operator({ studioId: studio, administrator: true })
    const id = await issued({}, { on: there, of: await there.client({ studioId: studio, words: ['READ', 'SEND'] }) })
    await expect(send(id, { as: who, on: there })).rejects.toThrow('queue')
    expect(await read(id, who, there)).toMatchObject({ state: 'ISSUED', attempts: 0, transmissions: [] })
    await fresh.close()
  })

  it('keeps the job across a crash between sending and uploading', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'delega-crash-'))
    try {
      let database = await openFolder(folder)
      await migrate(database)
      await installQueue(database)
      const there = createWorld(database, { now: world.now })
      // The queues' tables exist before anything is sent, as after a first start.
      await work(database)
      const studio = await there.studio()
      const unit = await there.unit({ studioId: studio })
      const who = await there.operator({ studioId: studio, classes: ['ISSUED_MANAGE'], units: [unit] })
      const of = await there.client({ studioId: studio, units: [unit], words: ['READ', 'SEND'] })
      const id = await issued({}, { on: there, of })
      await send(id, { as: who, on: there })
      await database.close()
      database = await openFolder(folder)
      const after = createWorld(database, { now: world.now })
      expect(await read(id, who, after)).toMatchObject({ state: 'QUEUED' })
      await work(database)
      expect(await read(id, who, after)).toMatchObject({ state: 'DELIVERED' })
      await database.close()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 120_000)
})

describe('messages of SdI', () => {
  /** An invoice that SdI has, and the messages it would get. */
  async function sentWith(code: string) {
    const id = await issuedForPublicBody(code)
    await send(id)
    await work()
    const rows = await db.rows<{ file_name: string; content: string; kind: string }>(
      sql`select file_name, content, kind from sdi_notice where invoice_id = ${id}::uuid`,
    )
    const bytes = (kind: string) => rows.find((row) => row.kind === kind)!
    await db.rows(sql`delete from sdi_notice where invoice_id = ${id}::uuid`)
    await db.rows(sql`update invoice set status = 'SENT' where id = ${id}::uuid`)
    const receive = (kind: string, { name = bytes(kind).file_name, content = bytes(kind).content } = {}) =>
      receiveNotice(db, name, Buffer.from(content), world.now)
    return { id, receive, bytes }
  }

  it('in the wrong order are all kept, and the state never goes back', async () => {
    const { id, receive } = await sentWith('ACCETT')
    expect(await receive('NE')).toEqual({ outcome: 'MOVED', invoiceId: id })
    expect(await read(id)).toMatchObject({ state: 'ACCEPTED_BY_PA' })
    expect(await receive('RC')).toEqual({ outcome: 'KEPT', invoiceId: id })
    const invoice = await read(id)
    expect(invoice.state).toBe('ACCEPTED_BY_PA')
    expect(events(invoice).filter((event) => event.startsWith('notice'))).toHaveLength(2)
  })

  it('that come again change nothing', async () => {
    const { id, receive } = await sentWith('DECORR')
    expect(await receive('RC')).toMatchObject({ outcome: 'MOVED' })
    const before = await read(id)
    expect(await receive('RC')).toEqual({ outcome: 'KNOWN', invoiceId: id })
    expect(await read(id)).toEqual(before)
  })

  it('that overtake the channel’s own answer count for it', async () => {
    const { id, receive, bytes } = await sentWith('UFY9MH')
    await db.rows(sql`update invoice set status = 'QUEUED', sdi_id = null, sent_at = null where id = ${id}::uuid`)
    await db.rows(
      sql`update transmission set state = 'QUEUED', sdi_id = null, sent_at = null where invoice_id = ${id}::uuid`,
    )
    expect(bytes('RC').kind).toBe('RC')
    expect(await receive('RC')).toMatchObject({ outcome: 'MOVED' })
    expect(await read(id)).toMatchObject({
      state: 'DELIVERED',
      sdiId: expect.any(String),
      transmissions: [{ state: 'SENT' }],
    })
  })

  it('that are wrong or hostile are refused with a sentence and change nothing', async () => {
    const { id, receive, bytes } = await sentWith('ACCETT')
    const { content, file_name: name } = bytes('RC')
    const before = await read(id)
    const wrong: [string, string][] = [
      ['../../etc/passwd', content],
      ['fattura.xml', content],
      [name, ''],
      [name, content.slice(0, 300)],
      [name, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'],
      [name, bytes('NE').content],
      [name.replace(/^IT\d+_/, 'IT99999999999_'), content],
      [name, content.replace(/<IdentificativoSdI>\d+/, '<IdentificativoSdI>1')],
      [name, content.replace(/<NomeFile>[^<]+/, '<NomeFile>IT99999999999_00001.xml')],
      [name, 'x'.repeat(6 * 1024 * 1024)],
    ]
    for (const [as, of] of wrong) {
      const reception = await receive('RC', { name: as, content: of })
      expect(reception).toEqual({ outcome: 'REFUSED', reason: expect.stringMatching(/\.$/) })
    }
    expect(await read(id)).toEqual(before)
  })
})

describe('the file of an invoice', () => {
  it('is the one that was sent, of each attempt; before sending, the one that would be', async () => {
    const id = await issued()
    const planned = await file(id, { format: 'XML' })
    expect(planned).toMatchObject({ fileName: expect.stringMatching(/\.xml$/), mediaType: 'application/xml' })
    await send(id)
    const { transmissions, number } = await read(id)
    const sent = await file(id, { format: 'XML' })
    expect(sent.fileName).toBe(transmissions[0].fileName)
    expect(await file(id, { format: 'XML', transmissionId: transmissions[0].id })).toEqual(sent)
    const { document, complaints } = readInvoiceFile(Buffer.from(sent.contentBase64, 'base64'))
    expect(complaints).toEqual([])
    expect(textAt(document, 'FatturaElettronicaBody[0].DatiGenerali.DatiGeneraliDocumento.Numero')).toBe(number)
    const progressive = textAt(document, 'FatturaElettronicaHeader.DatiTrasmissione.ProgressivoInvio')
    expect(sent.fileName).toContain(`_${progressive}.xml`)
  })

  it('of a draft does not exist yet; of another invoice’s transmission or message neither', async () => {
    const draft = await world.invoice({ clientId })
    const early = await world.ask(operator, FILE, { id: draft, format: 'XML' })
    expect(early.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    const [one, two] = [await issued(), await issued()]
    await send(one)
    await work()
    const { transmissions, history } = await read(one)
    const { noticeId } = history.at(-1)
    for (const rest of [
      { format: 'XML', transmissionId: transmissions[0].id },
      { format: 'NOTICES', noticeId },
      { format: 'NOTICES', noticeId: 'x' },
    ]) {
      const { errors } = await world.ask(operator, FILE, { id: two, ...rest })
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    }
  })

  it('holds SdI’s messages as a zip, or the one that is asked for', async () => {
    const id = await issuedForPublicBody('RIFIUT')
    await send(id)
    await work()
    const zip = await file(id, { format: 'NOTICES' })
    const entries = await readArchive(Buffer.from(zip.contentBase64, 'base64'))
    expect(entries.map(({ name }) => name).sort()).toEqual([
      expect.stringContaining('_NE_002.xml'),
      expect.stringContaining('_RC_001.xml'),
    ])
    const { history } = await read(id)
    const { noticeId, fileName } = history.find(({ event }: { event: string }) => event === 'notice:NE')
    expect(await file(id, { format: 'NOTICES', noticeId })).toMatchObject({ fileName, mediaType: 'application/xml' })
  })
})

describe('the history of an invoice', () => {
  it('names another studio’s deeds by the studio alone; the owner sees who did it', async () => {
    const id = await issued()
    await send(id)
    await work()
    const other = await world.studio()
    const unit = await world.unit({ studioId: other })
    const stranger = await world.operator({ studioId: other, classes: ['ISSUED_READ'], units: [unit] })
    await world.card(other, clientId)
    await world.linkClient(clientId, unit, other)
    await world.delegation({ studioId: other, clientId })
    expect((await read(id, stranger)).history[0]).toMatchObject({
      event: 'invoiceSend',
      actorName: null,
      studioName: expect.any(String),
    })
    const owner = await world.owner(clientId)
    expect((await read(id, owner)).history[0]).toMatchObject({ actorName: 'Ada Operatrice' })
  })

  it('of a list is read in one statement', async () => {
    for (const _ of [1, 2, 3]) await send(await issued())
    const list = '{ invoices(first: 20) { nodes { id history { event } } } }'
    const statements = await statementsOf(db, () => world.get(operator, list))
    expect(statements.filter((text) => text.includes('from audit'))).toHaveLength(1)
  })
})
