import { sql } from 'drizzle-orm'
import { authorize } from '../../access/claim.ts'
import { inForce, type Viewer } from '../../access/viewer.ts'
import { visible, visibleClients } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { operator } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { AppError, notFound } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import type { OnboardingChecklist, OnboardingItem, OnboardingStep } from './onboarding.type.ts'
import { outsideClasses } from './outside-classes.ts'

/** Of an operator, of a unit, or of the two together. */
export interface Subject {
  readonly operatorId?: string | null | undefined
  readonly unitId?: string | null | undefined
}

/**
 * The unit is asked as for changing it, which a keeper of clients may; the operator must be one that the viewer sees, or one
 * that was linked to that unit.
 */
export async function readChecklist(context: Context, { operatorId, unitId }: Subject): Promise<OnboardingChecklist> {
  const viewer = signedIn(context)
  const { db } = context
  await authorize(db, viewer, 'onboardingChecklist', viewer.studioId ?? '')
  if (!operatorId && !unitId) throw new AppError('BAD_USER_INPUT', 'Give operatorId, unitId or both.')
  if (unitId) await authorize(db, viewer, 'operatingUnitUpdate', unitId)
  if (operatorId && !(await mayAsk(db, viewer, { operatorId, unitId }))) throw notFound()
  return checklistOf(db, viewer, { operatorId, unitId })
}

async function mayAsk(db: Db, viewer: Viewer, { operatorId, unitId = null }: Subject): Promise<boolean> {
  if (!isId(operatorId!)) return false
  const seen = visible(viewer, 'operator', { id: operator.id, studioId: operator.studioId })
  const rows = await db.rows(
    sql`select from ${operator} where ${operator.id} = ${operatorId}::uuid and (${seen}
      or exists (select from operator_unit l where l.operator_id = ${operator.id} and l.unit_id = ${unitId}::uuid))`,
  )
  return rows.length > 0
}

interface Row {
  operatorId: string | null
  operatorName: string | null
  unitId: string | null
  unitName: string | null
  unitIsValid: boolean
  maySignIn: boolean
  isDisabled: boolean
  hasClasses: boolean
  isLinked: boolean
  hasClient: boolean
  hasSignedIn: boolean
}

/** One statement. Of a unit's operators the one that is furthest; of an operator's units one that is valid. */
export async function checklistOf(db: Db, viewer: Viewer, subject: Subject): Promise<OnboardingChecklist> {
  const { today } = viewer
  const { operatorId = null, unitId = null } = subject
  const valid = sql`u.archived_at is null and u.valid_from <= ${today}::date and (u.valid_to is null or u.valid_to >= ${today}::date)`
  const maySignIn = sql`not o.disabled and not p.disabled and (p.expires_on is null or p.expires_on >= ${today}::date)`
  const hasClasses = sql`(select count(*) from operator_class k where k.operator_id = o.id and k.removed_at is null
    and k.class = any(${sql.param([...outsideClasses])}::text[])) = ${outsideClasses.length}`
  const hasSignedIn = sql`p.last_signed_in_at is not null and not p.must_change_password`
  const [row] = await db.rows<Row>(
    sql`select o.id "operatorId", p.name "operatorName", u.id "unitId", u.name "unitName",
        coalesce(${valid}, false) "unitIsValid", coalesce(${maySignIn}, false) "maySignIn",
        coalesce(o.disabled or p.disabled, false) "isDisabled", coalesce(${hasClasses}, false) "hasClasses",
        exists(select from operator_unit l where l.operator_id = o.id and l.unit_id = u.id and ${inForce('l', today)}) "isLinked",
        exists(select from client_unit l where l.unit_id = u.id and ${inForce('l', today)}
          and l.client_id in (${visibleClients(viewer, 'clients')})) "hasClient",
        coalesce(${hasSignedIn}, false) "hasSignedIn"
      from (select
          coalesce(${operatorId}::uuid, (select o.id from operator_unit l join operator o on o.id = l.operator_id join person p on p.id = o.person_id
            where l.unit_id = ${unitId}::uuid and ${inForce('l', today)} and not o.administrator
            order by ${maySignIn} desc, ${hasClasses} desc, ${hasSignedIn} desc, l.created_at desc, o.id limit 1)) operator_id,
          coalesce(${unitId}::uuid, (select u.id from operator_unit l join operating_unit u on u.id = l.unit_id
            where l.operator_id = ${operatorId}::uuid and ${inForce('l', today)} order by ${valid} desc, l.created_at desc, u.id limit 1)) unit_id) subject
      left join operator o on o.id = subject.operator_id left join person p on p.id = o.person_id
      left join operating_unit u on u.id = subject.unit_id`,
  )
  const items = itemsOf(row!)
  const { operatorId: whose, operatorName, unitId: where, unitName } = row!
  const ready = items.every(({ done }) => done)
  return { operatorId: whose, operatorName, unitId: where, unitName, items, ready }
}

function itemsOf({ operatorId, unitId, ...is }: Row): OnboardingItem[] {
  const item = (step: OnboardingStep, done: boolean, operation: string, subjectId: string | null): OnboardingItem => ({
    step,
    done,
    remedy: done ? null : { operation, subjectId },
  })
  const toSignIn = is.isDisabled ? 'operatorEnable' : 'operatorUpdate'
  return [
    item('UNIT', is.unitIsValid, unitId ? 'operatingUnitUpdate' : 'operatingUnitCreate', unitId),
    item('OPERATOR', is.maySignIn, operatorId ? toSignIn : 'outsideCompanyOnboard', operatorId),
    item('CLASSES', is.hasClasses, 'operatorClassesSet', operatorId),
    item('OPERATOR_UNIT', is.isLinked, 'operatorUnitsSet', operatorId),
    item('CLIENT_UNIT', is.hasClient, 'clientUnitsSet', unitId),
    item('FIRST_SIGN_IN', is.hasSignedIn, 'signIn', operatorId),
  ]
}
