import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './health.en.json'
import it from './health.it.json'

/** The words of the page, which come with it: the first load does not carry them. */
export function useHealthTexts() {
  if (!i18next.hasResourceBundle('it', 'health')) {
    i18next.addResourceBundle('it', 'health', it)
    i18next.addResourceBundle('en', 'health', en)
  }
  return useTranslation('health')
}
