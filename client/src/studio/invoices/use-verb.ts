import type { AnyVariables, CombinedError, DocumentInput } from '@urql/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { type Denial, denialOf } from '../../shared/api/denial.ts'
import type { UserError } from '../../shared/api/problem.ts'
import { problemOf, sentenceOf } from '../form/failures.ts'

interface Payload {
  userErrors: readonly UserError[]
}

/**
 * Does what a button says. A refusal becomes `denial`, which takes the whole page: the right to be on it may be gone.
 * Only a state that has changed meanwhile, or a failure, stays a sentence beside the button.
 */
export function useVerb() {
  const { t } = useTranslation(['studio', 'shared'])
  const client = useClient()
  const [isPending, setPending] = useState(false)
  const [denial, setDenial] = useState<Denial>()
  const [problem, setProblem] = useState<string>()
  const fail = (error: CombinedError) => {
    const refused = denialOf(error)
    if (refused?.missing.some(({ condition }) => condition !== 'state')) setDenial(refused)
    else setProblem(problemOf(t, error))
  }
  return {
    isPending,
    denial,
    problem,
    clear() {
      setDenial(undefined)
      setProblem(undefined)
    },
    fail,
    /** The payload when it was done, the errors at fields when it was not; undefined after a refusal or failure. */
    async run<Data, Variables extends AnyVariables, P extends Payload>(
      document: DocumentInput<Data, Variables>,
      variables: Variables,
      payloadOf: (data: Data) => P,
    ): Promise<P | undefined> {
      setPending(true)
      setProblem(undefined)
      const { data, error } = await client.mutation(document, variables).toPromise()
      setPending(false)
      if (error) fail(error)
      if (!data) return undefined
      const payload = payloadOf(data)
      if (payload.userErrors.length > 0) setProblem(payload.userErrors.map((each) => sentenceOf(t, each)).join(' '))
      return payload
    },
  }
}

/** Of a press: the same press sent twice by a bad connection is done once. */
export const pressKey = () => crypto.randomUUID()
