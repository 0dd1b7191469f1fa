import { useCallback } from 'react'
import { useClient } from 'urql'
import type { AskPage } from '../../shared/access/use-matrix.ts'
import { AccessNow, AccessThen } from './operations.ts'

/** Asks for one page of who can do what at a client. */
export function useAskAccess(clientId: string): AskPage {
  const client = useClient()
  return useCallback(
    async (day, after) => {
      const options = { requestPolicy: 'network-only' } as const
      const { data, error } = day
        ? await client.query(AccessThen, { clientId, day, after }, options).toPromise()
        : await client.query(AccessNow, { clientId, after }, options).toPromise()
      return { page: data?.matrix, error }
    },
    [client, clientId],
  )
}
