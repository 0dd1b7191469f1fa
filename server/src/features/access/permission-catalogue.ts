import { conditionNames, type Meaning, operatorClasses, scopes, words } from '../../access/vocabulary.ts'
import type { CatalogueEntry, PermissionCatalogue } from './access.type.ts'

const entries = (meanings: Readonly<Record<string, Meaning>>): CatalogueEntry[] =>
  Object.entries(meanings).map(([key, { name, help }]) => ({ key, name, help }))

export const permissionCatalogue: PermissionCatalogue = {
  words: entries(words),
  classes: entries(operatorClasses),
  scopes: entries(scopes),
  conditions: entries(conditionNames),
}
