import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './referral.en.json'
import it from './referral.it.json'

/** The words of the page, which come with it: the first load does not carry them. */
export function useReferralTexts() {
  if (!i18next.hasResourceBundle('it', 'referral')) {
    i18next.addResourceBundle('it', 'referral', it)
    i18next.addResourceBundle('en', 'referral', en)
  }
  return useTranslation('referral')
}
