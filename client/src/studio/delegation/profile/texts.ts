import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './profile.en.json'
import it from './profile.it.json'

/** The words of the page, which come with it: the first load does not carry them. */
export function useProfileTexts() {
  if (!i18next.hasResourceBundle('it', 'profile')) {
    i18next.addResourceBundle('it', 'profile', it)
    i18next.addResourceBundle('en', 'profile', en)
  }
  return useTranslation('profile')
}
