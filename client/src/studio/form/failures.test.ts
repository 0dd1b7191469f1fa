import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import type { UserError } from '../../shared/api/problem.ts'
import { complaintAt, complaintElsewhere } from '../../shared/form/complaints.ts'
import studio from '../i18n/studio.it.json'
import { sentenceOf } from './failures.ts'

const taken: UserError = { code: 'EXTERNAL_CODE_TAKEN', message: 'Taken.', path: ['input', 'externalCode'] }
const unknown: UserError = { code: 'FROM_A_NEWER_SERVER', message: 'Something new.', path: null }
let t: Parameters<typeof sentenceOf>[0]
const inItalian = (error: UserError) => sentenceOf(t, error)

beforeAll(async () => {
  await i18next.init({ lng: 'it', ns: ['studio'], defaultNS: 'studio', resources: { it: { studio } } })
  t = i18next.getFixedT('it', ['studio', 'shared'])
})

it('puts a complaint at its field, in the language of the screen', () => {
  expect(complaintAt([taken, unknown], 'externalCode', inItalian)).toBe(
    'Un’altra unità dello studio ha già questo codice.',
  )
  expect(complaintAt([taken, unknown], 'name', inItalian)).toBeUndefined()
})

it('says above the buttons what stands at no field, with the server’s words for a code it does not know', () => {
  expect(complaintElsewhere([taken, unknown], ['name', 'externalCode'], inItalian)).toBe('Something new.')
  expect(complaintElsewhere([taken], ['externalCode'], inItalian)).toBeUndefined()
})
