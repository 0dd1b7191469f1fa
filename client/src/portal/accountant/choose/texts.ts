import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './choose.en.json'
import it from './choose.it.json'

/** The words of the page, which come with it: the first load does not carry them. */
export function useChooseTexts() {
  if (!i18next.hasResourceBundle('it', 'choose')) {
    i18next.addResourceBundle('it', 'choose', it)
    i18next.addResourceBundle('en', 'choose', en)
  }
  return useTranslation('choose')
}

/** What only these two ways of beginning may answer. */
export const isOwnFailure = (code: string): code is keyof typeof it.failure => Object.hasOwn(it.failure, code)
