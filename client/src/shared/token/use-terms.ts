import { useState } from 'react'
import { daysAfter, today } from '../today.ts'
import type { ScopeMeanings } from './ScopeTicks.tsx'

const DAYS = 90

/** What a new token may do and until when: little and not for long, unless somebody chooses otherwise. */
export function useTerms({ usableScopes }: ScopeMeanings) {
  const [scopes, setScopes] = useState(() => ['invoices:read'].filter((scope) => usableScopes.includes(scope)))
  const [expiresOn, setExpiresOn] = useState(() => daysAfter(today(), DAYS))
  return { scopes, setScopes, expiresOn, setExpiresOn }
}
