import DataLoader from 'dataloader'
import { type SQL, sql } from 'drizzle-orm'
import { allowedActions } from '../../access/allowed-actions.ts'
import { authorize, authorizeClientList } from '../../access/claim.ts'
import type { Action } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import { visible } from '../../access/visible.ts'
import { delegation } from '../../db/tables/delegation.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { standingByClient } from '../client/client.loaders.ts'
import type { DelegationState } from '../client/delegation-state.type.ts'
import { goesWith } from '../permission-change/permission-change.states.ts'
import { rowsByKey } from '../studio/keyed-loaders.ts'
import { stageOf } from './delegation.states.ts'
import type { Delegation, DelegationPeriod } from './delegation.type.ts'

const d = delegation
const own = { id: d.id, clientId: d.clientId, studioId: d.studioId }

/** Each side takes ended ones from its own list; under its id it can still be read. */
const notHidden = (viewer: Viewer): SQL => sql`not ${viewer.side === 'studio' ? d.hiddenByStudio : d.hiddenByClient}`

const columns = (
  viewer: Viewer,
): SQL => sql`${d.id}, ${d.clientId} as "clientId", ${d.studioId} as "studioId", ${d.state},
  ${d.origin}, ${d.suspendedBy} as "suspendedBy", ${d.words}, ${d.validFrom} as "validFrom", ${d.validTo} as "validTo",
  ${d.state} = 'ACTIVE' and ${d.validFrom} <= ${viewer.today}::date and (${d.validTo} is null or ${d.validTo} >= ${viewer.today}::date) as counts,
  not ${notHidden(viewer)} as "isHidden", ${d.purpose}, ${d.mandateHolder} as "mandateHolder", ${d.mandateSignedOn} as "mandateSignedOn", ${d.changedAt} as "changedAt", ${d.version},
  exists (select from permission_change p where p.delegation_id = ${d.id} and p.state = 'OPEN') as "isChangeAsked"`

interface Wanted {
  readonly clientId?: string | null
  readonly states?: readonly DelegationState[] | null
  readonly withHidden?: boolean | null
}
export async function listDelegations(
  context: Context,
  { clientId, states, withHidden }: Wanted,
): Promise<Delegation[]> {
  const viewer = signedIn(context)
  if (clientId != null) await authorizeClientList(context.db, viewer, 'delegations', clientId)
  const ofClient = clientId == null ? sql`true` : sql`${d.clientId} = ${clientId}::uuid`
  const inStates = states ? sql`${d.state} = any(${sql.param([...states])}::text[])` : sql`true`
  return context.db.rows<Delegation>(
    sql`select ${columns(viewer)} from ${d} where ${visible(viewer, 'delegations', own)} and ${withHidden ? sql`true` : notHidden(viewer)} and ${ofClient} and ${inStates}
      order by ${d.changedAt} desc, ${d.id} desc`,
  )
}

export async function findDelegation(context: Context, id: string | null): Promise<Delegation | null> {
  if (id === null) return null
  const viewer = signedIn(context)
  const [row] = await context.db.rows<Delegation>(
    sql`select ${columns(viewer)} from ${d} where ${visible(viewer, 'delegation', own)} and ${d.id} = ${id}::uuid`,
  )
  return row ?? null
}

export async function readDelegation(context: Context, id: string): Promise<Delegation> {
  await authorize(context.db, signedIn(context), 'delegation', id)
  return (await findDelegation(context, id))!
}

/** Of each client the delegation that is active, or else the last one: for a studio its own, for a client of all studios. */
export const delegationByClient = (context: Context): DataLoader<string, Delegation | null> =>
  context.memo(delegationByClient, () => {
    const viewer = signedIn(context)
    return new DataLoader<string, Delegation | null>(async (ids) => {
      const rows = await context.db.rows<Delegation>(
        sql`select distinct on (${d.clientId}) ${columns(viewer)} from ${d}
          where ${visible(viewer, 'delegation', own)} and ${notHidden(viewer)} and ${d.clientId} = any(${sql.param([...ids])}::uuid[])
          order by ${d.clientId}, (${d.state} = 'ACTIVE') desc, ${d.changedAt} desc, ${d.id} desc`,
      )
      const byClient = new Map(rows.map((row) => [row.clientId, row]))
      return ids.map((id) => byClient.get(id) ?? null)
    })
  })

export const periodsByDelegation = (context: Context): DataLoader<string, DelegationPeriod[]> =>
  context.memo(periodsByDelegation, () =>
    rowsByKey<DelegationPeriod>((ids) =>
      context.db.rows(
        sql`select t.delegation_id as key, t.state, t.words, t.valid_from as "validFrom", t.valid_to as "validTo",
            t.began_at as "beganAt", t.ended_at as "endedAt", p.name as "setByName"
          from ${d} join delegation_period t on t.delegation_id = ${d.id} left join person p on p.id = t.set_by
          where ${visible(signedIn(context), 'delegation', own)} and ${d.id} = any(${ids})
          order by t.began_at desc, t.ended_at desc nulls first, t.id`,
      ),
    ),
  )

export async function delegationActions(context: Context, row: Delegation): Promise<Action[]> {
  const { clientId, studioId } = row
  const standing = await standingByClient(context).load(clientId)
  const facts = { clientId, studioId, state: stageOf(row), ...(standing && { standing }) }
  const actions = allowedActions(signedIn(context), 'delegation', facts)
  return actions.filter((action) => goesWith(action, row.isChangeAsked))
}
