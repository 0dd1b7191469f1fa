import { useContext, useEffect, useRef, useState } from 'react'
import { UNSAFE_NavigationContext as NavigationContext } from 'react-router'

/**
 * Stops leaving while there is something unsaved: by a link, by the program, by back and forward, by closing the tab. The
 * router asks nobody itself unless it also loads the data; its navigator is what every link and every `navigate` goes through.
 * `isWithin`: addresses between which nothing is lost.
 */
export function useLeaveGuard(isDirty: boolean, isWithin: (path: string) => boolean) {
  const { navigator } = useContext(NavigationContext)
  const [leave, setLeave] = useState<() => void>()
  const within = useRef(isWithin)
  within.current = isWithin
  useEffect(() => {
    if (!isDirty) return
    const { push, replace } = navigator
    const place = () => (history.state as { idx?: number } | null)?.idx ?? 0
    let at = place()
    const asking =
      (go: typeof push): typeof push =>
      (to, ...rest) => {
        const path = typeof to === 'string' ? to : (to.pathname ?? '')
        if (within.current(path)) {
          go.call(navigator, to, ...rest)
          at = place()
        } else setLeave(() => () => go.call(navigator, to, ...rest))
      }
    navigator.push = asking(push)
    navigator.replace = asking(replace)
    // The address has moved already: it is put back, and moved again once that is wanted.
    let isOurs = false
    const back = (event: PopStateEvent) => {
      if (isOurs || within.current(location.pathname)) {
        if (isOurs) event.stopImmediatePropagation()
        isOurs = false
        at = place()
        return
      }
      event.stopImmediatePropagation()
      const steps = place() - at
      isOurs = true
      history.go(-steps)
      setLeave(() => () => history.go(steps))
    }
    const close = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('popstate', back, { capture: true })
    addEventListener('beforeunload', close)
    return () => {
      navigator.push = push
      navigator.replace = replace
      removeEventListener('popstate', back, { capture: true })
      removeEventListener('beforeunload', close)
    }
  }, [isDirty, navigator])
  return { leave, stay: () => setLeave(undefined) }
}
