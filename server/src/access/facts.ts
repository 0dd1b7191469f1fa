import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '../db/database.ts'
import { counterparty } from '../db/tables/client.ts'
import { consent } from '../db/tables/consent.ts'
import { delegation } from '../db/tables/delegation.ts'
import { invoice, numberSeries } from '../db/tables/invoice.ts'
import { receivedInvoice } from '../db/tables/received-invoice.ts'
import { operatingUnit, operator } from '../db/tables/studio.ts'
import type { Day } from '../lib/days.ts'
import { isId } from '../lib/ids.ts'
import type { Kind } from './policy.ts'
import { inForce, type Viewer } from './viewer.ts'

export interface Service {
  readonly code: string
  readonly until: Day
  readonly smart: boolean
}
/** One row of `standing`: how a client stands with the viewer's studio, or with itself. */
export interface Standing {
  readonly kind: string
  readonly delegationState: string | null
  readonly delegationFrom: string | null
  readonly delegationTo: string | null
  readonly words: readonly string[]
  /** Of each module that is on, and of each area's service, the last day. */
  readonly modules: Readonly<Record<string, Day>>
  readonly services: Readonly<Record<string, Service>>
  readonly consentState: string | null
  readonly demandsSecondFactor: boolean
  /** A unit valid today links the viewer and the client. */
  readonly linked: boolean
}
/** What must be known of one row to decide. standing absent: not a client of the viewer's, or not about a client. */
export interface Facts {
  readonly clientId?: string
  readonly studioId?: string
  readonly state?: string
  readonly standing?: Standing
  /** A unit or operator of the viewer's own units, or a studio the client knows. */
  readonly mine?: boolean
}

/** The tables whose rows belong to a client. */
const clientTables: Partial<Record<Kind, PgTable>> = {
  delegation,
  consent,
  invoice,
  received: receivedInvoice,
  series: numberSeries,
  counterparty,
}
/** A suspended delegation's state names who suspended it: only that side resumes. */
const stateColumn = (kind: Kind): SQL => {
  if (kind === 'delegation')
    return sql`case when t.state = 'SUSPENDED' then 'SUSPENDED by ' || t.suspended_by else t.state end`
  if (kind === 'consent') return sql`t.state`
  if (kind === 'invoice' || kind === 'received') return sql`t.status`
  return sql`null::text`
}

const studioColumn = (kind: Kind): SQL =>
  kind === 'delegation' || kind === 'consent' ? sql`t.studio_id` : sql`null::uuid`

const standingColumns = (
  viewer: Viewer,
) => sql`s.client_id is not null known, s.kind, s.delegation_state, s.delegation_from, s.delegation_to, s.words, s.modules, s.services, s.consent_state, s.demands_second_factor,
  exists(select from client_unit l where l.client_id = s.client_id and l.unit_id = any(${sql.param([...viewer.validUnits])}::uuid[]) and ${inForce('l', viewer.today)}) linked`
const onMySide = (viewer: Viewer) =>
  viewer.studioId === null
    ? sql`s.studio_id is null and s.client_id = ${viewer.clientId}::uuid`
    : sql`s.studio_id = ${viewer.studioId}::uuid`

interface StandingRow {
  known: boolean
  kind: string
  delegation_state: string | null
  delegation_from: string | null
  delegation_to: string | null
  words: string[]
  modules: Record<string, Day>
  services: Record<string, Service>
  consent_state: string | null
  demands_second_factor: boolean
  linked: boolean
}
const standingOf = (row: StandingRow): Standing | undefined =>
  row.known
    ? {
        kind: row.kind,
        delegationState: row.delegation_state,
        delegationFrom: row.delegation_from,
        delegationTo: row.delegation_to,
        words: row.words,
        modules: row.modules,
        services: row.services,
        consentState: row.consent_state,
        demandsSecondFactor: row.demands_second_factor,
        linked: row.linked,
      }
    : undefined

/** How clients stand with the viewer, in one statement: for the fields of a list that tell what may be done. */
export async function loadStandings(
  db: Db,
  viewer: Viewer,
  clientIds: readonly string[],
): Promise<Map<string, Standing>> {
  const rows = await db.rows<StandingRow & { client_id: string }>(
    sql`select s.client_id, ${standingColumns(viewer)} from standing s where ${onMySide(viewer)} and s.client_id = any(${sql.param([...clientIds])}::uuid[])`,
  )
  return new Map(
    rows.flatMap((row) => {
      const standing = standingOf(row)
      return standing ? [[row.client_id, standing]] : []
    }),
  )
}

/** One client's. held: until the transaction ends nobody may change it; a revoke waits, or is seen. */
export async function loadStanding(
  db: Db,
  viewer: Viewer,
  clientId: string,
  held = false,
): Promise<Standing | undefined> {
  const [row] = await db.rows<StandingRow>(
    sql`select ${standingColumns(viewer)} from standing s where ${onMySide(viewer)} and s.client_id = ${clientId}::uuid ${sql.raw(held ? 'for share' : '')}`,
  )
  return row && standingOf(row)
}

/** All that deciding about rows of one kind takes, in one statement however many they are. What does not exist is not in it. */
export async function loadManyFacts(
  db: Db,
  viewer: Viewer,
  kind: Kind,
  wanted: readonly string[],
  lock = false,
): Promise<Map<string, Facts>> {
  const ids = wanted.filter(isId)
  if (kind === 'none' || ids.length === 0) return new Map()
  const among = sql`= any(${sql.param(ids)}::uuid[])`
  const tail = sql.raw(lock ? 'for update of t' : '')
  if (kind === 'client') {
    const standings = await loadStandings(db, viewer, ids)
    return new Map([...standings].map(([id, standing]) => [id, { clientId: id, standing }]))
  }
  if (kind === 'studio') {
    const rows = await db.rows<{ id: string; mine: boolean }>(
      sql`select t.id, (t.id = ${viewer.studioId}::uuid or exists(select from studio_client c where c.studio_id = t.id and c.client_id = ${viewer.clientId}::uuid)) is true mine from studio t where t.id ${among} ${tail}`,
    )
    return new Map(rows.map(({ id, mine }) => [id, { studioId: id, mine }]))
  }
  if (kind === 'unit' || kind === 'operator') {
    const own = sql`any(${sql.param([...viewer.ownUnits])}::uuid[])`
    const mine =
      kind === 'unit'
        ? sql`t.id = ${own}`
        : sql`(t.id = ${viewer.operatorId}::uuid or exists(select from operator_unit l where l.operator_id = t.id and l.unit_id = ${own} and ${inForce('l', viewer.today)})) is true`
    const rows = await db.rows<{ id: string; studio_id: string; mine: boolean }>(
      sql`select t.id, t.studio_id, ${mine} mine from ${kind === 'unit' ? operatingUnit : operator} t where t.id ${among} ${tail}`,
    )
    return new Map(rows.map(({ id, studio_id, mine }) => [id, { studioId: studio_id, mine }]))
  }
  const rows = await db.rows<StandingRow & OwnRow & { id: string }>(
    sql`select t.id, t.client_id of_client, ${studioColumn(kind)} of_studio, ${stateColumn(kind)} state, ${standingColumns(viewer)}
      from ${clientTables[kind]!} t left join standing s on s.client_id = t.client_id and ${onMySide(viewer)} where t.id ${among}`,
  )
  return new Map(rows.map((row) => [row.id, factsOf(row, standingOf(row))]))
}

/** Of one row. Undefined: no such row. lock: it stays as it is until the transaction ends. */
export async function loadFacts(
  db: Db,
  viewer: Viewer,
  kind: Kind,
  id: string,
  lock = false,
): Promise<Facts | undefined> {
  if (kind === 'none' || !isId(id)) return undefined
  const table = clientTables[kind]
  // Two statements: one that waited for the row's lock still sees the rest as it was before the wait.
  if (lock && kind === 'client') {
    // Its key stays as it is: whoever holds its standing may add rows that refer to it, or the two would wait for each other.
    await db.rows(sql`select from client t where t.id = ${id}::uuid for no key update of t`)
    const standing = await loadStanding(db, viewer, id, true)
    return standing && { clientId: id, standing }
  }
  if (lock && table) {
    const [row] = await db.rows<OwnRow>(
      sql`select t.client_id of_client, ${studioColumn(kind)} of_studio, ${stateColumn(kind)} state from ${table} t where t.id = ${id}::uuid for update of t`,
    )
    if (!row) return undefined
    return factsOf(row, viewer.side === 'system' ? undefined : await loadStanding(db, viewer, row.of_client, true))
  }
  return (await loadManyFacts(db, viewer, kind, [id], lock)).get(id.toLowerCase())
}

interface OwnRow {
  of_client: string
  of_studio: string | null
  state: string | null
}
const factsOf = ({ of_client, of_studio, state }: OwnRow, standing: Standing | undefined): Facts => ({
  clientId: of_client,
  ...(of_studio && { studioId: of_studio }),
  ...(state && { state }),
  ...(standing && { standing }),
})
