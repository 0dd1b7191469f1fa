import { createContext, useContext } from 'react'
import type { Draft } from './draft.ts'

/** One complaint as it is shown: at its field and in the column. */
export interface ShownComplaint {
  /** The control's code; empty for what the page itself finds. */
  code: string
  severity: 'ERROR' | 'WARNING'
  path: string
  text: string
}

export interface EditorState {
  draft: Draft
  change: (change: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => void
  clientId: string
  /** What stands at a field now: only where one has been, or after asking for all. */
  complaintAt: (path: string) => ShownComplaint | undefined
  touch: (path: string) => void
  /** A rejected invoice is being corrected: number, date and series stay. */
  isCorrecting: boolean
}

export const EditorContext = createContext<EditorState | undefined>(undefined)

export function useEditor(): EditorState {
  const state = useContext(EditorContext)
  if (!state) throw new Error('Fields of the editor stand inside the editor')
  return state
}

/** The focus goes where a complaint is; at a field that does not stand there, to the nearest around it. */
export function focusField(path: string) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const field = at && document.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`)
    const nearest = field || (at && document.querySelector<HTMLElement>(`[data-path^="${CSS.escape(at)}."]`))
    if (nearest) {
      nearest.focus()
      nearest.scrollIntoView({ block: 'center' })
      if (nearest instanceof HTMLInputElement) nearest.select()
      return
    }
    if (!at.includes('.')) return
  }
}
