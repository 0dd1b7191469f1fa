import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './operator.en.json'
import it from './operator.it.json'

/** The words of the operators' pages, which come with them: the first load does not carry them. */
export function useOperatorTexts() {
  if (!i18next.hasResourceBundle('it', 'operator')) {
    i18next.addResourceBundle('it', 'operator', it)
    i18next.addResourceBundle('en', 'operator', en)
  }
  return useTranslation(['operator', 'studio', 'shared'])
}
export type Translate = ReturnType<typeof useOperatorTexts>['t']
