import type DataLoader from 'dataloader'
import { type SQL, sql } from 'drizzle-orm'
import { allowedActions } from '../../access/allowed-actions.ts'
import { authorize } from '../../access/claim.ts'
import type { Action } from '../../access/policy.ts'
import { inForce, type Viewer } from '../../access/viewer.ts'
import { visible, visibleClients } from '../../access/visible.ts'
import { operatingUnit, operator } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { Day } from '../../lib/days.ts'
import { countByKey } from '../studio/keyed-loaders.ts'
import type { OperatingUnit } from './operating-unit.type.ts'

const own = { id: operatingUnit.id, studioId: operatingUnit.studioId }

export const unitColumns = (today: Day): SQL => sql`${operatingUnit.id}, ${operatingUnit.studioId} as "studioId",
  ${operatingUnit.name}, ${operatingUnit.externalCode} as "externalCode", ${operatingUnit.kind},
  ${operatingUnit.validFrom} as "validFrom", ${operatingUnit.validTo} as "validTo", ${operatingUnit.version},
  case when ${operatingUnit.archivedAt} is not null then 'ARCHIVED' when ${operatingUnit.validFrom} > ${today}::date then 'SCHEDULED'
    when ${operatingUnit.validTo} < ${today}::date then 'LAPSED' else 'VALID' end as state`

/** The WHERE of every select of units. */
export const unitsAsSeen = (viewer: Viewer, action: Action = 'operatingUnit'): SQL => visible(viewer, action, own)

export const unitOrder: SQL = sql`${operatingUnit.archivedAt} is not null, lower(${operatingUnit.name}), ${operatingUnit.id}`

export const listUnits = (context: Context): Promise<OperatingUnit[]> => {
  const viewer = signedIn(context)
  return context.db.rows<OperatingUnit>(
    sql`select ${unitColumns(context.today)} from ${operatingUnit} where ${unitsAsSeen(viewer)} order by ${unitOrder}`,
  )
}

/** One unit. `action`: what was just done to it, so that whoever may write a unit also reads what was written. */
export async function findUnit(
  context: Context,
  id: string | null,
  action: Action = 'operatingUnit',
): Promise<OperatingUnit | null> {
  if (id === null) return null
  const [row] = await context.db.rows<OperatingUnit>(
    sql`select ${unitColumns(context.today)} from ${operatingUnit}
      where ${unitsAsSeen(signedIn(context), action)} and ${operatingUnit.id} = ${id}::uuid`,
  )
  return row ?? null
}

export async function readUnit(context: Context, id: string): Promise<OperatingUnit> {
  await authorize(context.db, signedIn(context), 'operatingUnit', id)
  return (await findUnit(context, id))!
}

export const unitActions = (context: Context, { id, studioId }: OperatingUnit): Action[] => {
  const viewer = signedIn(context)
  return allowedActions(viewer, 'unit', { studioId, mine: viewer.ownUnits.includes(id) })
}

/** Only clients that the viewer's own list holds are counted: a number tells no more than the rows. */
export const clientCountByUnit = (context: Context): DataLoader<string, number> =>
  context.memo(clientCountByUnit, () =>
    countByKey((ids) =>
      context.db.rows(
        sql`select l.unit_id as key, count(*)::int count from client_unit l where l.unit_id = any(${ids})
          and ${inForce('l', context.today)} and l.client_id in (${visibleClients(signedIn(context), 'clients')}) group by 1`,
      ),
    ),
  )

export const operatorCountByUnit = (context: Context): DataLoader<string, number> =>
  context.memo(operatorCountByUnit, () => {
    const seen = visible(signedIn(context), 'operator', { id: operator.id, studioId: operator.studioId })
    return countByKey((ids) =>
      context.db.rows(
        sql`select l.unit_id as key, count(*)::int count from operator_unit l join ${operator} on ${operator.id} = l.operator_id
          where l.unit_id = any(${ids}) and ${inForce('l', context.today)} and ${seen} group by 1`,
      ),
    )
  })
