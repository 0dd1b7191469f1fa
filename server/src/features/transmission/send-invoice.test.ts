import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { createWorld } from '../../../test/world.ts'
import { openFolder } from '../../db/embedded.ts'
import { migrate } from '../../db/migrate.ts'
import { installQueue } from '../../queue/queue.ts'
import { receiveNotice } from './receive-notice.ts'
import { buyer, createSending, events, SEND } from './testing/sending.ts'

const { db, world, studioId, unitId, operator, clientId, issued, issuedForPublicBody, send, read, work, minutesLater } =
  await createSending()
afterAll(() => db.close())

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
      ['seller', 'fiscalCode'],
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
