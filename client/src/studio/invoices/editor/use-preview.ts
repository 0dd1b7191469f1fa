import type { CombinedError } from '@urql/core'
import { useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import type { InvoiceDraftInput, TotalsPreviewQuery } from '../../generated/graphql.ts'
import { TotalsPreview } from './operations.ts'

export type Totals = TotalsPreviewQuery['invoiceTotalsPreview']

const PAUSE_MS = 250

/** Totals and complaints of what stands on the paper, a short pause after typing. An answer to an older text is dropped. */
export function usePreview(clientId: string, input: InvoiceDraftInput, onError: (error: CombinedError) => void) {
  const client = useClient()
  const [totals, setTotals] = useState<Totals>()
  const asked = useRef(0)
  const failed = useRef(onError)
  failed.current = onError
  const text = JSON.stringify(input)
  useEffect(() => {
    const timer = setTimeout(async () => {
      asked.current += 1
      const mine = asked.current
      const variables = { clientId, input: JSON.parse(text) as InvoiceDraftInput }
      const { data, error } = await client
        .query(TotalsPreview, variables, { requestPolicy: 'network-only' })
        .toPromise()
      if (mine !== asked.current) return
      if (data) setTotals(data.invoiceTotalsPreview)
      else if (error) failed.current(error)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [client, clientId, text])
  return totals
}
