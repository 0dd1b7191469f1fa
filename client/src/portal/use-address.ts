import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** The filters of a list as they stand in the address; a change replaces the entry, so that Back leaves the list. */
export function useAddress() {
  const [params, setParams] = useSearchParams()
  const change = useCallback(
    (values: Record<string, string | undefined>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          for (const [name, value] of Object.entries(values)) {
            if (value) next.set(name, value)
            else next.delete(name)
          }
          return next
        },
        { replace: true },
      ),
    [setParams],
  )
  return [params, change] as const
}
