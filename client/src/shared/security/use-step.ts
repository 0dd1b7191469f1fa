import type { AnyVariables, DocumentInput } from '@urql/core'
import i18next from 'i18next'
import { useState } from 'react'
import { useClient } from 'urql'
import { denialOf } from '../api/denial.ts'
import { problemOf, type UserError } from '../api/problem.ts'
import { type Translate, useSecurityTexts } from './texts.ts'

function sentenceOf(t: Translate, { code, message }: UserError): string {
  const key = `failure.${code}`
  return i18next.exists(key, { ns: 'security' }) ? (t as (key: string) => string)(key) : message
}

/** Sends one mutation; whatever goes wrong becomes one sentence. */
export function useStep() {
  const { t } = useSecurityTexts()
  const client = useClient()
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()
  /** It wants somebody who has just signed in. */
  const [wantsSignIn, setWantsSignIn] = useState(false)
  return {
    isPending,
    problem,
    wantsSignIn,
    /** The answer, where it is done. */
    async run<Data, Variables extends AnyVariables>(
      document: DocumentInput<Data, Variables>,
      variables: Variables,
      errorsOf: (data: Data) => readonly UserError[],
    ): Promise<Data | undefined> {
      setPending(true)
      const { data, error } = await client.mutation(document, variables).toPromise()
      setPending(false)
      const complaints = data ? errorsOf(data).map((each) => sentenceOf(t, each)) : []
      const sentences = {
        conflict: t('failure.conflict'),
        gone: t('failure.gone'),
        failed: t('failure.failed'),
      }
      setProblem(error ? problemOf(error, sentences) : complaints.join(' ') || undefined)
      setWantsSignIn(denialOf(error)?.missing.some(({ reason }) => reason === 'FRESH_SIGN_IN_REQUIRED') ?? false)
      return error || complaints.length > 0 ? undefined : data
    },
  }
}
