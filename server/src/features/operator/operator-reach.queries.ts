import type DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import { inForce } from '../../access/viewer.ts'
import { visibleClients } from '../../access/visible.ts'
import { operatingUnit } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { countByKey, rowsByKey } from '../studio/keyed-loaders.ts'
import type { OperatingUnit } from '../unit/operating-unit.type.ts'
import { unitColumns, unitOrder, unitsAsSeen } from '../unit/unit.queries.ts'

export const unitsByOperator = (context: Context): DataLoader<string, OperatingUnit[]> =>
  context.memo(unitsByOperator, () =>
    rowsByKey<OperatingUnit>((ids) =>
      context.db.rows(
        sql`select l.operator_id as key, ${unitColumns(context.today)} from ${operatingUnit}
          join operator_unit l on l.unit_id = ${operatingUnit.id} and ${inForce('l', context.today)}
          where ${unitsAsSeen(signedIn(context))} and l.operator_id = any(${ids}) order by ${unitOrder}`,
      ),
    ),
  )

/** How many clients each operator sees today: by its units that are valid, or all of the studio; of these, those the viewer sees. */
export const clientCountByOperator = (context: Context): DataLoader<string, number> =>
  context.memo(clientCountByOperator, () => {
    const { today } = context
    return countByKey((ids) =>
      context.db.rows(
        sql`select o.id as key, count(*)::int count from operator o join studio_client k on k.studio_id = o.studio_id
          where o.id = any(${ids}) and k.client_id in (${visibleClients(signedIn(context), 'clients')})
            and (o.administrator or o.supervisor or k.client_id in (select c.client_id from operator_unit l
              join operating_unit u on u.id = l.unit_id and u.archived_at is null and u.valid_from <= ${today}::date and (u.valid_to is null or u.valid_to >= ${today}::date)
              join client_unit c on c.unit_id = u.id and ${inForce('c', today)}
              where l.operator_id = o.id and ${inForce('l', today)}))
          group by 1`,
      ),
    )
  })
