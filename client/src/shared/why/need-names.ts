import { createContext } from 'react'

/** Names by the condition and the code it speaks of, as 'class.ISSUED_MANAGE': one code may mean another thing elsewhere. */
export type Names = ReadonlyMap<string, string>
const none: Names = new Map()

/** A hook with the names behind the codes a refusal speaks of, such as classes; an app that knows them provides it. */
export const NeedNames = createContext<() => Names>(() => none)

interface Entry {
  key: string
  name: { it: string; en: string }
}
/** What of `permissionCatalogue` has names that the apps do not carry themselves. */
export interface Catalogue {
  classes: Entry[]
  scopes: Entry[]
  modules: Entry[]
  areas: Entry[]
  services: { code: string; name: Entry['name'] }[]
}

export function namesOf(catalogue: Catalogue | undefined, language: 'it' | 'en'): Names {
  if (!catalogue) return none
  const { classes, scopes, modules, areas, services } = catalogue
  const under = (condition: string, entries: Entry[]) =>
    entries.map(({ key, name }) => [`${condition}.${key}`, name[language]] as const)
  const ofServices = services.map(({ code, name }) => ({ key: code, name }))
  return new Map([
    ...under('class', classes),
    ...under('scope', scopes),
    ...under('module', modules),
    ...under('service', areas),
    ...under('service', ofServices),
  ])
}
