import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type TypedDocumentNode, useClient } from 'urql'
import { problemOf, sentenceOf, type UserError } from '../../failures.ts'
import { pressKey } from '../../use-verb.ts'
import { isOwnFailure, useChooseTexts } from './texts.ts'

interface Payload {
  readonly userErrors: readonly UserError[]
}

/** Begins a delegation, one way or the other; what went wrong stands at its field, or beside the button. */
export function useBegin<P extends Payload, Input>(
  document: TypedDocumentNode<{ change: P }, { input: Input; key: string }>,
) {
  const { t } = useTranslation(['portal', 'shared'])
  const { t: own } = useChooseTexts()
  const client = useClient()
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [errors, setErrors] = useState<readonly UserError[]>([])
  const said = (error: UserError) => (isOwnFailure(error.code) ? own(`failure.${error.code}`) : sentenceOf(t, error))
  const sentences = (some: readonly UserError[]) => some.map(said).join(' ') || undefined
  return {
    isPending,
    at: (...fields: string[]) => sentences(errors.filter(({ path }) => fields.includes(path?.at(0) ?? ''))),
    elsewhere: (...fields: string[]) =>
      problem ?? sentences(errors.filter(({ path }) => !fields.includes(path?.at(0) ?? ''))),
    async begin(input: Input): Promise<P | undefined> {
      setPending(true)
      setProblem(undefined)
      const { data, error } = await client.mutation(document, { input, key: pressKey() }).toPromise()
      setPending(false)
      setErrors(data?.change.userErrors ?? [])
      if (error) setProblem(problemOf(t, error))
      return data?.change
    },
  }
}
