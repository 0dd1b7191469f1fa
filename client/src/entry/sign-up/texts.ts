import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './sign-up.en.json'
import it from './sign-up.it.json'

/** The words of these cards, which come with them. */
export function useSignUpTexts() {
  if (!i18next.hasResourceBundle('it', 'signUp')) {
    i18next.addResourceBundle('it', 'signUp', it)
    i18next.addResourceBundle('en', 'signUp', en)
  }
  return useTranslation('signUp')
}
export type Field = keyof typeof it.field
export const isOwnFailure = (code: string): code is keyof typeof it.failure => Object.hasOwn(it.failure, code)
