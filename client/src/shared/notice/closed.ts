const place = 'delega-closed-notices'

/** Closed until the next sign-in (WK-008): kept with the instant of this one, so that a later one knows nothing of it. */
interface Closed {
  signedInAt: string
  keys: string[]
}

function closedSince(signedInAt: string): string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Closed | null
    return kept?.signedInAt === signedInAt ? kept.keys : []
  } catch {
    return []
  }
}

export const isClosed = (key: string, signedInAt: string): boolean => closedSince(signedInAt).includes(key)

export function keepClosed(key: string, signedInAt: string) {
  try {
    localStorage.setItem(place, JSON.stringify({ signedInAt, keys: [...closedSince(signedInAt), key] }))
  } catch {
    // Storage is closed to us: it is told again with the next page.
  }
}
