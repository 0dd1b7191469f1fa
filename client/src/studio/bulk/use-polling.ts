import { useEffect } from 'react'
import type { UseQueryExecute } from 'urql'

const EVERY_MS = 1000

/** Reads again every second while something moves. */
export function usePolling(moves: boolean, read: UseQueryExecute) {
  useEffect(() => {
    if (!moves) return
    const timer = setInterval(() => read({ requestPolicy: 'network-only' }), EVERY_MS)
    return () => clearInterval(timer)
  }, [moves, read])
}
