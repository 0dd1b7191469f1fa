import type { AnyVariables, DocumentInput } from '@urql/core'
import { useTranslation } from 'react-i18next'
import type { UserError } from '../../shared/api/problem.ts'
import { useSubmission } from '../../shared/form/use-submission.ts'
import { problemOf, sentenceOf } from './failures.ts'

// What is on the screen is read again after each try: also after a refused one, which somebody else may have overtaken.
const changed = {
  additionalTypenames: ['Client', 'Delegation', 'Operator', 'OperatingUnit', 'NumberSeries', 'ApiToken', 'PartnerApp'],
}

/** Sends one mutation of the studio; `wording`: for codes whose sentences come with their page. */
export function useSubmit<Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  errorsOf: (data: Data) => readonly UserError[],
  wording?: (error: UserError) => string,
) {
  const { t } = useTranslation(['studio', 'shared'])
  const words = {
    sentenceOf: wording ?? ((error: UserError) => sentenceOf(t, error)),
    problemOf: (error: Parameters<typeof problemOf>[1]) => problemOf(t, error),
  }
  return useSubmission(document, errorsOf, words, changed)
}
