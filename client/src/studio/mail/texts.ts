import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './mail.en.json'
import it from './mail.it.json'

/** The words of these pages, which come with them: the first load does not carry them. */
export function useMailTexts() {
  if (!i18next.hasResourceBundle('it', 'mail')) {
    i18next.addResourceBundle('it', 'mail', it)
    i18next.addResourceBundle('en', 'mail', en)
  }
  return useTranslation('mail')
}
