import { useMemo } from 'react'
import type { Sort } from '../../shared/grid/Grid.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import type { ConsentAnswerState, ConsentRequestState, ConsentSort } from '../generated/graphql.ts'
import { firstPage, useKeysetArguments } from '../invoices/keyset.ts'

export const requestStates: ConsentRequestState[] = [
  'NOT_SENT',
  'SENT',
  'SHOWN',
  'EXPIRED',
  'CANCELLED',
  'NOT_APPLICABLE',
]
export const answerStates: ConsentAnswerState[] = ['NONE', 'ADHERED', 'REFUSED', 'WITHDRAWN']
const sorts: Readonly<Record<string, ConsentSort>> = {
  code: 'CODE',
  name: 'NAME',
  sentAt: 'SENT_AT',
  answeredAt: 'ANSWERED_AT',
}

const oneOf = <T extends string>(values: readonly T[], value: string | undefined) =>
  values.find((each) => each === value)

/** The grid as the address says it: what is filtered, in which order, and where in it one is. */
export function useConsentList(usual: 'code' | 'sentAt') {
  const { read, write } = useAddress()
  const clientCode = read('code')
  const requestState = oneOf(requestStates, read('request'))
  const answerState = oneOf(answerStates, read('answer'))
  const asked = read('sort')
  const order = asked && asked in sorts ? asked : usual
  const { size, after, before } = useKeysetArguments()
  // Stable objects: urql asks again when the variables are others.
  const filter = useMemo(
    () => ({
      ...(clientCode && { clientCode }),
      ...(requestState && { requestState }),
      ...(answerState && { answerState }),
    }),
    [clientCode, requestState, answerState],
  )
  const variables = useMemo(
    () => ({
      ...(before ? { last: size, before } : { first: size, ...(after && { after }) }),
      filter,
      sort: sorts[order]!,
    }),
    [filter, order, size, after, before],
  )
  return {
    variables,
    filter,
    chosen: { clientCode: clientCode ?? '', requestState, answerState },
    isFiltered: Boolean(clientCode || requestState || answerState),
    narrow: (changes: Record<string, string | undefined>, options?: { replace?: boolean }) =>
      write({ ...firstPage, ...changes }, options),
    /** Whose card is open. */
    open: read('client'),
    close: () => write({ client: undefined }),
    addressOf(id: string) {
      const params = new URLSearchParams(location.search)
      params.set('client', id)
      return `/consents?${params}`
    },
    sort: { column: order, direction: order.endsWith('At') ? 'desc' : 'asc' } satisfies Sort,
    sortBy: ({ column }: Sort) => write({ ...firstPage, sort: column === usual ? undefined : column }),
    size,
  }
}

export type ConsentList = ReturnType<typeof useConsentList>
