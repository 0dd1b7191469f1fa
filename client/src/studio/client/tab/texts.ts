import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { UserError } from '../../../shared/api/problem.ts'
import { sentenceOf } from '../../form/failures.ts'
import en from './tabs.en.json'
import it from './tabs.it.json'

/** The words of the client's tabs, which come with them: the first load does not carry them. */
export function useTabTexts() {
  if (!i18next.hasResourceBundle('it', 'clientTabs')) {
    i18next.addResourceBundle('it', 'clientTabs', it)
    i18next.addResourceBundle('en', 'clientTabs', en)
  }
  return useTranslation('clientTabs')
}

type Code = keyof typeof it.failure

/** What the user can mend: in the tabs' words, and in the app's where they have none. */
export function useTabWording(): (error: UserError) => string {
  const { t } = useTabTexts()
  const { t: app } = useTranslation(['studio', 'shared'])
  return (error) => t(`failure.${error.code as Code}`, { defaultValue: sentenceOf(app, error) })
}
