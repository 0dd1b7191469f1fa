import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './security.en.json'
import it from './security.it.json'

/** The words of the page, which come with it: the first load does not carry them. */
export function useSecurityTexts() {
  if (!i18next.hasResourceBundle('it', 'security')) {
    i18next.addResourceBundle('it', 'security', it)
    i18next.addResourceBundle('en', 'security', en)
  }
  return useTranslation('security')
}
export type Translate = ReturnType<typeof useSecurityTexts>['t']
