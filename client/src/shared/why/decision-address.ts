import { createContext } from 'react'

/** Where a decision can be looked up by its number; nothing for who may not look it up. */
export const DecisionAddress = createContext<(decisionId: string) => string | undefined>(() => undefined)
