import { decide, gate, plans } from './decide.ts'
import type { Facts } from './facts.ts'
import { type Action, actions, type Kind } from './policy.ts'
import type { Viewer } from './viewer.ts'

const about = (kinds: readonly Kind[]) =>
  actions.filter((action) => kinds.includes(plans[action].rule.on) && !action.includes('.'))
const byKind = new Map<Kind, readonly Action[]>()

/** What the viewer may do to this row, now: what the apps offer. */
export function allowedActions(viewer: Viewer, kind: Kind, facts: Facts): Action[] {
  let candidates = byKind.get(kind)
  if (!candidates) {
    candidates = about([kind])
    byKind.set(kind, candidates)
  }
  return candidates.filter((action) => decide(viewer, action, facts).allowed)
}

/** What the viewer may do to some document of this client, whatever its state: for a client's page, from its card. */
export function allowedForClient(viewer: Viewer, facts: Facts): Action[] {
  return actions.filter((action) => {
    const { rule } = plans[action]
    if (!rule.aboutClient || rule.on === 'delegation' || action.includes('.')) return false
    const { missing } = decide(viewer, action, facts)
    return missing.every((condition) => condition === 'state')
  })
}

/** What the viewer may ever do: for the menu. */
export const mayEver = (viewer: Viewer, action: Action): boolean => gate(viewer, action).allowed
