import type { AnyVariables } from '@urql/core'
import { useRef } from 'react'
import { type UseQueryArgs, type UseQueryResponse, useQuery } from 'urql'
import { codesOf } from '../shared/api/denial.ts'

/** Like useQuery; but when a repeated question gets no answer, what is on the screen stays: a tunnel is no refusal. */
export function useLastingQuery<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
): UseQueryResponse<Data, Variables> {
  const [state, read] = useQuery(args)
  const last = useRef<{ key: string; data: Data }>(undefined)
  const key = JSON.stringify(args.variables ?? null)
  if (state.data) last.current = { key, data: state.data }
  const isUnanswered = codesOf(state.error).includes('NETWORK')
  if (state.data || !isUnanswered || last.current?.key !== key) return [state, read]
  return [{ ...state, data: last.current.data }, read]
}
