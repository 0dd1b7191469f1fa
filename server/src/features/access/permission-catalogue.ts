import { reasons } from '../../access/missing.ts'
import {
  areas,
  conditionNames,
  type Meaning,
  modules,
  operatorClasses,
  scopes,
  words,
} from '../../access/vocabulary.ts'
import type { CatalogueEntry, PermissionCatalogue } from './access.type.ts'

const vocabulary = { words, classes: operatorClasses, scopes, modules, areas, conditions: conditionNames }
type Vocabulary = Readonly<Record<string, Readonly<Record<string, Meaning>>>>

const entries = (meanings: Readonly<Record<string, Meaning>>): CatalogueEntry[] =>
  Object.entries(meanings).map(([key, { name, help }]) => ({ key, name, help }))

/** All of it but the services, which are rows of a table, and what depends on who asks. */
export const permissionCatalogue: Omit<PermissionCatalogue, 'services' | 'usableScopes'> = {
  words: entries(words),
  classes: entries(operatorClasses),
  scopes: entries(scopes),
  modules: entries(modules),
  areas: entries(areas),
  reasons,
  conditions: entries(conditionNames),
}

/** The compiler sees that a text is there, not that it says something. Without both texts of each word nothing starts. */
export function assertExplained(all: Vocabulary = vocabulary) {
  const silent = Object.entries(all).flatMap(([group, meanings]) =>
    Object.entries(meanings)
      .filter(([, { name, help }]) => [name.it, name.en, help.it, help.en].some((text) => text.trim() === ''))
      .map(([word]) => `${group}.${word}`),
  )
  if (silent.length > 0) throw new Error(`Without a text in both languages: ${silent.join(', ')}`)
}
