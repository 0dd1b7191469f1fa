import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './portal-personal-area.en.json'
import it from './portal-personal-area.it.json'

/** The words of the page, which come with it: the first load does not carry them. */
export function usePersonalAreaTexts() {
  if (!i18next.hasResourceBundle('it', 'portalPersonalArea')) {
    i18next.addResourceBundle('it', 'portalPersonalArea', it)
    i18next.addResourceBundle('en', 'portalPersonalArea', en)
  }
  return useTranslation('portalPersonalArea')
}
