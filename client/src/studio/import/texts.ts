import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { UserError } from '../../shared/api/problem.ts'
import { useProblemSentence } from '../bulk/texts.ts'
import en from './import.en.json'
import it from './import.it.json'

/** The words of the page, which come with it: the first load does not carry them. */
export function useImportTexts() {
  if (!i18next.hasResourceBundle('it', 'import')) {
    i18next.addResourceBundle('it', 'import', it)
    i18next.addResourceBundle('en', 'import', en)
  }
  return useTranslation('import')
}

/** What a column holds, as its heading says it: a list written with these names is recognised again. */
export function useFieldNames() {
  const { t } = useImportTexts()
  return (field: string): string => t(`field.${field as keyof typeof it.field}`, { defaultValue: field })
}

/** Why the file could not be taken. */
export function useRefusalSentence() {
  const { t } = useImportTexts()
  const ofRow = useProblemSentence()
  return (error: UserError): string =>
    error.code in it.code ? t(`code.${error.code as keyof typeof it.code}`) : ofRow(error)
}
