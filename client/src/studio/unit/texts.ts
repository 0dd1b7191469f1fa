import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './unit.en.json'
import it from './unit.it.json'

/** The words of the units' pages, which come with them: the first load does not carry them. */
export function useUnitTexts() {
  if (!i18next.hasResourceBundle('it', 'unit')) {
    i18next.addResourceBundle('it', 'unit', it)
    i18next.addResourceBundle('en', 'unit', en)
  }
  return useTranslation(['unit', 'studio', 'shared'])
}
