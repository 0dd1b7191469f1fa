import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { BOOK, CREATE, draftInput, ISSUE, READ, UPDATE, verb } from './invoice.operations.ts'

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
const refusalOf = async (who: Persona, document: string, variables: Record<string, unknown>) => {
  const { errors } = await world.ask(who, document, variables)
  const { code, missing } = errors![0]!.extensions as { code: string; missing?: { reason: string }[] }
  return [code, ...(missing ?? []).map(({ reason }) => reason)]
}
describe('the rule', () => {
  const verbs: [string, string, Record<string, unknown>][] = [
    ['invoiceDraftUpdate', UPDATE, { version: 1, input: { documentType: 'TD01', date: '2026-11-20', lines: [] } }],
    ['invoiceDraftDelete', verb('invoiceDraftDelete'), { version: 1 }],
    ['invoiceDuplicate', 'mutation($id: ID!) { invoiceDuplicate(id: $id) { invoice { id } } }', {}],
    ['invoiceIssue', ISSUE, { version: 1 }],
    ['invoiceReopen', verb('invoiceReopen'), { version: 1 }],
    ['invoiceCorrect', verb('invoiceCorrect'), { version: 1 }],
  ]
  it.each(verbs)('keeps %s from who may only read, and from who may only send', async (_, document, variables) => {
    const states: Record<string, string> = { invoiceReopen: 'ISSUED', invoiceCorrect: 'REJECTED' }
    const status = Object.entries(states).find(([name]) => document.includes(name))?.[1] ?? 'DRAFT'
    for (const words of [['READ'], ['READ', 'SEND']] as ('READ' | 'SEND')[][]) {
      const id = await world.invoice({ clientId: await clientWith(words), status })
      expect(await refusalOf(operator, document, { id, ...variables })).toEqual(['FORBIDDEN', 'WORD_NOT_GRANTED'])
    }
  })

  it.each(verbs)('answers %s of a hidden row like of none', async (_, document, variables) => {
    const hidden = await world.invoice({ clientId: await world.client({ studioId, words: ['READ', 'EDIT'] }) })
    const missing = '01890000-0000-7000-8000-000000000000'
    for (const id of [hidden, missing, 'no id']) {
      expect(await refusalOf(operator, document, { id, ...variables })).toEqual(['NOT_FOUND'])
    }
  })

  it('lets verbs happen only in their states', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const allowed: Record<string, string[]> = {
      invoiceDraftUpdate: ['DRAFT', 'CORRECTING'],
      invoiceDraftDelete: ['DRAFT'],
      invoiceIssue: ['DRAFT', 'CORRECTING'],
      invoiceReopen: ['ISSUED'],
      invoiceCorrect: ['REJECTED', 'REFUSED_BY_PA'],
    }
    for (const status of [
      'DRAFT',
      'DELETED',
      'ISSUED',
      'QUEUED',
      'SEND_FAILED',
      'SENT',
      'REJECTED',
      'CORRECTING',
      'DELIVERED',
      'REFUSED_BY_PA',
      'ACCEPTED_BY_PA',
    ]) {
      const id = await world.invoice({ clientId, status })
      const offered: string[] = (await world.get(operator, READ, { id })).invoice.allowedActions
      for (const [name, document, variables] of verbs) {
        const states = allowed[name]
        if (!states || states.includes(status)) continue
        expect(offered, `${name} in ${status}`).not.toContain(name)
        expect(await refusalOf(operator, document, { id, ...variables })).toEqual(['FORBIDDEN', 'WRONG_STATE'])
      }
    }
  })

  it('lets an account that only receives create nothing', async () => {
    const clientId = await clientWith(['READ', 'EDIT'], { kind: 'RECEIVE_ONLY' })
    const owner = await world.owner(clientId)
    for (const who of [operator, owner]) {
      expect(await refusalOf(who, CREATE, { clientId, input: aDraft() })).toEqual(['FORBIDDEN', 'ACCOUNT_RECEIVE_ONLY'])
    }
  })

  it('lets only the studio mark an invoice as booked, from the day SdI has it', async () => {
    const clientId = await clientWith(['READ'])
    const id = await world.invoice({ clientId, status: 'DELIVERED' })
    const { invoiceMarkBooked } = await world.get(operator, BOOK, { id, version: 1, booked: true })
    expect(invoiceMarkBooked.invoice.booked).toBe(true)
    expect(await refusalOf(await world.owner(clientId), BOOK, { id, version: 2, booked: false })).toEqual([
      'FORBIDDEN',
      'NOT_FOR_CLIENTS',
    ])
    const draft = await world.invoice({ clientId })
    expect(await refusalOf(operator, BOOK, { id: draft, version: 1, booked: true })).toEqual([
      'FORBIDDEN',
      'WRONG_STATE',
    ])
  })
})

describe('totals asked before anything is written', () => {
  const PREVIEW = `query($clientId: ID!, $input: InvoiceDraftInput!) { invoiceTotalsPreview(clientId: $clientId, input: $input) {
    total payable stampDutyAmount lineTotals controlsPassed complaints { code severity path } vatSummary { taxable vat } } }`
  const preview = async (clientId: string, input: object) =>
    (await world.get(operator, PREVIEW, { clientId, input })).invoiceTotalsPreview

  it('come with the complaints, each at its field, in two statements', async () => {
    const clientId = await clientWith(['READ'])
    const lines = [
      { description: 'Buona', quantity: '3', unitPrice: '10', vatRate: '22' },
      { description: 'Senza prezzo', vatRate: '22' },
      { description: 'Senza natura', unitPrice: '100', vatRate: '0' },
    ]
    const found = await preview(clientId, aDraft({ lines }))
    expect(found).toMatchObject({ total: '136.60', lineTotals: ['30.00', '0.00', '100.00'] })
    expect(found.complaints).toEqual([
      { code: '00200', severity: 'ERROR', path: 'lines.1.unitPrice' },
      { code: '00400', severity: 'ERROR', path: 'lines.2.nature' },
    ])
    const statements = await statementsOf(db, () => preview(clientId, aDraft({ lines })))
    expect(statements.length).toBeLessThanOrEqual(1 + 2)
  })

  it('tell of the buyer what its kind needs', async () => {
    const clientId = await clientWith(['READ'])
    const buyer = (more: object) => ({ ...aDraft().buyer, ...more })
    const paths = async (more: object) =>
      (await preview(clientId, aDraft({ buyer: buyer(more) }))).complaints.map(
        (c: { code: string; path: string }) => `${c.code} ${c.path}`,
      )
    expect(await paths({ publicBody: true })).toEqual(['00427 buyer.recipientCode'])
    expect(await paths({ publicBody: true, recipientCode: 'UFY9MH' })).toEqual([])
    expect(await paths({ recipientCode: null })).toEqual([])
    expect(
      await paths({
        country: 'DE',
        vatCountry: 'DE',
        vatCode: '811569869',
        postalCode: '10115',
        province: null,
        recipientCode: null,
      }),
    ).toEqual([])
    expect(
      await paths({ name: null, firstName: 'Ada', lastName: 'Neri', vatCode: null, fiscalCode: 'NREDAA80A41F205X' }),
    ).toEqual(['00306 buyer.fiscalCode'])
  })

  it('complain instead of failing where numbers fit nowhere', async () => {
    const clientId = await clientWith(['READ'])
    const found = await preview(
      clientId,
      aDraft({
        lines: [{ description: 'x', unitPrice: '999999999999999', quantity: '999999999999999', vatRate: '22' }],
      }),
    )
    expect(found.complaints.map(({ code }: { code: string }) => code)).toContain('AMOUNT_TOO_LARGE')
  })
})
