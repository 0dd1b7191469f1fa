import type { Db } from '../db/database.ts'
import { AppError, notFound } from '../lib/errors.ts'
import { newId } from '../lib/ids.ts'
import type { Ask } from './conditions.ts'
import { fails, gate, plans, seesCard } from './decide.ts'
import { explainMissing, type Missing } from './denial.ts'
import { type Facts, loadFacts } from './facts.ts'
import { type Action, rowOf } from './policy.ts'
import type { Viewer } from './viewer.ts'
import type { ConditionName } from './vocabulary.ts'

export interface Verdict {
  readonly condition: ConditionName
  readonly holds: boolean
  /** What was looked at: granted words, linked units, the state. */
  readonly facts: readonly string[]
  readonly missing: Missing | null
}
export interface Explanation {
  readonly decisionId: string
  readonly action: Action
  readonly allowed: boolean
  readonly verdicts: readonly Verdict[]
  readonly checkedAt: Date
}

/** What a condition looked at, as far as the viewer may know it. */
function factsUsed(condition: ConditionName, viewer: Viewer, action: Action, facts?: Facts): readonly string[] {
  const standing = facts?.standing
  switch (condition) {
    case 'class': {
      const { by } = rowOf(action)
      if (viewer.administrator) return ['ADMINISTRATOR']
      return Array.isArray(by) ? (by as readonly string[]).filter((c) => viewer.classes.has(c as never)) : []
    }
    case 'unit':
      if (viewer.administrator) return ['ADMINISTRATOR']
      return viewer.supervisor ? ['SUPERVISOR'] : []
    case 'delegation':
      return [standing?.delegationState, standing?.delegationFrom, standing?.delegationTo].filter((f) => f != null)
    case 'grant':
      if (viewer.side === 'client') return viewer.owner ? ['OWNER'] : [...viewer.words]
      return standing?.words ?? []
    case 'module':
      return plans[action].rule.modules.map(({ name }) => `${name} ${standing?.modules[name] ?? 'OFF'}`)
    case 'service': {
      const { area } = rowOf(action)
      const used = area && standing?.services[area]
      return standing ? [standing.kind, ...(used ? [used.code, used.until] : [])] : []
    }
    case 'consent':
      return standing?.consentState ? [standing.consentState] : []
    case 'secondFactor':
      return [standing?.demandsSecondFactor ? 'DEMANDED' : 'NOT_DEMANDED', viewer.secondFactor ? 'USED' : 'NOT_USED']
    case 'state':
      return facts?.state ? [facts.state] : []
    case 'scope':
      return viewer.scopes ? [...viewer.scopes] : []
    default:
      return []
  }
}

/**
 * Why the viewer may or may not do this to that row: every condition that applies, with its verdict. A row whose card the
 * viewer does not see gets NOT_FOUND, as if it did not exist. Without a row: what viewer and action alone decide.
 */
export async function explain(db: Db, viewer: Viewer, action: Action, id: string | null): Promise<Explanation> {
  const { rule } = plans[action]
  // What only background work does is nobody's to ask about.
  if (rule.is === 'system')
    throw new AppError('BAD_USER_INPUT', `${action} is no operation of the API.`, { path: ['action'] })
  const facts = id === null ? undefined : await loadExplainable(db, viewer, action, id)
  if (id !== null && rule.on !== 'none' && (!facts || !seesCard(viewer, action, facts))) throw notFound()
  const ask: Ask = { rule, viewer }
  // Without a row only the gates have been asked: of the other conditions nothing is known, so nothing is said.
  const applicable =
    rule.is === 'public' ? [] : plans[action][viewer.side].filter((c) => facts !== undefined || c.gate !== undefined)
  const verdicts = applicable.map((condition): Verdict => {
    const missing = fails(condition, ask, facts) ? explainMissing(ask, [condition.name], facts)[0]! : null
    return {
      condition: condition.name,
      holds: missing === null,
      facts: factsUsed(condition.name, viewer, action, facts),
      missing,
    }
  })
  const allowed = verdicts.every((v) => v.holds) && (facts !== undefined || gate(viewer, action).allowed)
  return { decisionId: newId(), action, allowed, verdicts, checkedAt: viewer.now }
}

/** An action on a document may also be asked about its client: "may I send invoices of this client?" Its state is then left out. */
async function loadExplainable(db: Db, viewer: Viewer, action: Action, id: string): Promise<Facts | undefined> {
  const own = await loadFacts(db, viewer, rowOf(action).on, id)
  if (own || !plans[action].rule.aboutClient) return own
  const ofClient = await loadFacts(db, viewer, 'client', id)
  return ofClient && { ...ofClient, state: (plans[action].rule.states ?? [])[0] ?? '' }
}
