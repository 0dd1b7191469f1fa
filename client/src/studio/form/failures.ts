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

/** Why nothing was saved at all: refused, overtaken by somebody else, or not answered. */
export const problemOf = (t: Translate, error: CombinedError | undefined): string | undefined =>
  error && sharedProblemOf(error, { conflict: t('form.conflict'), gone: t('form.gone'), failed: t('form.failed') })
