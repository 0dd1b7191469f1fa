import type { CombinedError } from '@urql/core'
import i18next, { type TFunction } from 'i18next'
import { codesOf, denialOf } from '../shared/api/denial.ts'
import { missingSentence } from '../shared/why/sentences.ts'

export interface UserError {
  code: string
  message: string
  path: readonly string[] | null
}
type Translate = TFunction<['portal', 'shared']>

/** What the user can mend, in the language on the screen; the API's English sentence where we have none. */
export function sentenceOf(t: Translate, { code, message }: UserError): string {
  const key = `failure.code.${code}`
  // A newer server may know codes that these texts do not.
  return i18next.exists(key, { ns: 'portal' }) ? (t as (key: string) => string)(key) : message
}

/** Why nothing was changed at all: refused, overtaken by somebody else, or not answered. */
export function problemOf(t: Translate, error: CombinedError): string {
  const denial = denialOf(error)
  if (denial) {
    const shared = i18next.getFixedT(null, 'shared') as TFunction<'shared'>
    return denial.missing.map((missing) => missingSentence(shared, missing)).join(' ')
  }
  const codes = codesOf(error)
  if (codes.includes('CONFLICT')) return t('failure.conflict')
  if (codes.includes('NOT_FOUND')) return t('failure.gone')
  if (codes.includes('NETWORK')) return t('shared:error.network')
  if (codes.includes('RATE_LIMITED')) return t('shared:error.rateLimited')
  return t('failure.other')
}
