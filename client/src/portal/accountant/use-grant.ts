import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { problemOf, sentenceOf } from '../failures.ts'
import type { DelegationGrantInput, Word } from '../generated/graphql.ts'
import type { Delegation } from './delegation.ts'
import { SetGrant } from './operations.ts'

/** What the delegation grants: shown at once as it was pressed, put back with a sentence when the API says no. */
export interface Grant {
  words: readonly Word[]
  /** The word whose press did not work. */
  problem: { of: Word | 'validTo'; text: string } | undefined
  set: (of: Word | 'validTo', input: DelegationGrantInput) => Promise<boolean>
}

/** Presses are sent one after the other, each with the version the one before it left. */
export function useGrant(delegation: Delegation, onChanged: () => void): Grant {
  const { t } = useTranslation(['portal', 'shared'])
  const client = useClient()
  const [wanted, setWanted] = useState<readonly Word[]>()
  const [problem, setProblem] = useState<Grant['problem']>()
  const version = useRef(delegation.version)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  useEffect(() => {
    version.current = Math.max(version.current, delegation.version)
  }, [delegation.version])

  const send = async (of: Word | 'validTo', input: DelegationGrantInput) => {
    const variables = { id: delegation.id, expectedVersion: version.current, input }
    const { data, error } = await client.mutation(SetGrant, variables).toPromise()
    const errors = data?.change.userErrors ?? []
    const made = data?.change.delegation
    if (made && errors.length === 0) version.current = made.version
    const text = error ? problemOf(t, error) : errors.map((each) => sentenceOf(t, each)).join(' ')
    if (text) setProblem({ of, text })
    waiting.current -= 1
    // What is shown is the API's again once nothing is under way; after a refusal that puts the switch back.
    if (waiting.current === 0 || text) {
      onChanged()
      setWanted(text ? undefined : made?.words)
    }
    return !text
  }

  const set: Grant['set'] = (of, input) => {
    setProblem(undefined)
    setWanted(input.words)
    waiting.current += 1
    const sent = queue.current.then(() => send(of, input))
    queue.current = sent
    return sent
  }
  // The answer of the API has arrived: nothing to add to it.
  useEffect(() => {
    if (waiting.current === 0 && delegation.version >= version.current) setWanted(undefined)
  }, [delegation.version])
  return { words: wanted ?? delegation.words, problem, set }
}
