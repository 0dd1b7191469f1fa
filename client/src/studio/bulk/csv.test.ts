import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'

describe('csvOf', () => {
  it('quotes what would part a cell, and gives a spreadsheet nothing to work out', () => {
    const text = csvOf([
      ['a;b', 'say "x"', 'two\nlines'],
      ['=1+1', '+39 02', '-1', '@x', 'plain'],
    ])
    expect(text).toBe('\uFEFF"a;b";"say ""x""";"two\nlines"\r\n\'=1+1;\'+39 02;\'-1;\'@x;plain\r\n')
  })
})
