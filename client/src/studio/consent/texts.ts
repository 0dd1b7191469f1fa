import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './consents.en.json'
import it from './consents.it.json'

/** The words of the page, which come with it: the first load does not carry them. */
export function useConsentsTexts() {
  if (!i18next.hasResourceBundle('it', 'consents')) {
    i18next.addResourceBundle('it', 'consents', it)
    i18next.addResourceBundle('en', 'consents', en)
  }
  return useTranslation('consents')
}
