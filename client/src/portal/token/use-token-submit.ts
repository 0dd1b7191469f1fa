import type { AnyVariables, DocumentInput } from '@urql/core'
import { useTranslation } from 'react-i18next'
import { useSubmission } from '../../shared/form/use-submission.ts'
import { tokenSentence } from '../../shared/token/texts.ts'
import { problemOf, type UserError } from '../failures.ts'

/** Sends a form about tokens or programs. */
export function useTokenSubmit<Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  errorsOf: (data: Data) => readonly UserError[],
) {
  const { t } = useTranslation(['portal', 'shared'])
  return useSubmission(document, errorsOf, {
    sentenceOf: tokenSentence,
    problemOf: (error) => error && problemOf(t, error),
  })
}
