import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { statementsOf } from '../../../test/database.ts'
import { readArchive } from '../../fatturapa/archive.ts'
import { textAt } from '../../fatturapa/document.ts'
import { readInvoiceFile } from '../../fatturapa/read.ts'
import { receiveNotice } from './receive-notice.ts'
import { createSending, events, FILE } from './testing/sending.ts'

const { db, world, operator, clientId, issued, issuedForPublicBody, send, read, file, work } = await createSending()
afterAll(() => db.close())

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
