import type { AnyVariables, DocumentInput } from '@urql/core'
import { useTranslation } from 'react-i18next'
import type { UserError } from '../../shared/api/problem.ts'
import { sentenceOf } from '../form/failures.ts'
import { useSubmit } from '../form/use-submit.ts'
import type words from './personal-area.it.json'
import { usePersonalAreaTexts } from './texts.ts'

/** Sends one change of the studio, with the sentences of this page for what is wrong with it. */
export function useStudioSubmit<Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  errorsOf: (data: Data) => readonly UserError[],
) {
  const { t } = usePersonalAreaTexts()
  const { t: studio } = useTranslation(['studio', 'shared'])
  return useSubmit(document, errorsOf, (error) => {
    const code = error.code as keyof typeof words.failure
    return t(`failure.${code}`, { defaultValue: '' }) || sentenceOf(studio, error)
  })
}
