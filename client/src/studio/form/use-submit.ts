import type { AnyVariables, CombinedError, DocumentInput } from '@urql/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import type { UserError } from '../../shared/api/problem.ts'
import { failureAt, failureElsewhere, problemOf } from './failures.ts'

// What is on the screen is read again after each try: also after a refused one, which somebody else may have overtaken.
const changed = {
  additionalTypenames: ['Client', 'Delegation', 'Operator', 'OperatingUnit', 'NumberSeries', 'ApiToken', 'PartnerApp'],
}

/** Sends one mutation and keeps what came back that is no success, ready to stand at the fields. */
export function useSubmit<Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  errorsOf: (data: Data) => readonly UserError[],
) {
  const { t } = useTranslation(['studio', 'shared'])
  const [{ fetching }, send] = useMutation(document)
  const [errors, setErrors] = useState<readonly UserError[]>([])
  const [error, setError] = useState<CombinedError>()
  const clear = () => {
    setErrors([])
    setError(undefined)
  }
  return {
    isPending: fetching,
    clear,
    /** The answer, when everything was saved. */
    async submit(variables: Variables): Promise<Data | undefined> {
      const result = await send(variables, changed)
      const complaints = result.data ? errorsOf(result.data) : []
      setErrors(complaints)
      setError(result.error)
      return result.error || complaints.length > 0 ? undefined : result.data
    },
    at: (field: string) => failureAt(t, errors, field),
    /** What stands above the buttons: everything that belongs to none of these fields. */
    elsewhere: (...fields: string[]) => problemOf(t, error) ?? failureElsewhere(t, errors, fields),
  }
}
