import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { columns } from './columns.ts'
import { type Effect, linesOf } from './effect/effect.ts'
import type { Principal } from './matrix.ts'
import { narrowed, sheetOf } from './rows.ts'
import type { Matrix } from './use-matrix.ts'

const missing = (reason: string) => ({ condition: 'grant', reason })
const person = (id: string, allowed: string[], closed: Record<string, string> = {}, more = {}): Principal => ({
  id,
  kind: 'OPERATOR',
  name: `Name of ${id}`,
  code: null,
  issuerName: null,
  closed: null,
  operatorCount: null,
  through: { units: [], classes: [], flags: [], words: [], scopes: [], delegation: null },
  operations: [{ allowed, withSecondFactor: [], closed: Object.keys(closed) }],
  refusals: Object.entries(closed).map(([operation, reason]) => ({
    operations: [operation],
    missing: missing(reason),
  })),
  ...more,
})
const matrix = (...principals: Principal[]): Matrix => ({
  day: '2026-11-20',
  isToday: false,
  demandsSecondFactor: false,
  userCount: 0,
  principals,
})

describe('the matrix as it is shown', () => {
  it('answers a cell by its first operation, and tells what is missing of the others', () => {
    const writer = person('a', ['invoices', 'invoiceDraftCreate'], {
      invoiceDraftDelete: 'MISSING_CLASS',
      invoiceSend: 'WORD_NOT_GRANTED',
    })
    const { columns: shown, rows } = sheetOf(matrix(writer), undefined)
    expect(shown.map(({ key }) => key)).toEqual(['invoices.look', 'invoices.write', 'invoices.send'])
    expect(rows[0]?.cells.map(({ answer, missing: lacks }) => [answer, lacks?.reason])).toEqual([
      ['yes', undefined],
      ['yes', 'MISSING_CLASS'],
      ['no', 'WORD_NOT_GRANTED'],
    ])
  })

  it('says never where there is nothing that a person could be given, and keeps what it does not know in a last column', () => {
    const { columns: shown, rows } = sheetOf(
      matrix(person('a', ['invoices']), person('b', ['somethingNew'])),
      undefined,
    )
    expect(shown.map(({ key }) => key)).toEqual(['invoices.look', 'other.other'])
    expect(rows[1]?.cells.map(({ answer }) => answer)).toEqual(['never', 'yes'])
  })

  it('has one reason for a person to whom everything is closed', () => {
    const outside = person('a', [], { client: 'NO_UNIT', invoices: 'MISSING_CLASS' })
    const { rows } = sheetOf(matrix(outside, person('b', ['client'], { invoices: 'MISSING_CLASS' })), undefined)
    expect(rows.map(({ sole }) => sole?.reason)).toEqual(['NO_UNIT', undefined])
  })

  it('marks what has changed since, who is gone and who is new', () => {
    const then = matrix(person('a', ['invoices', 'invoiceSend']), person('gone', ['invoices']))
    const now = matrix(person('a', ['invoices', 'invoiceDraftCreate']), person('new', ['invoices']))
    const { rows, changeCount, newcomers } = sheetOf(then, now)
    expect(rows[0]?.changes).toEqual([
      undefined,
      { opened: ['invoiceDraftCreate'], closed: [] },
      { opened: [], closed: ['invoiceSend'] },
    ])
    expect(rows.map(({ isGone }) => isGone)).toEqual([false, true])
    expect(changeCount).toBe(3)
    expect(newcomers).toEqual(['Name of new'])
  })

  it('is narrowed to a name and to one column', () => {
    const sheet = sheetOf(matrix(person('anna', ['invoices', 'invoiceSend']), person('bruno', ['invoices'])), undefined)
    const { columns: shown, rows } = narrowed(sheet, 'ANNA', 'invoices.send')
    expect(shown.map(({ key }) => key)).toEqual(['invoices.send'])
    expect(rows.map(({ principal, cells }) => [principal.id, cells.length])).toEqual([['anna', 1]])
    expect(narrowed(sheet, '', 'no.such').rows).toHaveLength(2)
  })
})

it('groups each operation once, and names none that the API does not have', () => {
  const schema = readFileSync(new URL('../../../../schema/schema.graphql', import.meta.url), 'utf8')
  const operations = columns.flatMap(({ operations: each }) => each)
  expect(new Set(operations).size).toBe(operations.length)
  expect(operations.filter((each) => !new RegExp(`^  ${each}[(:]`, 'm').test(schema))).toEqual([])
})

it('tells of an effect the farthest reach of the operations on one noun', () => {
  const of = (action: string, documents: number | null) => ({
    ...{ action, operators: 2, users: 0, tokens: 1, clients: 3, documents },
  })
  const effect: Effect = {
    isEmpty: false,
    operations: [
      { noun: 'INVOICE', gained: [of('invoiceIssue', 5), of('invoiceSend', 12), of('other', null)], lost: [] },
    ],
    warnings: [],
  }
  expect(linesOf(effect, 'gained')).toEqual([
    {
      ...{ noun: 'INVOICE', actions: ['invoiceIssue', 'invoiceSend', 'other'] },
      ...{ operators: 2, users: 0, tokens: 1, clients: 3, documents: 12 },
    },
  ])
  expect(linesOf(effect, 'lost')).toEqual([])
})
