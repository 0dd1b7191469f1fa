import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { addDays } from '../../lib/days.ts'
import { CREATE, draftInput, ISSUE, READ, UPDATE, verb } from './invoice.operations.ts'

let db: Database
let world: World
let studioId: string
let unitId: string
let operator: Persona

beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
  studioId = await world.studio()
  unitId = await world.unit({ studioId })
  operator = await world.operator({ studioId, classes: ['ISSUED_MANAGE'], units: [unitId] })
})
afterAll(() => db.close())

const clientWith = (words: ('READ' | 'EDIT' | 'SEND')[], more = {}) =>
  world.client({ studioId, units: [unitId], words, ...more })

const aDraft = (more = {}) => draftInput(world.today, more)
const create = async (clientId: string, input: object = aDraft(), who = operator) => {
  const { invoiceDraftCreate } = await world.get(who, CREATE, { clientId, input })
  expect(invoiceDraftCreate.userErrors).toEqual([])
  return invoiceDraftCreate.invoice
}
const issue = async (id: string, version = 1, who = operator) =>
  (await world.get(who, ISSUE, { id, version })).invoiceIssue
const refusalOf = async (who: Persona, document: string, variables: Record<string, unknown>) => {
  const { errors } = await world.ask(who, document, variables)
  const { code, missing } = errors![0]!.extensions as { code: string; missing?: { reason: string }[] }
  return [code, ...(missing ?? []).map(({ reason }) => reason)]
}
const setState = (id: string, state: string) =>
  db.executeSql('update invoice set status = $1 where id = $2', [state, id])

describe('a draft', () => {
  it('is kept with its totals, and a client without a series gets one', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const draft = await create(clientId)
    expect(draft).toMatchObject({
      state: 'DRAFT',
      number: null,
      buyerName: 'Officine Galvani S.p.A.',
      total: '122.00',
      series: { code: 'A', nextNumber: '2026/A/1' },
      lines: [{ position: 1, quantity: '2', unitPrice: '50.00', total: '100.00', vatRate: '22.00' }],
      vatSummary: [{ vatRate: '22.00', taxable: '100.00', vat: '22.00' }],
    })
    const again = await create(clientId)
    expect(again.series.code).toBe('A')
    const audit = await db.executeSql(`select action from audit where subject_kind = 'series' and client_id = $1`, [
      clientId,
    ])
    expect(audit.rows).toEqual([{ action: 'invoiceDraftCreate' }])
  })

  it('may be incomplete, and says so where it is asked', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const input = { documentType: 'TD01', date: world.today, lines: [{ description: '', vatRate: '22' }] }
    const draft = await create(clientId, input)
    const { invoiceValidate } = await world.get(
      operator,
      'query($id: ID!) { invoiceValidate(id: $id) { code severity path message { it en } } }',
      { id: draft.id },
    )
    const paths = invoiceValidate.map(({ path }: { path: string }) => path)
    expect(paths).toEqual(
      expect.arrayContaining(['lines.0.description', 'lines.0.unitPrice', 'buyer.fiscalCode', 'buyer.name']),
    )
    expect(invoiceValidate.every(({ message }: { message: { it: string } }) => message.it.length > 10)).toBe(true)
    const issued = await issue(draft.id)
    expect(issued.invoice).toBeNull()
    expect(issued.userErrors).toContainEqual(expect.objectContaining({ code: '00417', path: ['buyer', 'fiscalCode'] }))
    expect((await world.get(operator, READ, { id: draft.id })).invoice).toMatchObject({ state: 'DRAFT', number: null })
  })

  it('refuses what no invoice can hold', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const lines = [{ description: 'Oro', unitPrice: '999999999999', vatRate: '122' }]
    const input = aDraft({ lines, counterpartyId: null })
    const { invoiceDraftCreate } = await world.get(operator, CREATE, { clientId, input })
    expect(invoiceDraftCreate.invoice).toBeNull()
    expect(invoiceDraftCreate.userErrors.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'lines.0.vatRate',
      'lines.0.unitPrice',
      'lines',
    ])
    const foreign = await world.counterparty({ clientId: await clientWith(['READ', 'EDIT']) })
    const other = await world.get(operator, CREATE, {
      clientId,
      input: aDraft({ buyer: null, counterpartyId: foreign }),
    })
    expect(other.invoiceDraftCreate.userErrors).toMatchObject([{ code: 'COUNTERPARTY_NOT_FOUND' }])
  })

  it('takes its buyer from the address book, or keeps a written one there', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const counterpartyId = await world.counterparty({ clientId, name: 'Bar Roma' })
    const chosen = await create(clientId, aDraft({ buyer: null, counterpartyId }))
    expect(chosen).toMatchObject({ buyerName: 'Bar Roma', counterpartyId })
    const kept = await create(clientId, aDraft({ saveBuyer: true }))
    expect(kept.counterpartyId).not.toBeNull()
    const { counterparties } = await world.get(
      operator,
      'query($id: ID!) { counterparties(clientId: $id) { totalCount nodes { displayName vatCountry } } }',
      { id: clientId },
    )
    expect(counterparties).toEqual({
      totalCount: 2,
      nodes: [
        { displayName: 'Bar Roma', vatCountry: 'IT' },
        { displayName: 'Officine Galvani S.p.A.', vatCountry: 'IT' },
      ],
    })
  })

  it('is made once for one key, and another input under it is a conflict', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const variables = { clientId, input: aDraft(), key: 'k1' }
    const first = await world.get(operator, CREATE, variables)
    const second = await world.get(operator, CREATE, variables)
    expect(second.invoiceDraftCreate.invoice.id).toBe(first.invoiceDraftCreate.invoice.id)
    const other = await world.ask(operator, CREATE, { ...variables, input: aDraft({ purpose: 'altro' }) })
    expect(other.errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', reason: 'IDEMPOTENCY_MISMATCH' })
  })

  it('is written anew as a whole, if nobody else was faster', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const draft = await create(clientId)
    const input = aDraft({
      lines: [{ description: 'Una riga sola', unitPrice: '10', vatRate: '10' }],
      payments: [{ method: 'MP01' }],
    })
    const { invoiceDraftUpdate } = await world.get(operator, UPDATE, { id: draft.id, version: 1, input })
    expect(invoiceDraftUpdate.invoice).toMatchObject({
      version: 2,
      total: '11.00',
      payments: [{ method: 'MP01', amount: '11.00' }],
    })
    expect(await refusalOf(operator, UPDATE, { id: draft.id, version: 1, input })).toEqual(['CONFLICT'])
  })

  it('bears an IBAN only from the client’s own side', async () => {
    const clientId = await clientWith(['READ', 'EDIT'], { iban: 'IT60X0542811101000000123456' })
    const paid = (iban?: string) => aDraft({ payments: [{ method: 'MP05', ...(iban && { iban }) }] })
    const other = 'IT28W8000000292100645211151'
    expect(await refusalOf(operator, CREATE, { clientId, input: paid(other) })).toEqual([
      'FORBIDDEN',
      'OWNER_ONLY_FIELD',
    ])
    expect((await create(clientId, paid())).payments[0].iban).toBe('IT60X0542811101000000123456')
    const owner = await world.owner(clientId)
    const own = await create(clientId, paid(other), owner)
    expect(own.payments[0].iban).toBe(other)
    const { invoiceDraftUpdate } = await world.get(operator, UPDATE, { id: own.id, version: 1, input: paid() })
    expect(invoiceDraftUpdate.invoice.payments[0].iban).toBe(other)
  })

  it('leaves the lists when it is deleted', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const draft = await create(clientId)
    const deleted = await world.get(operator, verb('invoiceDraftDelete'), { id: draft.id, version: 1 })
    expect(deleted.invoiceDraftDelete.invoice).toMatchObject({ state: 'DELETED' })
    const { invoices } = await world.get(
      operator,
      'query($id: ID!) { invoices(clientId: $id) { totalCount nodes { id } } }',
      { id: clientId },
    )
    expect(invoices).toEqual({ totalCount: 0, nodes: [] })
    const shown = await world.get(
      operator,
      'query($id: ID!) { invoices(clientId: $id, filter: { states: [DELETED] }) { nodes { id } } }',
      { id: clientId },
    )
    expect(shown.invoices.nodes).toEqual([{ id: draft.id }])
  })
})

describe('issuing', () => {
  it('takes the next number of the series, by the year of the date', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const [first, second] = [await create(clientId), await create(clientId)]
    const one = await issue(first.id)
    expect(one.userErrors).toEqual([])
    expect(one.invoice).toMatchObject({ state: 'ISSUED', number: '2026/A/1', series: { nextNumber: '2026/A/2' } })
    expect(one.invoice.allowedActions).toContain('invoiceReopen')
    expect((await issue(second.id)).invoice.number).toBe('2026/A/2')
    const { invoice } = await world.get(operator, READ, { id: first.id })
    expect(invoice.allowedActions).not.toContain('invoiceReopen')
  })

  it('answers a repetition the same, and refuses it once the right is gone', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const { id } = await create(clientId)
    const first = await world.get(operator, ISSUE, { id, version: 1, key: 'once' })
    const again = await world.get(operator, ISSUE, { id, version: 1, key: 'once' })
    expect(again.invoiceIssue.invoice.number).toBe(first.invoiceIssue.invoice.number)
    expect(await refusalOf(operator, ISSUE, { id, version: 2 })).toEqual(['FORBIDDEN', 'WRONG_STATE'])
    await db.executeSql(`update delegation set words = '{READ}' where client_id = $1`, [clientId])
    expect(await refusalOf(operator, ISSUE, { id, version: 1, key: 'once' })).toEqual([
      'FORBIDDEN',
      'WORD_NOT_GRANTED',
      'WRONG_STATE',
    ])
  })

  it('refuses a date before the last document’s, or in the future', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    await issue((await create(clientId)).id)
    const older = await create(clientId, aDraft({ date: addDays(world.today, -1) }))
    expect((await issue(older.id)).userErrors).toMatchObject([{ code: 'DATE_BEFORE_LAST', path: ['date'] }])
    const later = await create(clientId, aDraft({ date: addDays(world.today, 1) }))
    expect((await issue(later.id)).userErrors).toMatchObject([{ code: '00403', path: ['date'] }])
    expect((await issue((await create(clientId)).id)).invoice.number).toBe('2026/A/2')
  })

  it('is undone for the last number only, which is then given to the next', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const [first, second] = [await create(clientId), await create(clientId)]
    await issue(first.id)
    await issue(second.id)
    const early = await world.get(operator, verb('invoiceReopen'), { id: first.id, version: 2 })
    expect(early.invoiceReopen.userErrors).toMatchObject([{ code: 'NOT_LAST_NUMBER' }])
    const { invoiceReopen } = await world.get(operator, verb('invoiceReopen'), { id: second.id, version: 2 })
    expect(invoiceReopen.invoice).toMatchObject({ state: 'DRAFT', number: null, series: { nextNumber: '2026/A/2' } })
    const third = await create(clientId)
    expect((await issue(third.id)).invoice.number).toBe('2026/A/2')
    await db.executeSql('update invoice set attempts = 1 where id = $1', [third.id])
    const sent = await world.get(operator, verb('invoiceReopen'), { id: third.id, version: 2 })
    expect(sent.invoiceReopen.userErrors).toMatchObject([{ code: 'ALREADY_TRANSMITTED' }])
  })
})

describe('what SdI rejected', () => {
  it('is corrected and issued again under its number and date', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const { id } = await create(clientId, aDraft({ date: addDays(world.today, -3) }))
    await issue(id)
    const younger = await create(clientId)
    await issue(younger.id)
    await setState(id, 'REJECTED')
    const corrected = await world.get(operator, verb('invoiceCorrect'), { id, version: 2 })
    expect(corrected.invoiceCorrect.invoice).toMatchObject({ state: 'CORRECTING', number: '2026/A/1' })
    const moved = await world.get(operator, UPDATE, { id, version: 3, input: aDraft() })
    expect(moved.invoiceDraftUpdate.userErrors).toMatchObject([{ code: 'NUMBER_KEPT', path: ['date'] }])
    const input = aDraft({ date: addDays(world.today, -3), purpose: 'corretta' })
    const { invoiceDraftUpdate } = await world.get(operator, UPDATE, { id, version: 3, input })
    expect(invoiceDraftUpdate.invoice).toMatchObject({ state: 'CORRECTING', number: '2026/A/1' })
    expect((await issue(id, 4)).invoice).toMatchObject({ state: 'ISSUED', number: '2026/A/1' })
  })
})
