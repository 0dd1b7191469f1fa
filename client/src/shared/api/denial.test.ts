import { CombinedError } from '@urql/core'
import { GraphQLError } from 'graphql'
import { expect, it } from 'vitest'
import { codesOf, denialOf } from './denial.ts'

const refusal = (extensions: Record<string, unknown>) =>
  new CombinedError({ graphQLErrors: [new GraphQLError('No.', { extensions })] })

it('reads what is missing from a refusal', () => {
  const error = refusal({
    code: 'FORBIDDEN',
    action: 'invoiceSend',
    decisionId: '8F2C-41D0',
    missing: [{ condition: 'grant', message: 'SEND is not granted' }],
  })
  expect(denialOf(error)).toEqual({
    action: 'invoiceSend',
    decisionId: '8F2C-41D0',
    missing: [{ condition: 'grant', message: 'SEND is not granted' }],
  })
})

it('accepts bare names of conditions', () => {
  expect(denialOf(refusal({ code: 'FORBIDDEN', missing: ['class'] }))?.missing).toEqual([{ condition: 'class' }])
})

it('finds no refusal in another error', () => {
  expect(denialOf(refusal({ code: 'NOT_FOUND' }))).toBeUndefined()
})

it('tells a server that did not answer from one that did', () => {
  expect(codesOf(new CombinedError({ networkError: new Error('offline') }))).toEqual(['NETWORK'])
  expect(codesOf(refusal({ code: 'CONFLICT' }))).toEqual(['CONFLICT'])
})
