import { describe, expect, it } from 'vitest'
import type { Facts } from '../../access/facts.ts'
import type { Module, Word } from '../../access/vocabulary.ts'
import { activeModules, tidyWords, wordProblems } from './granted-words.ts'

const codes = (words: Word[], held: Word[] = [], active: Module[] = []) =>
  wordProblems(words, { active: new Set(active), held }).map(({ code, path }) => [code, path?.join('.')])

describe('which words go together', () => {
  it('takes any of the four with READ', () => {
    expect(codes(['READ'])).toEqual([])
    expect(codes(['READ', 'EDIT', 'SEND', 'CONFIGURE'])).toEqual([])
  })
  it('refuses every word without READ, and none at all', () => {
    expect(codes(['EDIT', 'SEND'])).toEqual([
      ['REQUIRES_READ', 'words.0'],
      ['REQUIRES_READ', 'words.1'],
    ])
    expect(codes([])).toEqual([['REQUIRES_READ', 'words']])
  })
  it('refuses a module’s EDIT without its READ, and names what it needs', () => {
    expect(wordProblems(['READ', 'DOCS_EDIT'], { active: new Set(['DOCUMENTS']) })).toMatchObject([
      { code: 'REQUIRES_READ', message: 'DOCS_EDIT needs DOCS_READ.', path: ['words', '1'] },
    ])
  })
  it('refuses words of a module that is not active, but keeps those held', () => {
    expect(codes(['READ', 'PAY_READ'])).toEqual([['MODULE_NOT_ACTIVE', 'words.1']])
    expect(codes(['READ', 'PAY_READ'], ['READ', 'PAY_READ'])).toEqual([])
    expect(codes(['READ', 'PAY_READ'], [], ['PAYMENTS'])).toEqual([])
    expect(codes(['READ', 'PAY_READ'], [], ['DOCUMENTS', 'ORDERS', 'SHOP'])).toEqual([['MODULE_NOT_ACTIVE', 'words.1']])
    expect(codes(['ORD_READ'])).toEqual([
      ['REQUIRES_READ', 'words.0'],
      ['MODULE_NOT_ACTIVE', 'words.0'],
    ])
  })
  it('counts a module to its last day, and not while it can only be looked at', () => {
    const modules = { DOCUMENTS: '2026-11-21', PAYMENTS: '2026-11-20', ORDERS: '9999-12-31' }
    const facts = { standing: { modules } } as unknown as Facts
    expect([...activeModules(facts, '2026-11-21')]).toEqual(['DOCUMENTS', 'ORDERS'])
    expect([...activeModules({}, '2026-11-21')]).toEqual([])
  })
  it('keeps each word once, in one order', () => {
    expect(tidyWords(['SEND', 'READ', 'SEND'])).toEqual(['READ', 'SEND'])
  })
})
