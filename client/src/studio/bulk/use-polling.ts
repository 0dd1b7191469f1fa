import { useEffect } from 'react'
import type { UseQueryExecute } from 'urql'

const EVERY_MS = 1000

/** Reads again while something moves: a second after the last answer, since to ask again is to give up what is under way. */
export function usePolling(moves: boolean, isReading: boolean, read: UseQueryExecute) {
  useEffect(() => {
    if (!moves || isReading) return
    const timer = setTimeout(() => read({ requestPolicy: 'network-only' }), EVERY_MS)
    return () => clearTimeout(timer)
  }, [moves, isReading, read])
}
