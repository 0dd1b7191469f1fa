import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './company.en.json'
import it from './company.it.json'

/** The words of the page, which come with it: the first load does not carry them. */
export function useCompanyTexts() {
  if (!i18next.hasResourceBundle('it', 'company')) {
    i18next.addResourceBundle('it', 'company', it)
    i18next.addResourceBundle('en', 'company', en)
  }
  return useTranslation('company')
}
