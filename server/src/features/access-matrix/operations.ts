import { decide, plans } from '../../access/decide.ts'
import type { Facts } from '../../access/facts.ts'
import { explainMissing, type Missing } from '../../access/missing.ts'
import { type Action, actions, hasRootField, rowOf } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { ConditionName } from '../../access/vocabulary.ts'
import { type AccessNoun, nounNames, nounOf } from './noun.ts'

export interface Operations {
  readonly noun: AccessNoun
  readonly allowed: readonly Action[]
  readonly withSecondFactor: readonly Action[]
  readonly closed: readonly Action[]
  readonly missing: Missing | null
  /** Not in the API: of each of `closed` what it lacks first. */
  readonly reasons: ReadonlyMap<Action, Missing>
}

/** Every operation on a client or on what belongs to one. */
export const clientActions = actions.filter((action) => plans[action].rule.aboutClient && hasRootField(action))

/** What this side, or a token of it, has no way to be given. */
const isNever = ({ side, scopes }: Pick<Viewer, 'side' | 'scopes'>, action: Action): boolean => {
  const { by, au, scope } = rowOf(action)
  return (scopes !== undefined && scope === undefined) || (side === 'studio' ? !by || by === 'NEVER' : au === 'NOBODY')
}

/** What is missing, whatever the state of the document. */
export const missingFor = (viewer: Viewer, action: Action, facts: Facts): readonly ConditionName[] =>
  decide(viewer, action, facts).missing.filter((condition) => condition !== 'state')

type Judge = (action: Action) => { readonly isAllowed: boolean; readonly missing: Missing | null }
function grouped(viewer: Viewer, facts: Facts, judge: Judge): Operations[] {
  const unconfirmed = { ...viewer, secondFactor: false }
  return nounNames.flatMap((noun) => {
    const all = clientActions.filter((action) => nounOf(action) === noun && !isNever(viewer, action))
    if (all.length === 0) return []
    const verdicts = all.map((action) => ({ action, ...judge(action) }))
    const allowed = verdicts.filter((v) => v.isAllowed).map((v) => v.action)
    const refused = verdicts.filter((v) => !v.isAllowed)
    const reasons = new Map(refused.flatMap((v) => (v.missing ? [[v.action, v.missing] as const] : [])))
    const told = [...reasons.values()]
    return {
      noun,
      allowed,
      // A token carries the factor it has: nothing of it depends on how somebody signs in.
      withSecondFactor: viewer.tokenId
        ? []
        : allowed.filter((action) => missingFor(unconfirmed, action, facts).includes('secondFactor')),
      closed: refused.map((v) => v.action),
      missing: told.find(({ whoCanFix }) => whoCanFix !== 'NOBODY') ?? told[0] ?? null,
      reasons,
    }
  })
}

const firstReason = (viewer: Viewer, action: Action, facts: Facts): Missing | null => {
  const [first] = missingFor(viewer, action, facts)
  return first ? explainMissing({ rule: plans[action].rule, viewer }, [first], facts)[0]! : null
}

/** What one viewer may do on the client these facts are about. canSignIn: otherwise nothing, whatever it has. */
export const operationsOf = (viewer: Viewer, facts: Facts, canSignIn: boolean): Operations[] =>
  grouped(viewer, facts, (action) => {
    if (!canSignIn) return { isAllowed: false, missing: null }
    const missing = firstReason(viewer, action, facts)
    return { isAllowed: missing === null, missing }
  })

/**
 * What a firm may do: whatever one of its people may. Why not is told as far as it lies with the client: of somebody who has
 * every class and sees every client; how a studio shares out its work is its own affair.
 */
export const operationsOfFirm = (
  firm: Viewer,
  facts: Facts,
  people: readonly { readonly viewer: Viewer; readonly facts: Facts }[],
): Operations[] =>
  grouped(firm, facts, (action) => ({
    isAllowed: people.some((each) => missingFor(each.viewer, action, each.facts).length === 0),
    missing: firstReason(firm, action, facts),
  }))

interface Refusal {
  readonly operations: readonly Action[]
  readonly missing: Missing
}
/** One for each thing that is missing, with all the operations that lack it first. */
export function refusalsOf(operations: readonly Operations[]): Refusal[] {
  const together = new Map<string, Refusal & { operations: Action[] }>()
  for (const [action, missing] of operations.flatMap(({ reasons }) => [...reasons])) {
    const key = `${missing.reason} ${missing.fixMutation} ${missing.needs.join()}`
    const refusal = together.get(key) ?? { operations: [], missing }
    refusal.operations.push(action)
    together.set(key, refusal)
  }
  return [...together.values()]
}
