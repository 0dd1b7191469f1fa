import i18next, { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { sentenceOf, type UserError } from '../failures.ts'
import en from './users.en.json'
import it from './users.it.json'

/** The words about additional users, which come with what shows them: the first load does not carry them. */
export function useUsersTexts() {
  if (!i18next.hasResourceBundle('it', 'users')) {
    i18next.addResourceBundle('it', 'users', it)
    i18next.addResourceBundle('en', 'users', en)
  }
  return useTranslation('users')
}

/** What the user can mend: our own words where there are some, else the portal's. */
export function userSentence(error: UserError): string {
  const key = `code.${error.code}`
  const portal = i18next.getFixedT(null, ['portal', 'shared']) as TFunction<['portal', 'shared']>
  return i18next.exists(key, { ns: 'users' })
    ? (i18next.t as (key: string, options: object) => string)(key, { ns: 'users' })
    : sentenceOf(portal, error)
}
