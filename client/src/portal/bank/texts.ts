import i18next, { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { sentenceOf, type UserError } from '../failures.ts'
import en from './bank.en.json'
import it from './bank.it.json'

/** The words of the page, which come with it: the first load does not carry them. */
export function useBankTexts() {
  if (!i18next.hasResourceBundle('it', 'bank')) {
    i18next.addResourceBundle('it', 'bank', it)
    i18next.addResourceBundle('en', 'bank', en)
  }
  return useTranslation('bank')
}

/** What the user can mend: our own words where there are some, else the portal's. */
export function bankSentence(error: UserError): string {
  const key = `code.${error.code}`
  const portal = i18next.getFixedT(null, ['portal', 'shared']) as TFunction<['portal', 'shared']>
  return i18next.exists(key, { ns: 'bank' })
    ? (i18next.t as (key: string, options: object) => string)(key, { ns: 'bank' })
    : sentenceOf(portal, error)
}
