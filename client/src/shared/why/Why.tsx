import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useRef, useState } from 'react'
import type { Reasons } from './reasons.ts'

const loadDrawer = () => import('./WhyDrawer.tsx')
const WhyDrawer = lazy(() => loadDrawer().then((module) => ({ default: module.WhyDrawer })))

const Open = createContext<(reasons: Reasons) => void>(() => undefined)

/** Opens the drawer that explains. Focus returns to what was pressed when it closes. */
export const useWhy = () => useContext(Open)

/** Holds the one drawer of the app; its code is fetched when the first question is asked. */
export function WhyProvider({ children }: { children: ReactNode }) {
  const [reasons, setReasons] = useState<Reasons>()
  const [isOpen, setOpen] = useState(false)
  const asked = useRef<Element>(null)
  const open = useCallback((next: Reasons) => {
    asked.current = document.activeElement
    setReasons(next)
    setOpen(true)
  }, [])
  const close = () => {
    setOpen(false)
    // At once: a remedy that opens a dialog of its own remembers where to return to.
    if (asked.current instanceof HTMLElement) asked.current.focus({ preventScroll: true })
  }
  return (
    <Open value={open}>
      {children}
      {reasons && (
        <Suspense>
          <WhyDrawer reasons={reasons} opened={isOpen} onClose={close} />
        </Suspense>
      )}
    </Open>
  )
}
