import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './personal-area.en.json'
import it from './personal-area.it.json'

/** The words of the pages, which come with them: the first load does not carry them. */
export function usePersonalAreaTexts() {
  if (!i18next.hasResourceBundle('it', 'personalArea')) {
    i18next.addResourceBundle('it', 'personalArea', it)
    i18next.addResourceBundle('en', 'personalArea', en)
  }
  return useTranslation('personalArea')
}
