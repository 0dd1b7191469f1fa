import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import type { UserError } from '../../shared/api/problem.ts'
import studio from '../i18n/studio.it.json'
import { failureAt, failureElsewhere } from './failures.ts'

const taken: UserError = { code: 'EXTERNAL_CODE_TAKEN', message: 'Taken.', path: ['input', 'externalCode'] }
const unknown: UserError = { code: 'FROM_A_NEWER_SERVER', message: 'Something new.', path: null }
let t: Parameters<typeof failureAt>[0]

beforeAll(async () => {
  await i18next.init({ lng: 'it', ns: ['studio'], defaultNS: 'studio', resources: { it: { studio } } })
  t = i18next.getFixedT('it', ['studio', 'shared'])
})

it('puts a complaint at its field, in the language of the screen', () => {
  expect(failureAt(t, [taken, unknown], 'externalCode')).toBe('Un’altra unità dello studio ha già questo codice.')
  expect(failureAt(t, [taken, unknown], 'name')).toBeUndefined()
})

it('says above the buttons what stands at no field, with the server’s words for a code it does not know', () => {
  expect(failureElsewhere(t, [taken, unknown], ['name', 'externalCode'])).toBe('Something new.')
  expect(failureElsewhere(t, [taken], ['externalCode'])).toBeUndefined()
})
