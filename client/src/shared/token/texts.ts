import i18next, { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { UserError } from '../api/problem.ts'
import en from './token.en.json'
import it from './token.it.json'

/** The words of partners' tokens and programs, which come with their pages: the first load does not carry them. */
export function useTokenTexts() {
  if (!i18next.hasResourceBundle('it', 'token')) {
    i18next.addResourceBundle('it', 'token', it)
    i18next.addResourceBundle('en', 'token', en)
  }
  return useTranslation('token')
}

/** What can be mended in a token or a program; the API's English sentence where we have none. */
export function tokenSentence({ code, message }: UserError): string {
  const t = i18next.getFixedT(null, 'token') as TFunction<'token'>
  return t(`failure.${code as keyof typeof it.failure}`, { defaultValue: message })
}
