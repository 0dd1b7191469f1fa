import { useSearchParams } from 'react-router'

/** What the page shows, kept in the address: a link to it shows the same, and back undoes. */
export function useAddress() {
  const [params, setParams] = useSearchParams()
  return {
    read: (key: string) => params.get(key) ?? undefined,
    readAll: (key: string) => params.get(key)?.split(',').filter(Boolean) ?? [],
    /** Undefined or empty takes a key away. Typing replaces the address, choosing adds to the history. */
    write(changes: Record<string, string | undefined>, options: { replace?: boolean } = {}) {
      setParams((current) => {
        const next = new URLSearchParams(current)
        for (const [key, value] of Object.entries(changes)) {
          if (value) next.set(key, value)
          else next.delete(key)
        }
        return next
      }, options)
    },
  }
}
