import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './onboarding.en.json'
import it from './onboarding.it.json'

/** The words of the page, which come with it: the first load does not carry them. */
export function useOnboardingTexts() {
  if (!i18next.hasResourceBundle('it', 'onboarding')) {
    i18next.addResourceBundle('it', 'onboarding', it)
    i18next.addResourceBundle('en', 'onboarding', en)
  }
  return useTranslation('onboarding')
}
