import { expect, it } from 'vitest'
import { rulesMet } from './rules.ts'

it('meets no rule before anything is typed', () => {
  expect(rulesMet('', 'old', 'marros')).toEqual({ length: false, different: false, notName: false })
})

it('counts characters, not code units', () => {
  expect(rulesMet('🦊🦊🦊🦊🦊🦊', 'old', 'marros').length).toBe(false)
})

it('refuses the old password and the user name inside the new one', () => {
  expect(rulesMet('the old one here', 'the old one here', 'marros').different).toBe(false)
  expect(rulesMet('long MARROS password', 'old', 'marros').notName).toBe(false)
})

it('accepts a long new sentence', () => {
  expect(rulesMet('quattro gatti al sole', 'old', 'marros')).toEqual({ length: true, different: true, notName: true })
})
