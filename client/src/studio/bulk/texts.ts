import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { UserError } from '../../shared/api/problem.ts'
import { sentenceOf } from '../form/failures.ts'
import en from './bulk.en.json'
import it from './bulk.it.json'

/** The words of these pages, which come with them: the first load does not carry them. */
export function useBulkTexts() {
  if (!i18next.hasResourceBundle('it', 'bulk')) {
    i18next.addResourceBundle('it', 'bulk', it)
    i18next.addResourceBundle('en', 'bulk', en)
  }
  return useTranslation('bulk')
}

/** Why a row was not done: a sentence of ours, of the forms, of the refusals, or the API's English one. */
export function useProblemSentence() {
  const { t } = useBulkTexts()
  const { t: words } = useTranslation(['studio', 'shared'])
  return ({ code, message, path }: UserError): string => {
    if (code in it.code) return t(`code.${code as keyof typeof it.code}`, { line: path?.at(-1) ?? '' })
    const reason = `reason.${code}`
    if (i18next.exists(reason, { ns: 'shared' })) return (words as (key: string) => string)(`shared:${reason}`)
    return sentenceOf(words, { code, message, path: path ?? null })
  }
}
