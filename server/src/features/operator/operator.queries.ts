import type DataLoader from 'dataloader'
import { type SQL, sql } from 'drizzle-orm'
import { allowedActions } from '../../access/allowed-actions.ts'
import { authorize } from '../../access/claim.ts'
import type { Action } from '../../access/policy.ts'
import { inForce, seesAllClients, type Viewer } from '../../access/viewer.ts'
import { visible } from '../../access/visible.ts'
import { person } from '../../db/tables/person.ts'
import { operator } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { Day } from '../../lib/days.ts'
import { rowsByKey } from '../studio/keyed-loaders.ts'
import type { Operator } from './operator.type.ts'

const passwordEnds = sql`${person.passwordValidityDays} > 0 and ${person.passwordSetOn} + ${person.passwordValidityDays}`
const state = (today: Day, now: Date) => sql`case when ${person.disabled} or ${operator.disabled} then 'DISABLED'
    when ${person.expiresOn} < ${today}::date then 'EXPIRED'
    when ${person.lockedUntil} > ${now.toISOString()}::timestamptz then 'LOCKED'
    when ${person.mustChangePassword} then 'PASSWORD_TO_CHANGE'
    when ${passwordEnds} <= ${today}::date then 'PASSWORD_EXPIRED'
    when ${passwordEnds} - ${person.passwordWarningDays} <= ${today}::date then 'PASSWORD_EXPIRING' else 'ACTIVE' end`
const elsewhere = sql`(exists (select from operator e where e.person_id = ${person.id} and e.studio_id <> ${operator.studioId})
    or exists (select from client_user e where e.person_id = ${person.id} and e.removed_at is null))`
const columnsOf = ({
  today,
  now,
}: Context) => sql`${operator.id}, ${operator.studioId} as "studioId", ${operator.code}, ${person.name},
  coalesce(${person.displayUsername}, ${person.username}) as username, ${person.email}, ${operator.administrator},
  ${operator.supervisor}, ${person.disabled} or ${operator.disabled} as disabled, ${state(today, now)} as state,
  ${elsewhere} as "worksElsewhere", ${person.expiresOn} as "expiresOn",
  ${person.mustChangePassword} as "mustChangePassword", ${person.passwordSetOn} as "passwordSetOn",
  ${person.passwordValidityDays} as "passwordValidityDays", ${person.passwordWarningDays} as "passwordWarningDays",
  ${person.lastSignedInAt} as "lastSignInAt",
  array(select k.class from operator_class k where k.operator_id = ${operator.id} and k.removed_at is null order by 1) as classes,
  ${operator.version}`
const tables = sql`${operator} join ${person} on ${person.id} = ${operator.personId}`

const operatorsAsSeen = (viewer: Viewer): SQL =>
  visible(viewer, 'operator', { id: operator.id, studioId: operator.studioId })

/** Colleagues see of each other that they are there: name and code. The rest is for administrators, supervisors and oneself. */
function asSeenBy(viewer: Viewer, row: Operator): Operator {
  const isOpen = seesAllClients(viewer) || row.id === viewer.operatorId
  if (isOpen) return { ...row, isOpen }
  const { id, studioId, code, name, version } = row
  return { ...closed, id, studioId, code, name, version, isOpen }
}
const closed = {
  username: null,
  email: null,
  administrator: null,
  supervisor: null,
  disabled: null,
  state: null,
  worksElsewhere: null,
  expiresOn: null,
  mustChangePassword: null,
  passwordSetOn: null,
  passwordValidityDays: null,
  passwordWarningDays: null,
  lastSignInAt: null,
  classes: null,
}

export async function listOperators(context: Context): Promise<Operator[]> {
  const viewer = signedIn(context)
  const rows = await context.db.rows<Operator>(
    sql`select ${columnsOf(context)} from ${tables} where ${operatorsAsSeen(viewer)} order by lower(${person.name}), ${operator.id}`,
  )
  return rows.map((row) => asSeenBy(viewer, row))
}

export async function findOperator(context: Context, id: string | null): Promise<Operator | null> {
  if (id === null) return null
  const viewer = signedIn(context)
  const [row] = await context.db.rows<Operator>(
    sql`select ${columnsOf(context)} from ${tables} where ${operatorsAsSeen(viewer)} and ${operator.id} = ${id}::uuid`,
  )
  return row ? asSeenBy(viewer, row) : null
}

export async function readOperator(context: Context, id: string): Promise<Operator> {
  await authorize(context.db, signedIn(context), 'operator', id)
  return (await findOperator(context, id))!
}

/** The viewer itself, whatever its token may ask: for `viewer { operator }`. */
export async function viewerAsOperator(context: Context): Promise<Operator | null> {
  const viewer = signedIn(context)
  if (viewer.operatorId === null) return null
  const [row] = await context.db.rows<Operator>(
    sql`select ${columnsOf(context)} from ${tables} where ${operator.id} = ${viewer.operatorId}::uuid`,
  )
  return row ? asSeenBy(viewer, row) : null
}

export const operatorActions = (context: Context, { studioId }: Operator): Action[] =>
  // Whoever got the row sees it.
  allowedActions(signedIn(context), 'operator', { studioId, mine: true })

export const operatorsByUnit = (context: Context): DataLoader<string, Operator[]> =>
  context.memo(operatorsByUnit, () => {
    const viewer = signedIn(context)
    return rowsByKey<Operator>(async (ids) => {
      const rows = await context.db.rows<Operator & { key: string }>(
        sql`select l.unit_id as key, ${columnsOf(context)} from ${tables} join operator_unit l on l.operator_id = ${operator.id} and ${inForce('l', context.today)}
          where ${operatorsAsSeen(viewer)} and l.unit_id = any(${ids}) order by lower(${person.name}), ${operator.id}`,
      )
      return rows.map(({ key, ...row }) => ({ ...asSeenBy(viewer, row), key }))
    })
  })
