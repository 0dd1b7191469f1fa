import { denial } from '../../access/denial.ts'
import type { Facts } from '../../access/facts.ts'
import type { Viewer } from '../../access/viewer.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'

export const validityProblem = (validFrom: Day, validTo: Day | null): UserError | null =>
  validTo !== null && validTo < validFrom
    ? userError('INVALID_VALIDITY_RANGE', 'The last valid day is before the first.', ['validTo'])
    : null

/** The code is unique in the studio, whoever of two writers was first. */
export const unitConstraints = {
  operating_unit_external_code: userError('EXTERNAL_CODE_TAKEN', 'Another unit of the studio has this code.', [
    'externalCode',
  ]),
  // Two changes that are right each, and wrong together.
  operating_unit_validity: userError('INVALID_VALIDITY_RANGE', 'The last valid day is before the first.', ['validTo']),
}

/**
 * Only an administrator writes a unit's first and last day. The first day must be said on creation: whoever is no
 * administrator may say today, which is what would be taken anyway.
 */
export function refuseForeignDays(
  viewer: Viewer,
  { validFrom, validTo }: { validFrom: Day; validTo?: Day | null },
  facts: Facts,
): void {
  if (viewer.administrator) return
  const paths = [...(validFrom === viewer.today ? [] : ['validFrom']), ...(validTo == null ? [] : ['validTo'])]
  if (paths.length > 0) throw denial(viewer, 'operatingUnitCreate', ['field'], facts, paths)
}
