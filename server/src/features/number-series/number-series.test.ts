import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { patternFault, writeNumber } from './pattern.ts'

let db: Database
let world: World
let studioId: string
let unitId: string
let configurer: Persona
let issuer: Persona

beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
  studioId = await world.studio()
  unitId = await world.unit({ studioId })
  configurer = await world.operator({ studioId, classes: ['EINVOICE_ADMIN'], units: [unitId] })
  issuer = await world.operator({ studioId, classes: ['ISSUED_MANAGE'], units: [unitId] })
})
afterAll(() => db.close())

const clientWith = (words: ('READ' | 'EDIT' | 'CONFIGURE')[], more = {}) =>
  world.client({ studioId, units: [unitId], words, ...more })
const CREATE = `mutation($clientId: ID!, $input: NumberSeriesInput!, $key: String) {
  numberSeriesCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {
    numberSeries { id code description pattern documentTypes nextNumber archived version } userErrors { code path } } }`
const UPDATE = `mutation($id: ID!, $version: Int!, $input: NumberSeriesUpdateInput!) {
  numberSeriesUpdate(id: $id, expectedVersion: $version, input: $input) { numberSeries { pattern nextNumber version } userErrors { code path } } }`
const ARCHIVE = `mutation($id: ID!, $version: Int!) {
  numberSeriesArchive(id: $id, expectedVersion: $version) { numberSeries { archived } userErrors { code } } }`
const LIST = 'query($id: ID!) { numberSeries(clientId: $id) { id code archived nextNumber } }'
const reasonsOf = async (who: Persona, document: string, variables: Record<string, unknown>) => {
  const { errors } = await world.ask(who, document, variables)
  const { code, missing } = errors![0]!.extensions as { code: string; missing?: { reason: string }[] }
  return [code, ...(missing ?? []).map(({ reason }) => reason)]
}
const make = async (clientId: string, input: object) =>
  (await world.get(configurer, CREATE, { clientId, input })).numberSeriesCreate

describe('a pattern', () => {
  it('writes a number', () => {
    const parts = { year: 2026, code: 'A', number: 7 }
    expect(writeNumber('{year}/{code}/{number}', parts)).toBe('2026/A/7')
    expect(writeNumber('{number}-{code}', parts)).toBe('7-A')
  })

  it('must hold the number, in twenty characters that a file may have', () => {
    expect(patternFault('{year}/{code}/{number}', 'A')).toBeUndefined()
    expect(patternFault('{year}', 'A')?.code).toBe('PATTERN_WITHOUT_NUMBER')
    expect(patternFault('FATTURE-DEL-{year}-{number}', 'A')?.code).toBe('PATTERN_TOO_LONG')
    expect(patternFault('{number}€', 'A')?.code).toBe('INVALID_PATTERN')
    expect(patternFault('{number}{other}', 'A')?.code).toBe('INVALID_PATTERN')
  })
})

describe('a number series', () => {
  it('is created with a pattern of its own, or the usual one', async () => {
    const clientId = await clientWith(['READ', 'CONFIGURE'])
    const { numberSeries } = await make(clientId, { code: 'E', description: 'Estero' })
    expect(numberSeries).toMatchObject({ pattern: '{year}/{code}/{number}', nextNumber: '2026/E/1', documentTypes: [] })
    const credit = await make(clientId, {
      code: 'NC',
      description: 'Note',
      pattern: '{number}/{code}',
      documentTypes: ['TD04'],
    })
    expect(credit.numberSeries).toMatchObject({ nextNumber: '1/NC', documentTypes: ['TD04'] })
    const { numberSeries: all } = await world.get(issuer, LIST, { id: clientId })
    expect(all.map(({ code }: { code: string }) => code)).toEqual(['E', 'NC'])
  })

  it('is refused where it would not number rightly', async () => {
    const clientId = await clientWith(['READ', 'CONFIGURE'])
    const good = { code: 'A', description: 'Fatture', pattern: '{number}' }
    await make(clientId, good)
    const codes = async (input: object) =>
      (await make(clientId, { ...good, ...input })).userErrors.map(({ code }: { code: string }) => code)
    expect(await codes({})).toEqual(['SERIES_CODE_TAKEN'])
    expect(await codes({ code: 'B' })).toEqual(['PATTERN_TAKEN'])
    expect(await codes({ code: 'B B' })).toEqual(['INVALID_CODE'])
    expect(await codes({ code: 'B', description: ' ' })).toEqual(['REQUIRED'])
    expect(await codes({ code: 'B', pattern: '{year}' })).toEqual(['PATTERN_WITHOUT_NUMBER'])
    expect(await codes({ code: 'B', pattern: null, documentTypes: ['TD99'] })).toEqual(['UNKNOWN_DOCUMENT_TYPE'])
    expect((await world.get(issuer, LIST, { id: clientId })).numberSeries).toHaveLength(1)
  })

  it('is made once for one key', async () => {
    const clientId = await clientWith(['READ', 'CONFIGURE'])
    const variables = { clientId, input: { code: 'A', description: 'Fatture' }, key: 'series' }
    const [one, two] = [await world.get(configurer, CREATE, variables), await world.get(configurer, CREATE, variables)]
    expect(two.numberSeriesCreate).toEqual(one.numberSeriesCreate)
  })

  it('changes for the numbers to come, if nobody else was faster', async () => {
    const clientId = await clientWith(['READ', 'CONFIGURE'])
    const { numberSeries } = await make(clientId, { code: 'A', description: 'Fatture' })
    const variables = { id: numberSeries.id, version: 1, input: { pattern: '{number}/{year}' } }
    const { numberSeriesUpdate } = await world.get(configurer, UPDATE, variables)
    expect(numberSeriesUpdate.numberSeries).toEqual({ pattern: '{number}/{year}', nextNumber: '1/2026', version: 2 })
    expect(await reasonsOf(configurer, UPDATE, variables)).toEqual(['CONFLICT'])
  })

  it('once archived is chosen no more', async () => {
    const clientId = await clientWith(['READ', 'CONFIGURE', 'EDIT'])
    const { numberSeries } = await make(clientId, { code: 'A', description: 'Fatture' })
    const { numberSeriesArchive } = await world.get(configurer, ARCHIVE, { id: numberSeries.id, version: 1 })
    expect(numberSeriesArchive.numberSeries).toEqual({ archived: true })
    const draft = `mutation($clientId: ID!, $input: InvoiceDraftInput!) {
      invoiceDraftCreate(clientId: $clientId, input: $input) { invoice { series { code } } userErrors { code } } }`
    const input = { documentType: 'TD01', date: world.today, lines: [] }
    const chosen = await world.get(issuer, draft, { clientId, input: { ...input, seriesId: numberSeries.id } })
    expect(chosen.invoiceDraftCreate.userErrors).toEqual([{ code: 'SERIES_NOT_FOUND' }])
    const open = await world.get(issuer, draft, { clientId, input })
    expect(open.invoiceDraftCreate.invoice).toEqual({ series: { code: 'B' } })
  })

  it('of a type comes before one for any, and numbers no other type', async () => {
    const clientId = await clientWith(['READ', 'CONFIGURE', 'EDIT'])
    await make(clientId, { code: 'A', description: 'Fatture' })
    const { numberSeries } = await make(clientId, { code: 'NC', description: 'Note', documentTypes: ['TD04'] })
    const draft = `mutation($clientId: ID!, $input: InvoiceDraftInput!) {
      invoiceDraftCreate(clientId: $clientId, input: $input) { invoice { series { code } } userErrors { code } } }`
    const input = { documentType: 'TD04', date: world.today, lines: [] }
    const credit = await world.get(issuer, draft, { clientId, input })
    expect(credit.invoiceDraftCreate.invoice.series.code).toBe('NC')
    const wrong = { ...input, documentType: 'TD01', seriesId: numberSeries.id }
    const refused = await world.get(issuer, draft, { clientId, input: wrong })
    expect(refused.invoiceDraftCreate.userErrors).toEqual([{ code: 'SERIES_NOT_FOR_TYPE' }])
  })

  it('is set up only with CONFIGURE and the class for it, seen with READ', async () => {
    const clientId = await clientWith(['READ', 'EDIT'])
    const input = { code: 'A', description: 'Fatture' }
    expect(await reasonsOf(configurer, CREATE, { clientId, input })).toEqual(['FORBIDDEN', 'WORD_NOT_GRANTED'])
    expect(await reasonsOf(issuer, CREATE, { clientId, input })).toEqual(['FORBIDDEN', 'MISSING_CLASS'])
    const id = await world.series({ clientId })
    expect(await reasonsOf(configurer, ARCHIVE, { id, version: 1 })).toEqual(['FORBIDDEN', 'WORD_NOT_GRANTED'])
    const hidden = await world.series({ clientId: await world.client({ studioId, words: ['READ', 'CONFIGURE'] }) })
    expect(await reasonsOf(configurer, ARCHIVE, { id: hidden, version: 1 })).toEqual(['NOT_FOUND'])
    const closed = await clientWith([])
    expect(await reasonsOf(issuer, LIST, { id: closed })).toEqual(['FORBIDDEN', 'WORD_NOT_GRANTED'])
    const user = await world.additionalUser(clientId, ['READ', 'CONFIGURE'])
    const { numberSeriesCreate } = await world.get(user, CREATE, { clientId, input: { ...input, code: 'U' } })
    expect(numberSeriesCreate.userErrors).toEqual([])
  })
})
