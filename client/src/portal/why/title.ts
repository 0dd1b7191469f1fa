import i18next, { type TFunction } from 'i18next'

/** The question on top of the drawer: "Perché non puoi inviare?" */
export function titleOf(t: TFunction<'portal'>, action: string): string {
  const key = `why.title.${action}`
  // The key is the name of an operation of the API; that it exists is asked before.
  return i18next.exists(key, { ns: 'portal' }) ? (t as (key: string) => string)(key) : t('why.titleOther')
}
