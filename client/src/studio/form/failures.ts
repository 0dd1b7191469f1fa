import type { CombinedError } from '@urql/core'
import type { TFunction } from 'i18next'
import { problemOf as sharedProblemOf, type UserError } from '../../shared/api/problem.ts'
import type studio from '../i18n/studio.it.json'

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
export const problemOf = (t: Translate, error: CombinedError | undefined): string | undefined =>
  error && sharedProblemOf(error, { conflict: t('form.conflict'), gone: t('form.gone'), failed: t('form.failed') })
