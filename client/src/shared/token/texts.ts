import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
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
