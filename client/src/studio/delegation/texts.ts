import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './list.en.json'
import it from './list.it.json'

/** The words of the list, which come with it: the first load does not carry them. */
export function useListTexts() {
  if (!i18next.hasResourceBundle('it', 'delegationList')) {
    i18next.addResourceBundle('it', 'delegationList', it)
    i18next.addResourceBundle('en', 'delegationList', en)
  }
  return useTranslation('delegationList')
}
