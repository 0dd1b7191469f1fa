import { type Ask, type Condition, conditions, type FieldPath, type Rule, ruleOf } from './conditions.ts'
import type { Facts } from './facts.ts'
import { type Action, actions } from './policy.ts'
import type { Viewer } from './viewer.ts'
import type { ConditionName } from './vocabulary.ts'

export interface Plan {
  readonly rule: Rule
  readonly studio: readonly Condition[]
  readonly client: readonly Condition[]
  readonly system: readonly Condition[]
}
/** For each action its rule and, for each side, the conditions that apply, in order. */
export const plans = Object.fromEntries(
  actions.map((action) => {
    const rule = ruleOf(action)
    const of = (side: Viewer['side']) => conditions.filter((c) => c.applies(rule, side))
    return [action, { rule, studio: of('studio'), client: of('client'), system: of('system') }]
  }),
) as unknown as Record<Action, Plan>

export interface Decision {
  readonly allowed: boolean
  /** The conditions that fail, in the rule's order. */
  readonly missing: readonly ConditionName[]
}
const yes: Decision = { allowed: true, missing: [] }

/** Could this viewer ever do this? No row, no I/O: the rule of graphql-shield. */
export const gate = (viewer: Viewer, action: Action, fields?: readonly FieldPath[]): Decision =>
  judge(viewer, action, undefined, fields)

/** May the viewer do this to the row these facts are about, and if not, what is missing? */
export const decide = (viewer: Viewer, action: Action, facts: Facts, fields?: readonly FieldPath[]): Decision =>
  judge(viewer, action, facts, fields)

function judge(viewer: Viewer, action: Action, facts: Facts | undefined, fields?: readonly FieldPath[]): Decision {
  const plan = plans[action]
  if (plan.rule.is === 'public') return yes
  // Background work does what has a row for it, and nobody else does that.
  if ((plan.rule.is === 'system') !== (viewer.side === 'system')) return { allowed: false, missing: ['class'] }
  const ask: Ask = { rule: plan.rule, viewer, ...(fields && { fields }) }
  let missing: ConditionName[] | undefined
  for (const condition of plan[viewer.side]) {
    if (fails(condition, ask, facts)) {
      missing ??= []
      missing.push(condition.name)
    }
  }
  return missing ? { allowed: false, missing } : yes
}

export const fails = (condition: Condition, ask: Ask, facts: Facts | undefined): boolean =>
  (condition.gate !== undefined && !condition.gate(ask)) ||
  (facts !== undefined && condition.holds !== undefined && !condition.holds(ask, facts))

/** May the viewer know that this row exists? That is condition `unit` alone: whoever sees a client's card learns the rest. */
export const seesCard = (viewer: Viewer, action: Action, facts: Facts): boolean => {
  const { rule, [viewer.side]: applicable } = plans[action]
  const unit = applicable.find((condition) => condition.name === 'unit')
  return unit?.holds === undefined || unit.holds({ rule, viewer }, facts)
}

export interface Answer extends Decision {
  readonly outcome: 'OK' | 'FORBIDDEN' | 'NOT_FOUND'
}
/** What the caller is told, in the law's order: the gate, alike for any row; then nothing of a hidden row; then all that is missing. */
export function answer(
  viewer: Viewer,
  action: Action,
  facts: Facts | undefined,
  fields?: readonly FieldPath[],
): Answer {
  const first = gate(viewer, action, fields)
  if (!first.allowed) return { ...first, outcome: 'FORBIDDEN' }
  if (plans[action].rule.on === 'none') return { ...yes, outcome: 'OK' }
  if (facts === undefined || !seesCard(viewer, action, facts))
    return { allowed: false, missing: [], outcome: 'NOT_FOUND' }
  const decision = decide(viewer, action, facts, fields)
  return { ...decision, outcome: decision.allowed ? 'OK' : 'FORBIDDEN' }
}
