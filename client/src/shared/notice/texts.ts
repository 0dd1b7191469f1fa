import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './notice.en.json'
import it from './notice.it.json'

/** The words of what a home tells, which come with it: the first load does not carry them. */
export function useNoticeTexts() {
  if (!i18next.hasResourceBundle('it', 'notice')) {
    i18next.addResourceBundle('it', 'notice', it)
    i18next.addResourceBundle('en', 'notice', en)
  }
  return useTranslation('notice')
}
