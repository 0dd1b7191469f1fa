import { describe, expect, it } from 'vitest'
import { invoiceStates, invoiceTransitions, mustFollow, stateAfter } from './invoice.states.ts'

describe('the states of an issued invoice', () => {
  it.each(invoiceTransitions)('from %s by %s to %s', (from, event, to) => {
    expect(stateAfter(from, event)).toBe(to)
    expect(mustFollow(from, event)).toBe(to)
  })

  it('change by nothing else', () => {
    const known = new Set(invoiceTransitions.map(([from, event]) => `${from} ${event}`))
    const events = [...new Set(invoiceTransitions.map(([, event]) => event))]
    const others = invoiceStates.flatMap((state) =>
      events.filter((event) => !known.has(`${state} ${event}`)).map((event) => [state, event] as const),
    )
    expect(others.map(([state, event]) => stateAfter(state, event))).toEqual(others.map(() => undefined))
    expect(() => mustFollow('SENT', 'issue')).toThrow('SENT')
  })

  it('are all reached', () => {
    const reached = new Set(['DRAFT', ...invoiceTransitions.map(([, , to]) => to)])
    expect(invoiceStates.filter((state) => !reached.has(state))).toEqual([])
  })
})
