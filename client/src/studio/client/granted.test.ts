import { expect, it } from 'vitest'
import { grantedToday } from './granted.ts'

it('lights the words of a delegation that counts, in their own order', () => {
  expect(grantedToday({ counts: true, words: ['SEND', 'DOCS_READ', 'READ'] })).toEqual(['READ', 'SEND'])
})

it('lights nothing while a delegation waits, is over, or is not there', () => {
  expect(grantedToday({ counts: false, words: ['READ', 'EDIT'] })).toEqual([])
  expect(grantedToday(null)).toEqual([])
})
