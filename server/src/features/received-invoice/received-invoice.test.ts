import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, vatNumber, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { newIdentity, signEnvelope } from '../../fatturapa/testing/sign-envelope.ts'
import { supplierFile } from './testing/supplier-file.ts'

let db: Database
let world: World
let studioId: string
let unitId: string
let operator: Persona
let client: string
let vat: string
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
  studioId = await world.studio()
  unitId = await world.unit({ studioId })
  operator = await world.operator({ studioId, classes: ['RECEIVED', 'EINVOICE_IMPORT'], units: [unitId] })
  vat = vatNumber()
  client = await world.client({ studioId, units: [unitId], words: ['READ', 'EDIT'], vatNumber: vat, fiscalCode: vat })
})
afterAll(() => db.close())

const IMPORT = `mutation ($files: [FileInput!]!) { receivedInvoiceImport(files: $files) {
  results { fileName outcome error { code message { it en } }
    receivedInvoices { id number state client { id } signature { valid reason signer signedAt } warnings { code severity } } }
  userErrors { code path } } }`

type Upload = readonly [fileName: string, content: string | Uint8Array]
const importAs = async (who: Persona, ...files: Upload[]) => {
  const data = await world.get(who, IMPORT, {
    files: files.map(([fileName, content]) => ({ fileName, contentBase64: Buffer.from(content).toString('base64') })),
  })
  return data.receivedInvoiceImport.results
}
const zipOf = async (...files: Upload[]) => {
  const zip = new ZipFile()
  for (const [name, content] of files) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
const countAll = async () => {
  const [row] = await db.rows<{ n: number }>(sql`select count(*)::int n from received_invoice`)
  return row!.n
}
const mine = (numbers: readonly string[]) => supplierFile({ buyerVat: vat, numbers })

const SHOW = `query ($id: ID!) { receivedInvoice(id: $id) { number date sellerName total dueOn warnings { code }
  document { seller { displayName } buyer { displayName } lines { description quantity unitPrice total vatRate priceChanges { kind percentage amount } }
    vatSummary { taxable vat } payments { method dueOn amount } withheld } } }`
/** By which a sample's buyer can be found; nothing where the file does not open. */
const buyerCodes = (path: string): string[] => {
  const text =
    readFileSync(path, 'latin1')
      .split(/<(?:\w+:)?CessionarioCommittente>/)[1]
      ?.split('SoggettoEmittente')[0] ?? ''
  return [...text.matchAll(/<(?:\w+:)?(?:IdCodice|CodiceFiscale)>\s*(\w+)/g)].map(([, code]) => code!)
}

describe('importing received invoices', () => {
  it('finds the client by the VAT number of the buyer and keeps what lists show', async () => {
    const [result] = await importAs(operator, ['IT12345670017_1.xml', mine(['A1'])])
    expect(result).toMatchObject({ fileName: 'IT12345670017_1.xml', outcome: 'IMPORTED', error: null })
    const [invoice] = result.receivedInvoices
    expect(invoice).toMatchObject({
      number: 'A1',
      state: 'ARRIVED',
      client: { id: client },
      signature: null,
      warnings: [],
    })
    const { receivedInvoice } = await world.get(
      operator,
      `query ($id: ID!) { receivedInvoice(id: $id) { documentType date sellerName sellerVatNumber taxable vat total currency dueOn arrivedAt
        document { seller { displayName street } buyer { recipientCode } purpose lines { position description quantity unitPrice total vatRate } vatSummary { taxable vat } payments { method dueOn amount } withheld }
        file { fileName mediaType sizeBytes contentBase64 } allowedActions } }`,
      { id: invoice.id },
    )
    expect(receivedInvoice).toMatchObject({
      documentType: 'TD01',
      date: '2026-11-18',
      sellerName: 'Cartiera del Brenta S.p.A.',
      sellerVatNumber: '12345670017',
      taxable: '100.00',
      vat: '22.00',
      total: '122.00',
      currency: 'EUR',
      dueOn: '2026-12-31',
      arrivedAt: world.now.toISOString(),
      document: {
        seller: { displayName: 'Cartiera del Brenta S.p.A.', street: 'via del Lavoro 7' },
        buyer: { recipientCode: 'M5UXCR1' },
        purpose: 'Fornitura di carta',
        lines: [{ position: 1, description: 'Carta A4', quantity: '10', unitPrice: '10', total: '100', vatRate: '22' }],
        vatSummary: [{ taxable: '100', vat: '22' }],
        payments: [{ method: 'MP05', dueOn: '2026-12-31', amount: '122' }],
        withheld: '0',
      },
      file: { fileName: 'IT12345670017_1.xml', mediaType: 'application/xml' },
    })
    expect(Buffer.from(receivedInvoice.file.contentBase64, 'base64').toString()).toBe(mine(['A1']))
    expect(receivedInvoice.allowedActions).toContain('receivedInvoiceOpen')
  })

  it('finds the client by the fiscal code too, and by none where the VAT number is foreign', async () => {
    const byFiscalCode = supplierFile({ buyerFiscalCode: vat, numbers: ['F1'] })
    const foreign = supplierFile({ buyerVat: vat, buyerCountry: 'DE', numbers: ['F2'] })
    const nobody = supplierFile({ numbers: ['F3'] })
    const results = await importAs(operator, ['a.xml', byFiscalCode], ['b.xml', foreign], ['c.xml', nobody])
    expect(results.map((r: { outcome: string }) => r.outcome)).toEqual(['IMPORTED', 'REFUSED', 'REFUSED'])
    expect(results[2].error.code).toBe('NO_BUYER')
  })

  it('makes one invoice of the same file twice, also under another name, in an envelope or in an archive', async () => {
    const xml = mine(['D1'])
    const [first] = await importAs(operator, ['first.xml', xml])
    const before = await countAll()
    const signed = await signEnvelope(Buffer.from(xml), await newIdentity())
    const results = await importAs(
      operator,
      ['second.xml', xml],
      ['signed.xml.p7m', signed],
      ['all.zip', await zipOf(['in/side.xml', xml])],
    )
    for (const result of results) {
      expect(result).toMatchObject({ outcome: 'DUPLICATE', receivedInvoices: [{ id: first.receivedInvoices[0].id }] })
    }
    expect(results[2].fileName).toBe('all.zip/side.xml')
    expect(await countAll()).toBe(before)
  })

  it('makes several invoices of a lot', async () => {
    const [result] = await importAs(operator, ['lot.xml', mine(['L1', 'L2', 'L3'])])
    expect(result.receivedInvoices.map(({ number }: { number: string }) => number)).toEqual(['L1', 'L2', 'L3'])
  })

  it('names signer and time, and marks a signature that does not hold', async () => {
    const signed = await signEnvelope(Buffer.from(mine(['S1'])), await newIdentity())
    const tampered = Buffer.from(await signEnvelope(Buffer.from(mine(['S2'])), await newIdentity()))
    tampered.write('Cartierb', tampered.indexOf('Cartiera'))
    const [good, bad] = await importAs(operator, ['good.p7m', signed], ['bad.p7m', tampered])
    expect(good.receivedInvoices[0].signature).toMatchObject({ valid: true, reason: null, signer: 'Mario Rossi' })
    expect(good.receivedInvoices[0].signature.signedAt).toMatch(/^\d{4}-/)
    expect(bad).toMatchObject({ outcome: 'IMPORTED' })
    expect(bad.receivedInvoices[0].signature).toMatchObject({ valid: false, reason: 'CONTENT_CHANGED' })
  })

  it('takes what SdI took although controls complain, and warns', async () => {
    const [result] = await importAs(operator, ['w.xml', supplierFile({ buyerVat: vat, numbers: ['senza cifre'] })])
    expect(result.outcome).toBe('IMPORTED')
    expect(result.receivedInvoices[0].warnings).toEqual([{ code: '00425', severity: 'WARNING' }])
  })

  it('refuses wrong and hostile files, each with a sentence, and goes on with the others', async () => {
    const signed = await signEnvelope(Buffer.from(mine(['H1'])), await newIdentity())
    const bomb = await zipOf(['bomb.xml', Buffer.alloc(60 * 1024 * 1024)])
    const before = await countAll()
    const hostile: [Upload, string][] = [
      [['doctype.xml', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'], 'DOCTYPE'],
      [['bomb.zip', bomb], 'TOO_LARGE'],
      [['cut.p7m', signed.subarray(0, signed.length - 500)], 'TRUNCATED'],
      [['large.xml', Buffer.alloc(6 * 1024 * 1024, 32)], 'TOO_LARGE'],
      [['random.xml', Buffer.from('9f8e7d6c5b4a3928', 'hex')], 'UNKNOWN_KIND'],
      [['empty.xml', ''], 'EMPTY'],
      [['page.pdf', '%PDF-1.7 …'], 'PDF'],
      [['cut.xml', mine(['H2']).slice(0, 900)], 'MALFORMED'],
      [['other.xml', '<rss version="2.0"/>'], 'NOT_AN_INVOICE'],
      [['nested.zip', await zipOf(['inner.zip', await zipOf(['a.xml', mine(['H3'])])])], 'NESTED_ARCHIVE'],
      [['notzip.zip', 'PK\u0003\u0004 but no more'], 'NOT_AN_ARCHIVE'],
      [['undated.xml', supplierFile({ buyerVat: vat, date: '2026-02-30' })], 'NO_DATE'],
    ]
    for (const [upload, code] of hostile) {
      const [wrong, right] = await importAs(operator, upload, ['right.xml', mine([`H-${code}`])])
      expect([upload[0], wrong]).toMatchObject([
        upload[0],
        { outcome: 'REFUSED', receivedInvoices: [], error: { code } },
      ])
      expect(wrong.error.message.it).toMatch(/\.$/)
      expect(right.outcome).toMatch(/IMPORTED|DUPLICATE/)
    }
    const codes = new Set(hostile.map(([, code]) => code))
    expect(await countAll()).toBe(before + codes.size)
  })

  it('refuses content that is no base64, and more files than it takes', async () => {
    const broken = await world.get(operator, IMPORT, { files: [{ fileName: '../../x<y>.xml', contentBase64: '***' }] })
    expect(broken.receivedInvoiceImport.results).toMatchObject([{ fileName: 'xy.xml', error: { code: 'NOT_BASE64' } }])
    const many = await world.get(operator, IMPORT, {
      files: Array.from({ length: 51 }, () => ({ fileName: 'a.xml', contentBase64: '' })),
    })
    expect(many.receivedInvoiceImport).toMatchObject({ results: [], userErrors: [{ code: 'TOO_MANY_FILES' }] })
  })

  it('says of a hidden client exactly what it says of none, and of a visible one what is missing', async () => {
    const otherUnit = await world.unit({ studioId })
    const [hidden, readOnly, revoked, unknown] = [vatNumber(), vatNumber(), vatNumber(), vatNumber()]
    await world.client({ studioId, units: [otherUnit], words: ['READ', 'EDIT'], vatNumber: hidden })
    await world.client({ studioId, units: [unitId], words: ['READ'], vatNumber: readOnly, name: 'Solo lettura' })
    const gone = await world.client({ studioId, units: [unitId], vatNumber: revoked })
    await world.delegation({ studioId, clientId: gone, state: 'REVOKED', words: ['READ', 'EDIT'] })
    const upload = (buyerVat: string): Upload => ['x.xml', supplierFile({ buyerVat })]
    const results = await importAs(operator, upload(hidden), upload(unknown), upload(readOnly), upload(revoked))
    expect(results[0]).toEqual(results[1])
    expect(results[0]).toMatchObject({ outcome: 'REFUSED', error: { code: 'UNKNOWN_BUYER' } })
    expect(results[2]).toMatchObject({ outcome: 'REFUSED', error: { code: 'WORD_NOT_GRANTED' } })
    expect(results[2].error.message.en).toBe('Solo lettura: The client has not granted EDIT.')
    expect(results[3]).toMatchObject({ outcome: 'REFUSED', error: { code: 'DELEGATION_REVOKED' } })
  })

  it('is open to the owner for its own company alone', async () => {
    const owner = await world.owner(client)
    const other = vatNumber()
    await world.client({ vatNumber: other })
    const [own, others] = await importAs(owner, ['o.xml', mine(['O1'])], ['p.xml', supplierFile({ buyerVat: other })])
    expect(own.outcome).toBe('IMPORTED')
    expect(others.error.code).toBe('UNKNOWN_BUYER')
  })

  it('needs both classes', async () => {
    const half = await world.operator({ studioId, classes: ['RECEIVED'], units: [unitId] })
    const { errors } = await world.ask(half, IMPORT, { files: [] })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ reason: 'MISSING_CLASSES' }] })
  })

  it('leaves an audit row for each invoice', async () => {
    const [result] = await importAs(operator, ['audit.xml', mine(['U1', 'U2'])])
    for (const { id } of result.receivedInvoices) {
      const rows = await db.rows(sql`select action, client_id from audit where subject_id = ${id}::uuid`)
      expect(rows).toEqual([{ action: 'receivedInvoiceImport', client_id: client }])
    }
  })

  const samples = '../shared/fatturapa/samples'
  it.skipIf(!existsSync(samples))(
    'takes in or refuses every public sample, and shows the ones it took (needs ../shared)',
    async () => {
      const paths = readdirSync(samples, { recursive: true, encoding: 'utf8' })
        .map((path) => join(samples, path))
        .filter((path) => statSync(path).isFile() && /\.(xml|p7m)$/i.test(path))
      const supervisor = await world.operator({ studioId, supervisor: true, classes: ['RECEIVED', 'EINVOICE_IMPORT'] })
      for (const code of new Set(paths.flatMap(buyerCodes))) {
        await world.client({ studioId, words: ['READ', 'EDIT'], vatNumber: code, fiscalCode: code })
      }
      const outcomes: Record<string, number> = {}
      for (let from = 0; from < paths.length; from += 10) {
        const uploads = paths.slice(from, from + 10).map((path): Upload => [path, readFileSync(path)])
        for (const { outcome, error, receivedInvoices } of await importAs(supervisor, ...uploads)) {
          const key = outcome === 'REFUSED' ? `REFUSED ${error.code}` : outcome
          outcomes[key] = (outcomes[key] ?? 0) + 1
          for (const { id } of receivedInvoices.slice(0, 1)) await world.get(supervisor, SHOW, { id })
        }
      }
      console.log(`${paths.length} samples:`, outcomes)
      expect(outcomes.IMPORTED).toBeGreaterThan(50)
      expect(outcomes['REFUSED UNKNOWN_BUYER']).toBeUndefined()
    },
    120_000,
  )
})

describe('received invoices', () => {
  const LIST = `query ($clientId: ID, $filter: ReceivedInvoiceFilter, $first: Int, $after: String, $last: Int, $before: String) {
    receivedInvoices(clientId: $clientId, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      nodes { id number date client { name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount totalAmount } }`
  let clerk: Persona
  let supervisor: Persona
  let first: string
  let second: string
  beforeAll(async () => {
    const studio = await world.studio()
    const unit = await world.unit({ studioId: studio })
    clerk = await world.operator({ studioId: studio, classes: ['RECEIVED'], units: [unit] })
    supervisor = await world.operator({ studioId: studio, classes: ['RECEIVED'], supervisor: true })
    first = await world.client({ studioId: studio, units: [unit], words: ['READ'], name: 'Alfa' })
    second = await world.client({ studioId: studio, words: ['READ'], name: 'Beta' })
    const closed = await world.client({ studioId: studio, units: [unit], name: 'Gamma' })
    for (const [clientId, name] of [
      [first, 'Alfa'],
      [second, 'Beta'],
      [closed, 'Gamma'],
    ] as const) {
      for (const day of ['01', '02', '03']) {
        await world.received({
          clientId,
          date: `2026-11-${day}`,
          number: `${name} ${day}`,
          sellerName: `Ditta 100% ${day}`,
        })
      }
    }
  })
  const numbers = (data: { receivedInvoices: { nodes: { number: string }[] } }) =>
    data.receivedInvoices.nodes.map(({ number }) => number)

  it('lists newest first what the viewer may see, with counts and sums that agree', async () => {
    const few = await world.get(clerk, LIST)
    expect(numbers(few)).toEqual(['Alfa 03', 'Alfa 02', 'Alfa 01'])
    expect(few.receivedInvoices).toMatchObject({ totalCount: 3, totalAmount: '366.00' })
    const all = await world.get(supervisor, LIST)
    expect(numbers(all)).toHaveLength(6)
    expect(all.receivedInvoices).toMatchObject({ totalCount: 6, totalAmount: '732.00' })
  })

  it('pages forward and backward by cursor', async () => {
    const page = await world.get(supervisor, LIST, { first: 4 })
    const { endCursor, hasNextPage } = page.receivedInvoices.pageInfo
    expect(hasNextPage).toBe(true)
    const rest = await world.get(supervisor, LIST, { first: 4, after: endCursor })
    expect(rest.receivedInvoices.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    const seen = [...numbers(page), ...numbers(rest)]
    expect(new Set(seen).size).toBe(6)
    const back = await world.get(supervisor, LIST, { last: 2, before: rest.receivedInvoices.pageInfo.startCursor })
    expect(numbers(back)).toEqual(numbers(page).slice(2))
    const { errors } = await world.ask(supervisor, LIST, { after: Buffer.from('["x","y"]').toString('base64url') })
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  it('filters by state, days and text, in which % is a character', async () => {
    const ask = (filter: object) => world.get(supervisor, LIST, { filter })
    expect(numbers(await ask({ dateFrom: '2026-11-02', dateTo: '2026-11-02' })).sort()).toEqual(['Alfa 02', 'Beta 02'])
    expect(numbers(await ask({ search: '100% 03' })).sort()).toEqual(['Alfa 03', 'Beta 03'])
    expect(numbers(await ask({ search: '1_0' }))).toEqual([])
    expect(numbers(await ask({ states: ['READ'] }))).toEqual([])
    expect(numbers(await ask({ states: [] }))).toEqual([])
    expect((await ask({ search: 'beta' })).receivedInvoices).toMatchObject({ totalCount: 3, totalAmount: '366.00' })
  })

  it('of one client gives its own, the reasons where it is closed, and nothing of a hidden one', async () => {
    expect(numbers(await world.get(clerk, LIST, { clientId: first }))).toHaveLength(3)
    const hidden = await world.ask(clerk, LIST, { clientId: second })
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })

  it('takes two statements for a list', async () => {
    const plain = '{ receivedInvoices(first: 50) { nodes { id number sellerName total client { name } } } }'
    const statements = await statementsOf(db, () => world.get(clerk, plain))
    expect(statements.filter((text) => !/from session /.test(text))).toHaveLength(2)
  })

  it('is opened once, then registered by who may edit', async () => {
    const id = await world.received({ clientId: client, number: 'R1' })
    const OPEN = 'mutation ($id: ID!) { receivedInvoiceOpen(id: $id) { receivedInvoice { state readAt version } } }'
    const REGISTER =
      'mutation ($id: ID!, $v: Int!) { receivedInvoiceRegister(id: $id, expectedVersion: $v) { receivedInvoice { state version } } }'
    const early = await world.ask(operator, REGISTER, { id, v: 1 })
    expect(early.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ condition: 'state' }] })
    const opened = { state: 'READ', readAt: world.now.toISOString(), version: 2 }
    for (const _ of [1, 2]) {
      expect((await world.get(operator, OPEN, { id })).receivedInvoiceOpen.receivedInvoice).toEqual(opened)
    }
    const stale = await world.ask(operator, REGISTER, { id, v: 1 })
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'STALE_VERSION' })
    const done = await world.get(operator, REGISTER, { id, v: 2 })
    expect(done.receivedInvoiceRegister.receivedInvoice).toEqual({ state: 'REGISTERED', version: 3 })
    const actions = await db.rows(sql`select action from audit where subject_id = ${id}::uuid order by sequence`)
    expect(actions).toEqual([{ action: 'receivedInvoiceOpen' }, { action: 'receivedInvoiceRegister' }])
  })
})
