import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { columns } from '../../shared/access/columns.ts'
import { useAccessTexts } from '../../shared/access/texts.ts'
import en from './decision.en.json'
import it from './decision.it.json'

/** The words of the decisions, which come with their page: the first load does not carry them. */
export function useDecisionTexts() {
  if (!i18next.hasResourceBundle('it', 'decision')) {
    i18next.addResourceBundle('it', 'decision', it)
    i18next.addResourceBundle('en', 'decision', en)
  }
  return useTranslation('decision')
}

/** An operation of the API in words: "Fatture attive: inviarle a SdI". One that only a newer server knows keeps its name. */
export function useOperationText(): (operation: string) => string {
  const { t } = useDecisionTexts()
  const { t: access } = useAccessTexts()
  return (operation) => {
    if (Object.hasOwn(it.operation, operation)) return t(`operation.${operation as keyof typeof it.operation}`)
    if (!i18next.exists(`operation.${operation}`, { ns: 'access' })) return operation
    const words = (access as (key: string) => string)(`operation.${operation}`)
    const column = columns.find(({ operations }) => operations.includes(operation))
    // Their names leave out what they are done to: the matrix says it in the head of the column.
    return column ? t('operationOf', { group: access(`group.${column.group}`), operation: words }) : words
  }
}
