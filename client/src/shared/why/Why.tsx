import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from 'react'
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
  const open = useCallback((next: Reasons) => {
    setReasons(next)
    setOpen(true)
  }, [])
  return (
    <Open value={open}>
      {children}
      {reasons && (
        <Suspense>
          <WhyDrawer reasons={reasons} opened={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Open>
  )
}
