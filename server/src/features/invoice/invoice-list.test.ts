import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
let operator: Persona
let supervisor: Persona
let owner: Persona
let open: string
let other: string
let closed: string

const LIST = `query($clientId: ID, $filter: InvoiceFilter, $first: Int, $after: String, $last: Int, $before: String) {
  invoices(clientId: $clientId, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    nodes { id date number state total buyerName client { id name vatNumber code } series { code } allowedActions }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
const COUNTS = `query($clientId: ID, $filter: InvoiceFilter, $exact: Boolean) {
  invoices(clientId: $clientId, filter: $filter, first: 1) { totalCount(exact: $exact) totalAmount } }`

/** Sixty of an open client (days repeat), five of another open one, five of one that granted nothing. */
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
  const studioId = await world.studio()
  const unitId = await world.unit({ studioId })
  open = await world.client({ studioId, units: [unitId], words: ['READ', 'EDIT'], name: 'Aperta S.r.l.' })
  other = await world.client({ studioId, units: [unitId], words: ['READ'] })
  closed = await world.client({ studioId, units: [unitId], words: [] })
  operator = await world.operator({ studioId, classes: ['ISSUED_MANAGE'], units: [unitId] })
  supervisor = await world.operator({ studioId, classes: ['ISSUED_MANAGE'], supervisor: true })
  owner = await world.owner(open)
  for (let n = 0; n < 60; n++) {
    const date = `2026-10-${String(1 + (n % 25)).padStart(2, '0')}`
    const more = n === 7 ? { buyerName: '100% Verde_S.r.l.' } : n === 8 ? { documentType: 'TD04' } : {}
    await world.invoice({ clientId: open, date, status: n % 3 === 0 ? 'DELIVERED' : 'DRAFT', ...more })
  }
  for (const clientId of [other, closed])
    for (let n = 0; n < 5; n++) await world.invoice({ clientId, date: '2026-10-10' })
  await world.invoice({ clientId: await world.client({ studioId: await world.studio(), words: ['READ'] }) })
})
afterAll(() => db.close())

const list = async (who: Persona, variables: Record<string, unknown> = {}) =>
  (await world.get(who, LIST, variables)).invoices
const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id)

describe('the list of invoices', () => {
  it('holds what the viewer may see and no more, the same in every shape', async () => {
    const people: [Persona, number][] = [
      [operator, 65],
      [supervisor, 65],
      [owner, 60],
    ]
    for (const [who, count] of people) {
      const ids: string[] = []
      let after: string | null = null
      do {
        const page: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await list(
          who,
          { first: 20, after },
        )
        ids.push(...idsOf(page))
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (after)
      expect(new Set(ids).size, who.name).toBe(count)
      const { invoices } = await world.get(who, COUNTS)
      expect(invoices).toEqual({ totalCount: count, totalAmount: `${count * 122}.00` })
    }
  })

  it('is in one order, forward and backward', async () => {
    for (const clientId of [null, open]) {
      const all = await list(operator, { clientId, first: 100 })
      const keys = all.nodes.map(({ date, id }: { date: string; id: string }) => `${date} ${id}`)
      expect(keys).toEqual([...keys].sort().reverse())
      const end = await list(operator, { clientId, last: 10 })
      expect(idsOf(end)).toEqual(idsOf(all).slice(-10))
      expect(end.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
      const before = await list(operator, { clientId, last: 10, before: end.pageInfo.startCursor })
      expect(idsOf(before)).toEqual(idsOf(all).slice(-20, -10))
    }
  })

  it('finds by state, day, type and part of the buyer’s name or the number', async () => {
    const count = async (filter: object, clientId: string | null = null) =>
      (await world.get(operator, COUNTS, { filter, clientId })).invoices.totalCount
    for (const clientId of [null, open]) {
      expect(await count({ states: ['DELIVERED'] }, clientId)).toBe(20)
      expect(await count({ states: ['DELIVERED', 'SENT'] }, clientId)).toBe(20)
      expect(await count({ dateFrom: '2026-10-02', dateTo: '2026-10-02' }, clientId)).toBe(3)
      expect(await count({ documentType: 'TD04' }, clientId)).toBe(1)
      expect(await count({ search: '0% verde_' }, clientId)).toBe(1)
      expect(await count({ search: '%' }, clientId)).toBe(1)
      expect(await count({ search: '2026/a/' }, clientId)).toBe(20)
      expect(idsOf(await list(operator, { clientId, filter: { search: 'VERDE', states: ['DRAFT'] } }))).toHaveLength(1)
    }
  })

  it('is refused for a client whose documents are closed, and unknown for one that is not seen', async () => {
    const { errors } = await world.ask(operator, LIST, { clientId: closed })
    expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ reason: 'WORD_NOT_GRANTED' }] })
    const hidden = await world.ask(operator, LIST, { clientId: await world.client() })
    expect(hidden.errors![0]!.extensions.code).toBe('NOT_FOUND')
    const forged = Buffer.from('["x","y"]').toString('base64url')
    expect((await world.ask(operator, LIST, { first: 5, after: forged })).errors![0]!.extensions.code).toBe(
      'BAD_USER_INPUT',
    )
  })

  it('takes two statements for fifty rows with clients, series and what may be done', async () => {
    const own = (await statementsOf(db, () => world.ask(operator, '{ viewer { id } }'))).length
    for (const [who, clientId] of [
      [operator, null],
      [supervisor, null],
      [owner, null],
      [operator, open],
    ] as const) {
      const texts = await statementsOf(db, () => list(who, { clientId, first: 50 }))
      expect(texts.length - own).toBeLessThanOrEqual(2)
    }
  })

  it('shows of each client what the card shows, and its company data where READ is granted', async () => {
    const query = '{ invoices(first: 2) { nodes { client { name companyData { city } } } } }'
    const { invoices } = await world.get(operator, query)
    expect(invoices.nodes[0].client).toEqual({ name: 'Aperta S.r.l.', companyData: { city: 'Milano' } })
  })
})

describe('the counts of a client', () => {
  it('are those of its list, and empty where it is closed', async () => {
    const query = '{ clients(first: 10) { nodes { id invoiceCounts { state count total } } } }'
    const { clients } = await world.get(operator, query)
    const of = (id: string) => clients.nodes.find((client: { id: string }) => client.id === id).invoiceCounts
    expect(of(open)).toEqual([
      { state: 'DELIVERED', count: 20, total: '2440.00' },
      { state: 'DRAFT', count: 40, total: '4880.00' },
    ])
    expect(of(closed)).toEqual([])
  })
})

describe('the deadline after a rejection', () => {
  let clientId: string
  let reader: Persona
  beforeAll(async () => {
    clientId = await world.client()
    reader = await world.owner(clientId)
  })

  it('is five days after SdI’s message', async () => {
    const id = await world.invoice({ clientId, status: 'REJECTED', date: '2026-11-01', attempts: 1 })
    await db.executeSql(
      `insert into transmission (id, invoice_id, client_id, attempt, channel, file_name, xml, sha256, state, created_at)
       values ($1, $1, $2, 1, 'simulator', $3, '', '', 'SENT', now())`,
      [id, clientId, `${id}.xml`],
    )
    await db.executeSql(
      `insert into sdi_notice (id, transmission_id, invoice_id, client_id, kind, sdi_id, file_name, content, received_at)
       values ($1, $1, $1, $2, 'NS', '1', $3, '', '2026-11-19T23:30:00Z')`,
      [id, clientId, `${id}_NS_001.xml`],
    )
    const { invoice } = await world.get(reader, 'query($id: ID!) { invoice(id: $id) { correctBefore stale } }', {
      id,
    })
    expect(invoice).toEqual({ correctBefore: '2026-11-25', stale: false })
  })

  it('and silence of more than five days makes an invoice stale', async () => {
    const sentAt = (day: string) => ({
      clientId,
      status: 'SENT',
      date: '2026-11-01',
      sentAt: new Date(`${day}T10:00:00Z`),
    })
    const stale = async (day: string) =>
      (
        await world.get(reader, 'query($id: ID!) { invoice(id: $id) { stale } }', {
          id: await world.invoice(sentAt(day)),
        })
      ).invoice.stale
    expect([await stale('2026-11-15'), await stale('2026-11-16')]).toEqual([true, false])
  })
})
