import type { AnyVariables, CombinedError, DocumentInput, OperationContext } from '@urql/core'
import { useState } from 'react'
import { useMutation } from 'urql'
import type { UserError } from '../api/problem.ts'
import { complaintAt, complaintElsewhere } from './complaints.ts'

/** How an app words what did not work. */
export interface Wording {
  /** What the user can mend. */
  sentenceOf: (error: UserError) => string
  /** Why nothing was saved at all. */
  problemOf: (error: CombinedError | undefined) => string | undefined
}

/** What a form shows of the last try. */
export interface Complaints {
  isPending: boolean
  at: (field: string) => string | undefined
  /** What stands above the buttons: everything that belongs to none of these fields. */
  elsewhere: (...fields: string[]) => string | undefined
}

/** Sends one mutation and keeps what came back that is no success, ready to stand at the fields. */
export function useSubmission<Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  errorsOf: (data: Data) => readonly UserError[],
  { sentenceOf, problemOf }: Wording,
  context?: Partial<OperationContext>,
) {
  const [{ fetching: isPending }, send] = useMutation(document)
  const [errors, setErrors] = useState<readonly UserError[]>([])
  const [error, setError] = useState<CombinedError>()
  const clear = () => {
    setErrors([])
    setError(undefined)
  }
  return {
    isPending,
    /** Why nothing was saved at all. */
    error,
    clear,
    /** The answer, when everything was saved. */
    async submit(variables: Variables): Promise<Data | undefined> {
      const result = await send(variables, context)
      const complaints = result.data ? errorsOf(result.data) : []
      setErrors(complaints)
      setError(result.error)
      return result.error || complaints.length > 0 ? undefined : result.data
    },
    at: (field: string) => complaintAt(errors, field, sentenceOf),
    elsewhere: (...fields: string[]) => problemOf(error) ?? complaintElsewhere(errors, fields, sentenceOf),
  }
}
