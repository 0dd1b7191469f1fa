import { sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import type { UnitKind } from './operating-unit.type.ts'

/** A link that nobody has taken away; its days may lie before or after today. */
export interface Link {
  readonly id: string
  readonly unitId: string
  readonly validFrom: Day
  readonly validTo: Day | null
}
export interface LinkPlan {
  readonly added: readonly string[]
  readonly removed: readonly Link[]
}

export const linksToday = (links: readonly Link[], today: Day): string[] =>
  links
    .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today))
    .map(({ unitId }) => unitId)
    .sort()

/**
 * From the links there are to those that are wanted. Links are periods: none is changed, one that no longer counts is taken
 * away and a new one added. `isWithinReach`: what the viewer does not see it has not unticked either.
 */
export function planLinks(
  links: readonly Link[],
  wanted: readonly string[],
  today: Day,
  isWithinReach: (unitId: string) => boolean = () => true,
): LinkPlan {
  const kept = new Set(linksToday(links, today).filter((unitId) => wanted.includes(unitId) || !isWithinReach(unitId)))
  return {
    added: [...new Set(wanted)].filter((unitId) => !kept.has(unitId)),
    removed: links.filter(({ unitId }) => !kept.has(unitId) && (wanted.includes(unitId) || isWithinReach(unitId))),
  }
}

/**
 * Holds units so that nobody archives them meanwhile. Answers what is wrong with those named, at their place in the input.
 * `kind`: one of the other kind is as unknown as none.
 */
export async function holdUnits(
  tx: Db,
  viewer: Viewer,
  unitIds: readonly string[],
  path: (index: number) => readonly (string | number)[],
  kind: UnitKind | null = null,
): Promise<UserError[]> {
  const rows = await tx.rows<{ id: string; archived: boolean }>(
    sql`select id, archived_at is not null archived from operating_unit
      where studio_id = ${viewer.studioId}::uuid and (${kind}::text is null or kind = ${kind}) and id::text = any(${sql.param([...unitIds])}::text[]) order by id for share`,
  )
  const archived = new Map(rows.map((row) => [row.id, row.archived]))
  return unitIds.flatMap((id, index) => {
    if (!archived.has(id)) return [userError('UNIT_UNKNOWN', 'The studio has no such unit.', path(index))]
    return archived.get(id) ? [userError('UNIT_ARCHIVED', 'This unit is archived.', path(index))] : []
  })
}
