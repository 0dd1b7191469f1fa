import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { addDays, type Day } from '../lib/days.ts'
import type { Facts, Standing } from './facts.ts'
import { type Action, type PolicyRow, rowOf } from './policy.ts'
import { inForce, isWide, type Viewer } from './viewer.ts'
import {
  type ConditionName,
  type Module,
  moduleOf,
  ownerFields,
  READ_ONLY_DAYS,
  type Word,
  withPrerequisites,
} from './vocabulary.ts'

/** A policy row with what follows from it, worked out once at start. */
export interface Rule extends PolicyRow {
  readonly action: Action
  readonly reads: boolean
  readonly aboutClient: boolean
  /** What the delegation must hold, and what an additional user must: prerequisites included. */
  readonly delegated: readonly Word[]
  readonly own: readonly Word[]
  /** The modules these words belong to; `looks` at those whose X_READ is enough, which count for 90 days more. */
  readonly modules: readonly { readonly name: Module; readonly looks: boolean }[]
  /** The client's own side may do it without the second factor, to be able to see to it. */
  readonly withoutSecondFactor: boolean
}
const isWords = (needs: PolicyRow['needs'] | PolicyRow['au']): needs is readonly Word[] => Array.isArray(needs)
const closure = (words: readonly Word[]) => [...new Set(words.flatMap(withPrerequisites))]
const aboutStudio = ['none', 'studio', 'unit', 'operator']
const cards: readonly string[] = ['client', 'clients', 'delegations']
const modulesOf = (words: readonly Word[], reads: boolean): Rule['modules'] =>
  words.flatMap((word) => {
    const name = moduleOf(word)
    return name ? [{ name, looks: reads && word.endsWith('_READ') }] : []
  })

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
    modules: modulesOf([...new Set([...needs, ...own])], row.is === 'read'),
    withoutSecondFactor: row.on === 'delegation' || row.on === 'consent' || cards.includes(action),
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
  /**
   * Of all rows, on `standing`, or on the row's own table. Undefined: nothing to ask. Written as text: put together from
   * columns, one list's condition costs drizzle as much as all the rest of the request.
   */
  readonly where?: (ask: Ask, own: OwnColumns) => SQL | undefined
}

const never = sql`false`
const FRESH_MS = 10 * 60_000
/** Whoever works in the panel of one client sees no other meanwhile. */
const isInPanel = ({ actingFor }: Viewer, clientId: string | undefined) => actingFor === null || actingFor === clientId
const contains = (have: readonly string[], need: readonly string[]) => need.every((n) => have.includes(n))
const ids = (list: readonly string[]) => sql`${sql.param([...list])}::uuid[]`
const delegated = ({ viewer }: Ask, { standing }: Facts) =>
  standing?.delegationState === 'ACTIVE' &&
  standing.delegationFrom !== null &&
  standing.delegationFrom <= viewer.today &&
  (standing.delegationTo === null || standing.delegationTo >= viewer.today)
/** From this day on a last day counts: for looking it may be 90 days ago. */
const sinceFor = ({ today }: Viewer, looks: boolean): Day => (looks ? addDays(today, -READ_ONLY_DAYS) : today)
/** Text of a day orders like the day. A missing last day is null, which is not true. */
const lastsWhere = (last: string, since: Day) => sql`${sql.raw(last)} >= ${since}`
const lasts = (last: Day | undefined, since: Day) => last !== undefined && last >= since
const moduleLasts = ({ rule, viewer }: Ask, { modules }: Standing) =>
  rule.modules.every(({ name, looks }) => lasts(modules[name], sinceFor(viewer, looks)))
/** Input fields that only the client's own side may write. */
export const forbiddenFields = ({ rule, fields = [] }: Ask): readonly FieldPath[] =>
  rule.aboutClient ? fields.filter((path) => ownerFields.includes(path.split('.').at(-1)!)) : []
/**
 * Whoever looks as somebody else changes nothing and sees nothing personal; an owner who looks as its delegate sees of the
 * studio only what concerns the company.
 */
const isOpenToLook = (rule: Rule, { side, operatorId }: Viewer): boolean =>
  ['viewAsEnd', 'signOut'].includes(rule.action) ||
  (rule.reads &&
    rule.personal === undefined &&
    (side === 'client' || operatorId !== null || rule.aboutClient || rule.on === 'none'))
export const isFresh = ({ signedInAt, now }: Viewer): boolean =>
  signedInAt !== null && now.getTime() - signedInAt.getTime() <= FRESH_MS
export const statesOf = (rule: Rule, side: Viewer['side']) =>
  rule.states ?? (side === 'studio' ? rule.studioStates : rule.clientStates)

export const conditions: readonly Condition[] = [
  {
    name: 'account',
    applies: (_, side) => side !== 'system',
    gate: ({ rule, viewer }) =>
      (viewer.viewedBy === null || isOpenToLook(rule, viewer)) &&
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
      const wide = isWide(viewer)
      if (rule.aboutClient)
        return facts.standing !== undefined && isInPanel(viewer, facts.clientId) && (wide || facts.standing.linked)
      if (rule.action === 'clientCreate') return wide || viewer.classes.has('CLIENT_ADMIN') || facts.mine === true
      return wide || rule.on === 'studio' || !rule.reads || facts.mine === true
    },
    where: ({ rule, viewer }, own) => {
      if (viewer.side === 'client') return rule.aboutClient ? sql`standing.client_id = ${viewer.clientId}::uuid` : never
      const wide = isWide(viewer)
      if (rule.aboutClient) {
        const inPanel = viewer.actingFor === null ? undefined : sql`standing.client_id = ${viewer.actingFor}::uuid`
        if (wide) return inPanel
        if (viewer.validUnits.length === 0) return never
        const linked = sql`exists (select from client_unit l where l.client_id = standing.client_id and l.unit_id = any(${ids(viewer.validUnits)}) and ${inForce('l', viewer.today)})`
        return and(inPanel, linked)
      }
      const inStudio = eq(own.studioId!, viewer.studioId!)
      const everyUnit = rule.action === 'clientCreate' ? viewer.classes.has('CLIENT_ADMIN') : !rule.reads
      if (wide || rule.on === 'studio' || everyUnit) return inStudio
      if (rule.on === 'unit') return and(inStudio, sql`${own.id} = any(${ids(viewer.ownUnits)})`)
      const shares = sql`exists (select from operator_unit l where l.operator_id = ${own.id} and l.unit_id = any(${ids(viewer.ownUnits)}) and ${inForce('l', viewer.today)})`
      return and(inStudio, or(eq(own.id, viewer.operatorId!), shares))
    },
  },
  {
    name: 'delegation',
    applies: (rule, side) => side === 'studio' && rule.aboutClient && rule.needs !== undefined,
    holds: delegated,
    where: ({ viewer: { today } }) =>
      sql`standing.delegation_state = 'ACTIVE' and standing.delegation_from <= ${today}::date and (standing.delegation_to is null or standing.delegation_to >= ${today}::date)`,
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
    // Of a module that is off, that it is off.
    holds: (ask, facts) =>
      ask.viewer.side === 'client' ||
      ask.rule.delegated.length === 0 ||
      !delegated(ask, facts) ||
      !moduleLasts(ask, facts.standing!) ||
      contains(facts.standing!.words, ask.rule.delegated),
    where: ({ rule, viewer }) =>
      viewer.side === 'client' || rule.delegated.length === 0
        ? undefined
        : sql`standing.words @> ${sql.param([...rule.delegated])}::text[]`,
  },
  {
    name: 'module',
    applies: (rule, side) => rule.modules.length > 0 && side !== 'system',
    holds: (ask, { standing }) => standing === undefined || moduleLasts(ask, standing),
    where: ({ rule, viewer }) =>
      and(
        ...rule.modules.map(({ name, looks }) => lastsWhere(`(standing.modules->>'${name}')`, sinceFor(viewer, looks))),
      ),
  },
  {
    name: 'service',
    applies: (rule, side) =>
      rule.aboutClient && (rule.area !== undefined || rule.creates === true) && side !== 'system',
    holds: ({ rule, viewer }, { standing }) =>
      standing === undefined ||
      ((rule.area === undefined || lasts(standing.services[rule.area]?.until, sinceFor(viewer, rule.reads))) &&
        (!rule.creates || standing.kind === 'FULL')),
    where: ({ rule, viewer }) =>
      and(
        rule.area && lastsWhere(`(standing.services->'${rule.area}'->>'until')`, sinceFor(viewer, rule.reads)),
        rule.creates && sql.raw(`standing.kind = 'FULL'`),
      ),
  },
  {
    name: 'consent',
    applies: (rule, side) => side === 'studio' && rule.aboutClient && (rule.area !== undefined || rule.smart === true),
    holds: ({ rule }, { standing }) =>
      standing === undefined || !entersSmart(rule, standing) || standing.consentState === 'ADHERED',
    where: ({ rule }) =>
      rule.smart
        ? sql.raw(`standing.consent_state = 'ADHERED'`)
        : sql.raw(
            `(standing.consent_state = 'ADHERED' or coalesce(standing.services->'${rule.area}'->>'smart', 'false') = 'false')`,
          ),
  },
  {
    name: 'secondFactor',
    applies: (rule, side) =>
      rule.aboutClient &&
      ((side === 'studio' && rule.needs !== undefined) || (side === 'client' && !rule.withoutSecondFactor)),
    holds: ({ viewer }, { standing }) => standing === undefined || viewer.secondFactor || !standing.demandsSecondFactor,
    where: ({ viewer }) => (viewer.secondFactor ? undefined : sql.raw('not standing.demands_second_factor')),
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
    // A client that shut the token's program out.
    holds: ({ rule, viewer }, { clientId }) =>
      !rule.aboutClient || clientId === undefined || !viewer.shutOutBy?.has(clientId),
    where: ({ rule, viewer }) =>
      rule.aboutClient && viewer.shutOutBy ? sql`standing.client_id <> all (${ids([...viewer.shutOutBy])})` : undefined,
  },
]
const entersSmart = ({ area, smart }: Rule, { services }: Standing) =>
  smart === true || (area !== undefined && services[area]?.smart === true)
/** Only an administrator writes a unit's first and last day. */
const isValidityField = (path: FieldPath) => path.endsWith('validFrom') || path.endsWith('validTo')
