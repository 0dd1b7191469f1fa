import type { Facts } from '../../access/facts.ts'
import type { Action } from '../../access/policy.ts'
import { clientActions, missingFor } from '../access-matrix/operations.ts'
import { documentsFor, type StateCounts } from './count-documents.ts'
import { type Affected, type Counts, type Difference, headCount, opened } from './difference.ts'

/** Somebody before and after, with how the client stands with it before and after. */
export interface AffectedHere extends Affected {
  readonly factsBefore: Facts
  readonly factsAfter: Facts
}

/** Of one client, where its words or its user's change: each is decided before and after. */
export function clientDifference(affected: readonly AffectedHere[], states: StateCounts): Difference {
  const back = affected.map(({ before, after, factsBefore, factsAfter }) => ({
    before: after,
    after: before,
    factsBefore: factsAfter,
    factsAfter: factsBefore,
  }))
  return {
    gained: new Map([...openedHere(affected, states), ...opened(affected, 'before', 'after')]),
    lost: new Map([...openedHere(back, states), ...opened(affected, 'after', 'before')]),
  }
}

function openedHere(affected: readonly AffectedHere[], states: StateCounts): [Action, Counts][] {
  return clientActions.flatMap((action): [Action, Counts][] => {
    const isOpen = (viewer: AffectedHere['after'], facts: Facts) => missingFor(viewer, action, facts).length === 0
    const whose = affected.filter(
      (each) => !isOpen(each.before, each.factsBefore) && isOpen(each.after, each.factsAfter),
    )
    const [one] = whose
    if (!one) return []
    const documents = documentsFor(action, one.after.side, [states])
    return [[action, { ...headCount(whose.map(({ after }) => after)), clients: 1, documents }]]
  })
}
