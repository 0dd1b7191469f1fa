import { describe, expect, it } from 'vitest'
import { type DraftLine, emptyDraft, emptyLine } from './draft.ts'
import { readDraft } from './draft-input.ts'
import { cellsOf, isSheet, moved, pasted, without } from './lines.ts'

const line = (description: string, more: Partial<DraftLine> = {}) => ({ ...emptyLine(), description, ...more })
const names = (lines: readonly DraftLine[]) => lines.map(({ description }) => description)

describe('the lines of an invoice', () => {
  it('fill from a pasted sheet, from the cell on and with new lines', () => {
    const lines = pasted(
      [line('a'), line('b')],
      1,
      'description',
      'Consulenza\t24\tore\t85,00\nTrasferta\t412\tkm\t0,45\n',
    )
    expect(names(lines)).toEqual(['a', 'Consulenza', 'Trasferta'])
    expect(lines[2]).toMatchObject({ quantity: '412', unit: 'km', unitPrice: '0,45', vat: '22' })
  })

  it('drop what a pasted sheet has beyond the last column', () => {
    const lines = pasted([line('a')], 0, 'vat', '10\tnot ours\tnor this')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ description: 'a', vat: '10' })
  })

  it('read quoted cells of a sheet', () => {
    expect(cellsOf('"due ""righe""\nin una"\t1\nsotto\t2')).toEqual([
      ['due "righe" in una', '1'],
      ['sotto', '2'],
    ])
    expect(cellsOf('a\t\tb')).toEqual([['a', '', 'b']])
  })

  it('leave an ordinary text to the ordinary paste', () => {
    expect(isSheet('Consulenza di ottobre\n')).toBe(false)
    expect(isSheet('a\tb')).toBe(true)
  })

  it('move within their bounds', () => {
    const lines = [line('a'), line('b'), line('c')]
    expect(names(moved(lines, 0, 2))).toEqual(['b', 'c', 'a'])
    expect(names(moved(lines, 0, -1))).toEqual(['a', 'b', 'c'])
  })

  it('always leave one to type in', () => {
    expect(without([line('a')], 0)).toMatchObject([{ description: '' }])
  })
})

describe('a draft', () => {
  const read = (change: Partial<DraftLine>) =>
    readDraft({ ...emptyDraft('2026-11-21'), lines: [line('a', change)] }, 'it')

  it('becomes decimal strings', () => {
    const { input, unreadable } = read({ quantity: '1.204', unitPrice: '1.234,56', vat: '22 %' })
    expect(input.lines[0]).toMatchObject({ quantity: '1204', unitPrice: '1234.56', vatRate: '22', nature: null })
    expect(unreadable).toEqual([])
  })

  it('takes a nature for a rate of zero', () => {
    expect(read({ vat: 'n2.2 altri casi' }).input.lines[0]).toMatchObject({ vatRate: '0', nature: 'N2.2' })
  })

  it('tells a percentage off from an amount off, and a surcharge from both', () => {
    expect(read({ discount: '10' }).input.lines[0]?.priceChanges).toEqual([{ kind: 'SC', percentage: '10' }])
    expect(read({ discount: '5,50 €' }).input.lines[0]?.priceChanges).toEqual([{ kind: 'SC', amount: '5.50' }])
    expect(read({ discount: '+3 %' }).input.lines[0]?.priceChanges).toEqual([{ kind: 'MG', percentage: '3' }])
  })

  it('names the fields whose text is no number', () => {
    expect(read({ quantity: 'due', unitPrice: '1,2,3', discount: 'x' }).unreadable).toEqual([
      'lines.0.quantity',
      'lines.0.unitPrice',
      'lines.0.priceChanges.0',
    ])
  })

  it('leaves out the empty line one is about to fill, and no other', () => {
    const lines = [line('a'), line(''), line('b'), line('')]
    expect(readDraft({ ...emptyDraft('2026-11-21'), lines }, 'it').input.lines).toHaveLength(3)
  })

  it('never sends an IBAN', () => {
    const payment = { key: 'p', method: 'MP05', dueOn: '2026-12-21', amount: '', iban: 'IT60X0542811101000000123456' }
    const { input } = readDraft({ ...emptyDraft('2026-11-21'), payments: [payment] }, 'it')
    expect(input.payments).toEqual([{ method: 'MP05', dueOn: '2026-12-21', amount: null }])
    expect(input.paymentConditions).toBe('TP02')
  })
})
