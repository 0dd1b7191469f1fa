import { useEffect, useRef } from 'react'

const EVERY_MS = 2500

/** Asks again and again while something is under way and the page can be seen. */
export function usePolling(ask: () => void, isActive: boolean) {
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => {
    if (!isActive) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') latest.current()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [isActive])
}

/** The states in which SdI, or our own queue, still has something to say. */
export const isMoving = (state: string) => ['QUEUED', 'SENT', 'DELIVERY_RETRYING'].includes(state)
