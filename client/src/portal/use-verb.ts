import type { AnyVariables, DocumentInput } from '@urql/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { problemOf, sentenceOf, type UserError } from './failures.ts'

interface Payload {
  userErrors: readonly UserError[]
}

/** Does what a button says. Whatever goes wrong becomes one sentence, to stand beside the button. */
export function useVerb() {
  const { t } = useTranslation(['portal', 'shared'])
  const client = useClient()
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()
  return {
    isPending,
    problem,
    clear: () => setProblem(undefined),
    /** The payload; undefined when the API refused or did not answer. */
    async run<Data, Variables extends AnyVariables, P extends Payload>(
      document: DocumentInput<Data, Variables>,
      variables: Variables,
      payloadOf: (data: Data) => P,
    ): Promise<P | undefined> {
      setPending(true)
      setProblem(undefined)
      const { data, error } = await client.mutation(document, variables).toPromise()
      setPending(false)
      if (error) setProblem(problemOf(t, error))
      if (!data) return undefined
      const payload = payloadOf(data)
      if (payload.userErrors.length > 0) setProblem(payload.userErrors.map((each) => sentenceOf(t, each)).join(' '))
      return payload
    },
  }
}

/** Of a press: the same press sent twice by a bad connection is done once. */
export const pressKey = () => crypto.randomUUID()
