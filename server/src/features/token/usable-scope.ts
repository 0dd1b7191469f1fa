import { gate } from '../../access/decide.ts'
import { actions, rowOf } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Scope } from '../../access/vocabulary.ts'

/** May the issuer itself ever do something of this scope? Otherwise nobody could use it. */
export const isUsable = (viewer: Viewer, scope: Scope): boolean => {
  const { tokenId: _, scopes: __, ...issuer } = viewer
  return actions.some((action) => {
    const carried = rowOf(action).scope
    return Array.isArray(carried) && carried.includes(scope) && gate(issuer, action).allowed
  })
}
