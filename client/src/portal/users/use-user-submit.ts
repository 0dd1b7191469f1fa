import type { AnyVariables, DocumentInput } from '@urql/core'
import { useTranslation } from 'react-i18next'
import { useSubmission } from '../../shared/form/use-submission.ts'
import { problemOf, type UserError } from '../failures.ts'
import { userSentence } from './texts.ts'

/** Sends a form about additional users or their seats. */
export function useUserSubmit<Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  errorsOf: (data: Data) => readonly UserError[],
) {
  const { t } = useTranslation(['portal', 'shared'])
  return useSubmission(document, errorsOf, {
    sentenceOf: userSentence,
    problemOf: (error) => error && problemOf(t, error),
  })
}
