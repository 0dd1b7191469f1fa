import type { Draft } from './draft.ts'

interface Kept {
  draft: Draft
  /** The stored version it was written over; absent for a draft that was never stored. */
  version?: number
}

const nameOf = (viewerId: string, subject: string) => `delega-draft ${viewerId} ${subject}`

/** Keeps what is not saved yet in the browser, so that a closed tab loses nothing. Each user has its own. */
export function keepDraft(viewerId: string, subject: string, kept: Kept) {
  try {
    localStorage.setItem(nameOf(viewerId, subject), JSON.stringify(kept))
  } catch {
    // Storage is full or closed to us: the server has the draft a moment later.
  }
}

export function forgetDraft(viewerId: string, subject: string) {
  try {
    localStorage.removeItem(nameOf(viewerId, subject))
  } catch {
    // As above.
  }
}

/** What was left behind, where it was written over the version that is still stored. */
export function keptDraft(viewerId: string, subject: string, version?: number): Draft | undefined {
  try {
    const text = localStorage.getItem(nameOf(viewerId, subject))
    const kept = text ? (JSON.parse(text) as Kept) : undefined
    return kept && kept.version === version ? kept.draft : undefined
  } catch {
    return undefined
  }
}
