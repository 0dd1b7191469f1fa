import { sql } from 'drizzle-orm'
import { momentOf } from '../../access/as-of.ts'
import type { Viewer } from '../../access/viewer.ts'
import { operatorsAsOf, tokensAsOf } from '../../access/viewers-as-of.ts'
import type { Db } from '../../db/database.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { AppError, notFound } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import { previewOf } from './difference.ts'
import type { GrantPreviewPayload, GrantWarning, OperatorPreviewInput } from './grant-preview.type.ts'
import { operatorDifference } from './operator-difference.ts'
import { cannotSignIn } from './preview-client-user.ts'

/** Before an administrator saves an operator's classes, units or supervisor flag; together or one alone. */
export async function previewOperator(
  db: Db,
  viewer: Viewer,
  wanted: OperatorPreviewInput,
): Promise<GrantPreviewPayload> {
  const { studioId } = viewer
  if (studioId === null || !isId(wanted.id)) throw notFound()
  if (wanted.classes == null && wanted.unitIds == null && wanted.supervisor == null)
    throw new AppError('BAD_USER_INPUT', 'Give classes, unitIds or supervisor.', { path: ['input', 'operator'] })
  const moment = momentOf(viewer.today, viewer)
  const [operator] = await operatorsAsOf(db, moment, [studioId], wanted.id)
  if (!operator) throw notFound()
  const { validUnits, userErrors } = await unitsWanted(db, viewer, wanted.unitIds)
  if (userErrors.length > 0) return { preview: null, userErrors }
  const changes: Partial<Viewer> = {
    ...(wanted.classes && { classes: new Set(wanted.classes) }),
    ...(wanted.unitIds && { ownUnits: [...new Set(wanted.unitIds)], validUnits }),
    ...(wanted.supervisor != null && { supervisor: wanted.supervisor }),
  }
  const changed = ({ viewer: before }: { viewer: Viewer }) => ({ before, after: { ...before, ...changes } })
  const tokens = (await tokensAsOf(db, moment, [operator])).map(changed)
  const difference = await operatorDifference(db, { ...changed(operator), tokens })
  const warnings: GrantWarning[] = operator.closed ? [cannotSignIn] : []
  const opens = difference.gained.get('clients')?.clients ?? 0
  if (wanted.supervisor && !operator.viewer.supervisor && opens > 0)
    warnings.push({
      code: 'SUPERVISOR_OPENS_CLIENTS',
      message: `As a supervisor it sees ${opens} clients more.`,
      count: opens,
    })
  return { preview: previewOf(difference, warnings), userErrors }
}

interface Units {
  readonly validUnits: readonly string[]
  readonly userErrors: UserError[]
}
/** Of the units to be linked those that are valid today; and what saving would refuse. */
async function unitsWanted(db: Db, { studioId, today }: Viewer, unitIds?: readonly string[] | null): Promise<Units> {
  if (!unitIds?.length) return { validUnits: [], userErrors: [] }
  const rows = await db.rows<{ id: string; archived: boolean; valid: boolean }>(
    sql`select u.id, u.archived_at is not null archived, u.valid_from <= ${today}::date and (u.valid_to is null or u.valid_to >= ${today}::date) valid
      from operating_unit u where u.studio_id = ${studioId}::uuid and u.id::text = any(${sql.param([...unitIds])}::text[])`,
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const userErrors = unitIds.flatMap((id, index) => {
    const path = ['operator', 'unitIds', index]
    const unit = byId.get(id)
    if (!unit) return [userError('UNIT_UNKNOWN', 'The studio has no such unit.', path)]
    return unit.archived ? [userError('UNIT_ARCHIVED', 'This unit is archived.', path)] : []
  })
  return { validUnits: rows.filter(({ valid }) => valid).map(({ id }) => id), userErrors }
}
