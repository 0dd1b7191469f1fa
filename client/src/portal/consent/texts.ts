import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './consent.en.json'
import it from './consent.it.json'

/** The words about consents, which come with what shows them: the first load does not carry them. */
export function useConsentTexts() {
  if (!i18next.hasResourceBundle('it', 'consent')) {
    i18next.addResourceBundle('it', 'consent', it)
    i18next.addResourceBundle('en', 'consent', en)
  }
  return useTranslation('consent')
}
