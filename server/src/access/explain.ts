import { sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { AppError, notFound } from '../lib/errors.ts'
import { type Ask, statesOf } from './conditions.ts'
import { fails, gate, plans, seesCard } from './decide.ts'
import { type Decided, decisionIdOf } from './denial.ts'
import { type Facts, loadFacts } from './facts.ts'
import { closedAccount, explainMissing, type Missing } from './missing.ts'
import { type Action, rowOf } from './policy.ts'
import { inForce, isWide, type Principal, type Viewer } from './viewer.ts'
import type { ConditionName } from './vocabulary.ts'

export interface Verdict {
  readonly condition: ConditionName
  readonly holds: boolean
  /** What was looked at: words, classes and states by their codes, units by their names, days. */
  readonly facts: readonly string[]
  readonly missing: Missing | null
}
export interface Explanation {
  readonly decisionId: string
  readonly action: Action
  readonly allowed: boolean
  readonly verdicts: readonly Verdict[]
  readonly checkedAt: Date
  /** Whose row it is, and the delegation it depends on: where what is missing can be asked for. */
  readonly clientId: string | null
  readonly delegationId: string | null
  /** To keep it. */
  readonly decided: Decided
}

/**
 * Why somebody may or may not do this to that row: every condition that applies, with its verdict. A row whose card the asker
 * does not see gets NOT_FOUND, as if it did not exist. Without a row: what viewer and action alone decide. At most three statements.
 */
export async function explain(
  db: Db,
  asker: Viewer,
  action: Action,
  id: string | null,
  { viewer, closed }: Principal = { viewer: asker, closed: null },
): Promise<Explanation> {
  const { rule } = plans[action]
  // What only background work does is nobody's to ask about.
  if (rule.is === 'system')
    throw new AppError('BAD_USER_INPUT', `${action} is no operation of the API.`, { path: ['action'] })
  const facts = id === null ? undefined : await loadExplainable(db, viewer, action, id)
  // What the asker sees follows from the same facts: whoever may ask about another sees all clients that one could see.
  if (id !== null && rule.on !== 'none' && (!facts || !seesCard(asker, action, facts))) throw notFound()
  const names = await loadNames(db, viewer, facts)
  const ask: Ask = { rule, viewer }
  // Without a row only the gates have been asked: of the other conditions nothing is known, so nothing is said.
  const applicable =
    rule.is === 'public' ? [] : plans[action][viewer.side].filter((c) => facts !== undefined || c.gate !== undefined)
  const verdicts = applicable.map(({ name, ...condition }): Verdict => {
    const isClosed = name === 'account' && closed !== null
    const failing = fails({ name, ...condition }, ask, facts) ? explainMissing(ask, [name], facts)[0]! : null
    const missing = isClosed ? closedAccount(closed) : failing
    return {
      condition: name,
      holds: missing === null,
      facts: factsUsed(name, viewer, action, names, facts),
      missing: missing && withNames(missing, names),
    }
  })
  const allowed =
    closed === null && verdicts.every((v) => v.holds) && (facts !== undefined || gate(viewer, action).allowed)
  const decided: Decided = {
    action,
    viewer,
    clientId: facts?.clientId ?? viewer.clientId,
    subjectId: facts ? id : null,
    missing: verdicts.flatMap((verdict) => verdict.missing ?? []),
  }
  return {
    decisionId: decisionIdOf(decided, asker),
    action,
    allowed,
    verdicts,
    checkedAt: viewer.now,
    clientId: facts?.clientId ?? null,
    delegationId: names.delegationId,
    decided,
  }
}

/** What a condition looked at, as far as the viewer may know it. */
function factsUsed(
  condition: ConditionName,
  viewer: Viewer,
  action: Action,
  names: Names,
  facts?: Facts,
): readonly string[] {
  const standing = facts?.standing
  const { by, area } = rowOf(action)
  switch (condition) {
    case 'class':
      if (viewer.administrator) return ['ADMINISTRATOR']
      if (by === 'ADM_SUP' && viewer.supervisor) return ['SUPERVISOR']
      return Array.isArray(by) ? (by as readonly string[]).filter((c) => viewer.classes.has(c as never)) : []
    case 'unit':
      if (isWide(viewer)) return [viewer.administrator ? 'ADMINISTRATOR' : 'SUPERVISOR']
      return names.units
    case 'delegation':
      return [standing?.delegationState, standing?.delegationFrom, standing?.delegationTo].filter((f) => f != null)
    case 'grant':
      if (viewer.side === 'client') return viewer.owner ? ['OWNER'] : [...viewer.words]
      return standing?.words ?? []
    case 'module':
      return plans[action].rule.modules.flatMap(({ name }) => [name, ...days(standing?.modules[name])])
    case 'service': {
      const used = area && standing?.services[area]
      return standing ? [standing.kind, ...(used ? [used.code, ...days(used.until)] : [])] : []
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
/** A last day; what has none ends on a day that nobody is told. */
const days = (last: string | undefined) => (last && !last.startsWith('9999') ? [last] : [])

/** The names behind the facts of one decision. */
interface Names {
  readonly studio: string | null
  readonly client: string | null
  /** The units valid today that link the viewer and the client. */
  readonly units: readonly string[]
  /** The one that counts, or else the last. */
  readonly delegationId: string | null
  readonly suspendedBy: string | null
}
async function loadNames(db: Db, { studioId, clientId, validUnits, today }: Viewer, facts?: Facts): Promise<Names> {
  const client = sql`${facts?.clientId ?? clientId}::uuid`
  const studio = sql`${studioId}::uuid`
  const [names] = await db.rows<Names>(
    sql`select (select name from studio where id = ${studio}) studio, (select name from client where id = ${client}) client,
      array(select u.name from client_unit l join operating_unit u on u.id = l.unit_id
        where l.client_id = ${client} and l.unit_id = any(${sql.param([...validUnits])}::uuid[]) and ${inForce('l', today)} order by 1) units,
      d.id "delegationId", d.suspended_by "suspendedBy"
    from (select) one left join lateral (select id, case when state = 'SUSPENDED' then suspended_by end suspended_by from delegation
      where studio_id = ${studio} and client_id = ${client} order by (state = 'ACTIVE') desc, changed_at desc, id desc limit 1) d on true`,
  )
  return names!
}
function withNames(missing: Missing, { studio, client, suspendedBy }: Names): Missing {
  // Whoever suspended a delegation resumes it.
  const isOurs = missing.reason === 'DELEGATION_SUSPENDED' && suspendedBy === 'STUDIO'
  const whoCanFix = isOurs ? 'STUDIO_ADMINISTRATOR' : missing.whoCanFix
  const of = { STUDIO_ADMINISTRATOR: studio, CLIENT_OWNER: client }
  return { ...missing, whoCanFix, whoCanFixOf: of[whoCanFix as keyof typeof of] ?? null }
}

async function loadExplainable(db: Db, viewer: Viewer, action: Action, id: string): Promise<Facts | undefined> {
  const own = await loadFacts(db, viewer, rowOf(action).on, id)
  if (own || !isAboutDocuments(action)) return own
  const ofClient = await loadFacts(db, viewer, 'client', id)
  return ofClient && asOfDocument(viewer, action, ofClient)
}
/** An action on a document may also be asked about its client: "may I send invoices of this client?" */
export const isAboutDocuments = (action: Action): boolean =>
  plans[action].rule.aboutClient && rowOf(action).on !== 'client'
/** A client's facts as those of one of its documents: its state is left out. */
export const asOfDocument = (viewer: Viewer, action: Action, ofClient: Facts): Facts => ({
  ...ofClient,
  state: statesOf(plans[action].rule, viewer.side)?.[0] ?? '',
})
