import { createContext } from 'react'

const none: ReadonlyMap<string, string> = new Map()

/** A hook with the names behind the codes a refusal speaks of, such as classes; an app that knows them provides it. */
export const NeedNames = createContext<() => ReadonlyMap<string, string>>(() => none)
