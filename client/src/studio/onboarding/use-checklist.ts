import { useEffect } from 'react'
import { useQuery } from 'urql'
import { OnboardingChecklist } from './operations.ts'

const EVERY_MS = 5000

/** Read again every few seconds, and when somebody comes back to the page, until all is done. */
export function useChecklist(subject: { operatorId: string | undefined; unitId: string | undefined }) {
  const variables = { operatorId: subject.operatorId ?? null, unitId: subject.unitId ?? null }
  const [{ data, error }, ask] = useQuery({ query: OnboardingChecklist, variables, requestPolicy: 'network-only' })
  const checklist = data?.onboardingChecklist
  const isReady = checklist?.ready ?? false
  useEffect(() => {
    if (isReady) return
    const read = () => document.visibilityState === 'visible' && ask({ requestPolicy: 'network-only' })
    const timer = setInterval(read, EVERY_MS)
    window.addEventListener('focus', read)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', read)
    }
  }, [isReady, ask])
  return { checklist, error, read: () => ask({ requestPolicy: 'network-only' }) }
}
