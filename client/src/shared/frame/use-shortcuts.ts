import { useEffect } from 'react'

interface Shortcuts {
  /** Ctrl K */
  onSearch?: (() => void) | undefined
  /** ?, where nobody writes. */
  onShortcuts?: (() => void) | undefined
  onEscape: () => void
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** The keys that work everywhere. */
export function useShortcuts({ onSearch, onShortcuts, onEscape }: Shortcuts) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actionOf(event)
      if (!act) return
      if (act !== onEscape) event.preventDefault()
      act()
    }
    const actionOf = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return onEscape
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) return onSearch
      const isOverPage = document.querySelector('[role="dialog"][aria-modal]') !== null
      return event.key === '?' && !isWriting(event.target) && !isOverPage ? onShortcuts : undefined
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [onSearch, onShortcuts, onEscape])
}
