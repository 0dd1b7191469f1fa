import type { CombinedError } from '@urql/core'
import i18next, { type TFunction } from 'i18next'
import { codesOf, denialOf } from '../../shared/api/denial.ts'
import { missingSentence } from '../../shared/why/sentences.ts'
import type studio from '../i18n/studio.it.json'

export interface UserError {
  code: string
  message: string
  path: readonly string[] | null
}
type Translate = TFunction<['studio', 'shared']>
type Code = keyof typeof studio.form.failure

/** What the user can mend as a sentence of the language on the screen; the API's English one where we have none. */
export function sentenceOf(t: Translate, { code, message }: UserError): string {
  // A newer server may know codes that these texts do not.
  return t(`form.failure.${code as Code}`, { defaultValue: message })
}

/** The sentence that stands at a field. */
export function failureAt(t: Translate, errors: readonly UserError[], field: string): string | undefined {
  const own = errors.find((each) => each.path?.includes(field))
  return own && sentenceOf(t, own)
}

/** What belongs to none of the fields on the screen. */
export function failureElsewhere(t: Translate, errors: readonly UserError[], fields: readonly string[]) {
  const rest = errors.filter((each) => !each.path?.some((part) => fields.includes(part)))
  return rest.length > 0 ? rest.map((each) => sentenceOf(t, each)).join(' ') : undefined
}

/** Why nothing was saved at all: refused, overtaken by somebody else, or not answered. */
export function problemOf(t: Translate, error: CombinedError | undefined): string | undefined {
  if (!error) return undefined
  const denial = denialOf(error)
  if (denial) {
    const shared = i18next.getFixedT(null, 'shared') as TFunction<'shared'>
    return denial.missing.map((missing) => missingSentence(shared, missing)).join(' ')
  }
  const codes = codesOf(error)
  if (codes.includes('CONFLICT')) return t('form.conflict')
  if (codes.includes('NOT_FOUND')) return t('form.gone')
  if (codes.includes('NETWORK')) return t('shared:error.network')
  if (codes.includes('RATE_LIMITED')) return t('shared:error.rateLimited')
  return t('form.failed')
}
