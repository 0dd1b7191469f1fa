import { expect, it } from 'vitest'
import { remedyOf } from './remedy.ts'

type Remedy = Parameters<typeof remedyOf>[0]['remedy']
const remedy = (operation: string, subjectKind: Remedy['subjectKind']) =>
  remedyOf({ clientId: 'c', remedy: { operation, subjectKind, subjectId: 's', whoCanFix: 'CLIENT_OWNER' } })

it('leads to where a finding is mended', () => {
  expect(remedy('clientUnitsSet', 'CLIENT')).toEqual({ to: '/clients/s/units', text: 'clientUnitsSet' })
  expect(remedy('operatorUnitsSet', 'UNIT')).toEqual({ to: '/operating-units?unit=s', text: 'operatorUnitsSet_UNIT' })
  expect(remedy('operatorUnitsSet', 'OPERATOR')).toEqual({ to: '/operators/s', text: 'operatorUnitsSet_OPERATOR' })
  expect(remedy('delegationGrantSet', 'DELEGATION')).toEqual({
    to: '/clients/c/delegation',
    text: 'delegationGrantSet',
  })
  expect(remedy('apiTokenRevoke', 'TOKEN')).toEqual({ to: '/api-tokens', text: 'apiTokenRevoke' })
})

it('opens what it has no words for', () => {
  expect(remedy('somethingNew', 'CONSENT')).toEqual({ to: '/clients/c/delegation', text: 'other' })
})
