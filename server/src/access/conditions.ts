import { and, arrayContains, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { clientUnit } from '../db/tables/client.ts'
import { standing as s } from '../db/tables/standing.ts'
import { operatorUnit } from '../db/tables/studio.ts'
import type { Facts } from './facts.ts'
import { type Action, type PolicyRow, rowOf } from './policy.ts'
import { seesAllClients, type Viewer } from './viewer.ts'
import { type ConditionName, ownerFields, type Word, withPrerequisites } from './vocabulary.ts'

/** A policy row with what follows from it, worked out once at start. */
export interface Rule extends PolicyRow {
  readonly action: Action
  readonly reads: boolean
  readonly aboutClient: boolean
  /** What the delegation must hold, and what an additional user must: prerequisites included. */
  readonly delegated: readonly Word[]
  readonly own: readonly Word[]
}
const isWords = (needs: PolicyRow['needs'] | PolicyRow['au']): needs is readonly Word[] => Array.isArray(needs)
const closure = (words: readonly Word[]) => [...new Set(words.flatMap(withPrerequisites))]
const aboutStudio = ['none', 'studio', 'unit', 'operator']

export const ruleOf = (action: Action): Rule => {
  const row = rowOf(action)
  const needs = isWords(row.needs) ? row.needs : []
  const own = row.au === undefined ? needs : isWords(row.au) ? row.au : []
  return {
    ...row,
    action,
    reads: row.is === 'read',
    aboutClient: !aboutStudio.includes(row.on),
    delegated: closure(needs),
    own: closure(own),
  }
}

/** A field of the input, by the path at which it stands: 'input.billing.iban'. */
export type FieldPath = string
export interface Ask {
  readonly rule: Rule
  readonly viewer: Viewer
  readonly fields?: readonly FieldPath[]
}
/** The columns of the row's own table that conditions may ask about. */
export interface OwnColumns {
  readonly id: PgColumn
  readonly state?: SQL | PgColumn
  readonly studioId?: PgColumn
  readonly clientId?: PgColumn
}
/** One rule, two readings. There is no `not`: SQL and JavaScript disagree about null. */
export interface Condition {
  readonly name: ConditionName
  readonly applies: (rule: Rule, side: Viewer['side']) => boolean
  /** What the viewer and the action alone tell, before any row. */
  readonly gate?: (ask: Ask) => boolean
  /** Of one row, in memory. */
  readonly holds?: (ask: Ask, facts: Facts) => boolean
  /** Of all rows, on `standing`, or on the row's own table. Undefined: nothing to ask. */
  readonly where?: (ask: Ask, own: OwnColumns) => SQL | undefined
}

const never = sql`false`
const FRESH_MS = 10 * 60_000
const contains = (have: readonly string[], need: readonly string[]) => need.every((n) => have.includes(n))
const within = (from: PgColumn, to: PgColumn, today: string) => and(lte(from, today), or(isNull(to), gte(to, today)))
const linkCounts = (t: typeof clientUnit | typeof operatorUnit, today: string) =>
  and(isNull(t.removedAt), within(t.validFrom, t.validTo, today))
/** `in ()` is no SQL; no unit has this id. */
const orNone = (ids: readonly string[]) => (ids.length ? [...ids] : ['00000000-0000-0000-0000-000000000000'])
const delegated = ({ viewer }: Ask, { standing }: Facts) =>
  standing?.delegationState === 'ACTIVE' &&
  standing.delegationFrom !== null &&
  standing.delegationFrom <= viewer.today &&
  (standing.delegationTo === null || standing.delegationTo >= viewer.today)
/** Input fields that only the client's own side may write. */
export const forbiddenFields = ({ rule, fields = [] }: Ask): readonly FieldPath[] =>
  rule.aboutClient ? fields.filter((path) => ownerFields.includes(path.split('.').at(-1)!)) : []
export const isFresh = ({ signedInAt, now }: Viewer): boolean =>
  signedInAt !== null && now.getTime() - signedInAt.getTime() <= FRESH_MS
export const statesOf = (rule: Rule, side: Viewer['side']) =>
  rule.states ?? (side === 'studio' ? rule.studioStates : rule.clientStates)

export const conditions: readonly Condition[] = [
  {
    name: 'account',
    applies: (_, side) => side !== 'system',
    gate: ({ rule, viewer }) =>
      (viewer.renewal === null ||
        ['passwordChange', 'viewer', 'menu', 'signOut', 'signOutEverywhere'].includes(rule.action)) &&
      (!rule.fresh || isFresh(viewer)),
  },
  {
    name: 'class',
    applies: (rule, side) => side === 'studio' && rule.is !== 'self',
    gate: ({ rule: { by, together }, viewer }) => {
      if (by === undefined) return false
      if (by === 'ANY' || by === 'NEVER' || viewer.administrator) return true
      if (by === 'ADM' || by === 'ADM_SUP') return by === 'ADM_SUP' && viewer.supervisor
      return together ? by.every((c) => viewer.classes.has(c)) : by.some((c) => viewer.classes.has(c))
    },
  },
  {
    name: 'unit',
    applies: (rule, side) => rule.on !== 'none' && side !== 'system',
    holds: ({ rule, viewer }, facts) => {
      if (viewer.side === 'client')
        return rule.on === 'studio' ? facts.mine === true : facts.clientId === viewer.clientId
      if (facts.studioId !== undefined && facts.studioId !== viewer.studioId) return false
      const wide = seesAllClients(viewer)
      if (rule.aboutClient) return facts.standing !== undefined && (wide || facts.standing.linked)
      if (rule.action === 'clientCreate') return wide || viewer.classes.has('CLIENT_ADMIN') || facts.mine === true
      return wide || rule.on === 'studio' || !rule.reads || facts.mine === true
    },
    where: ({ rule, viewer }, own) => {
      if (viewer.side === 'client') return rule.aboutClient ? eq(s.clientId, viewer.clientId!) : never
      const wide = seesAllClients(viewer)
      if (rule.aboutClient) {
        if (wide) return undefined
        if (viewer.validUnits.length === 0) return never
        return sql`exists (select from ${clientUnit} where ${and(eq(clientUnit.clientId, s.clientId), inArray(clientUnit.unitId, [...viewer.validUnits]), linkCounts(clientUnit, viewer.today))})`
      }
      const inStudio = eq(own.studioId!, viewer.studioId!)
      const everyUnit = rule.action === 'clientCreate' ? viewer.classes.has('CLIENT_ADMIN') : !rule.reads
      if (wide || rule.on === 'studio' || everyUnit) return inStudio
      if (rule.on === 'unit') return and(inStudio, inArray(own.id, orNone(viewer.ownUnits)))
      const shares = sql`exists (select from ${operatorUnit} where ${and(eq(operatorUnit.operatorId, own.id), inArray(operatorUnit.unitId, orNone(viewer.ownUnits)), linkCounts(operatorUnit, viewer.today))})`
      return and(inStudio, or(eq(own.id, viewer.operatorId!), shares))
    },
  },
  {
    name: 'delegation',
    applies: (rule, side) => side === 'studio' && rule.aboutClient && rule.needs !== undefined,
    holds: delegated,
    where: ({ viewer }) => and(eq(s.delegationState, 'ACTIVE'), within(s.delegationFrom, s.delegationTo, viewer.today)),
  },
  {
    name: 'grant',
    applies: (rule, side) => rule.is !== 'self' && side !== 'system',
    gate: ({ rule, viewer }) => {
      if (viewer.side === 'studio') return rule.by !== 'NEVER'
      if (rule.au === 'NOBODY') return false
      return viewer.owner || (rule.au !== 'OWNER' && rule.own.every((word) => viewer.words.has(word)))
    },
    // Where there is no delegation, its absence is told; not also what it would have to grant.
    holds: (ask, facts) =>
      ask.viewer.side === 'client' ||
      ask.rule.delegated.length === 0 ||
      !delegated(ask, facts) ||
      contains(facts.standing!.words, ask.rule.delegated),
    where: ({ rule, viewer }) =>
      viewer.side === 'client' || rule.delegated.length === 0 ? undefined : arrayContains(s.words, [...rule.delegated]),
  },
  {
    name: 'service',
    applies: (rule, side) => rule.aboutClient && rule.creates === true && side !== 'system',
    holds: (_, { standing }) => standing === undefined || standing.kind === 'FULL',
    where: () => eq(s.kind, 'FULL'),
  },
  {
    name: 'field',
    applies: (rule, side) => side === 'studio' && (rule.aboutClient || rule.action === 'operatingUnitUpdate'),
    holds: (ask) =>
      forbiddenFields(ask).length === 0 &&
      !(
        ask.rule.action === 'operatingUnitUpdate' &&
        !ask.viewer.administrator &&
        (ask.fields ?? []).some(isValidityField)
      ),
  },
  {
    name: 'state',
    applies: (rule, side) => statesOf(rule, side) !== undefined,
    holds: ({ rule, viewer }, { state }) => state !== undefined && statesOf(rule, viewer.side)!.includes(state),
    where: ({ rule, viewer }, own) => own.state && inArray(own.state as PgColumn, [...statesOf(rule, viewer.side)!]),
  },
  {
    name: 'scope',
    applies: (_, side) => side !== 'system',
    gate: ({ rule, viewer }) =>
      viewer.scopes === undefined ||
      rule.scope === 'ANY' ||
      (Array.isArray(rule.scope) && rule.scope.every((scope) => viewer.scopes!.has(scope))),
  },
]
/** Only an administrator writes a unit's first and last day. */
const isValidityField = (path: FieldPath) => path.endsWith('validFrom') || path.endsWith('validTo')
