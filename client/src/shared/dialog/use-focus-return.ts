import { useEffect } from 'react'

/**
 * Gives the focus back to what had it when this came onto the screen. Mantine does so only for dialogs that were there,
 * closed, before they were opened.
 */
export function useFocusReturn() {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) setTimeout(() => before.focus({ preventScroll: true }))
    }
  }, [])
}
