import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './smart-service.en.json'
import it from './smart-service.it.json'

/** The words of the tile and its page, which come with them: the first load does not carry them. */
export function useSmartTexts() {
  if (!i18next.hasResourceBundle('it', 'smartService')) {
    i18next.addResourceBundle('it', 'smartService', it)
    i18next.addResourceBundle('en', 'smartService', en)
  }
  return useTranslation('smartService')
}
