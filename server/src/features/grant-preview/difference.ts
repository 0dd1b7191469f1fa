import { gate, plans } from '../../access/decide.ts'
import { type Action, actions, hasRootField, rowOf } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import { nounNames, nounOf } from '../access-matrix/noun.ts'
import type { GrantPreview, GrantPreviewOperation, GrantWarning } from './grant-preview.type.ts'

/** Counted so far, like lists. */
export const MOST_COUNTED = 1001

export type Counts = Omit<GrantPreviewOperation, 'action'>
/** What opens and what closes, by operation. One may open here and close there. */
export interface Difference {
  readonly gained: ReadonlyMap<Action, Counts>
  readonly lost: ReadonlyMap<Action, Counts>
}

/** Somebody before and after. */
export interface Affected {
  readonly before: Viewer
  readonly after: Viewer
}

/** Operations that are not about clients, decided on the viewer alone: on its studio, its units and operators. */
const otherActions = actions.filter(
  (action) => !plans[action].rule.aboutClient && hasRootField(action) && rowOf(action).is !== 'public',
)
/** Which of them open from one viewer to another, and for whom. */
export function opened(affected: readonly Affected[], from: keyof Affected, to: keyof Affected): Map<Action, Counts> {
  return new Map(
    otherActions.flatMap((action) => {
      const whose = affected.filter((each) => !gate(each[from], action).allowed && gate(each[to], action).allowed)
      return whose.length
        ? [[action, { ...headCount(whose.map((each) => each.after)), clients: null, documents: null }]]
        : []
    }),
  )
}

/** How many of each kind. */
export const headCount = (viewers: readonly Viewer[]): Pick<Counts, 'operators' | 'users' | 'tokens'> => {
  const people = viewers.filter(({ tokenId }) => tokenId === undefined)
  return {
    operators: people.filter(({ side }) => side === 'studio').length,
    users: people.filter(({ side }) => side === 'client').length,
    tokens: viewers.length - people.length,
  }
}

export function previewOf({ gained, lost }: Difference, warnings: readonly GrantWarning[]): GrantPreview {
  const listed = (counts: Difference['gained'], noun: string) =>
    [...counts].filter(([action]) => nounOf(action) === noun).map(([action, count]) => ({ action, ...count }))
  const operations = nounNames
    .map((noun) => ({ noun, gained: listed(gained, noun), lost: listed(lost, noun) }))
    .filter((group) => group.gained.length + group.lost.length > 0)
  return { isEmpty: operations.length === 0, operations, warnings }
}
