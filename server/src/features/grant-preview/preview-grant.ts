import { type Context, signedIn } from '../../graphql/context.ts'
import { AppError } from '../../lib/errors.ts'
import type { GrantPreviewInput, GrantPreviewPayload } from './grant-preview.type.ts'
import { previewClientUser } from './preview-client-user.ts'
import { previewDelegation } from './preview-delegation.ts'
import { previewNewDelegation } from './preview-new-delegation.ts'
import { previewOperator } from './preview-operator.ts'

/** What saving would change. Reads only: not even in a transaction that is rolled back does anything change. */
export async function previewGrant(context: Context, input: GrantPreviewInput): Promise<GrantPreviewPayload> {
  const { delegation, clientUser, operator } = input
  const given = [delegation, clientUser, operator].filter((each) => each != null)
  if (given.length !== 1)
    throw new AppError('BAD_USER_INPUT', 'Give exactly one of delegation, clientUser and operator.', {
      path: ['input'],
    })
  const viewer = signedIn(context)
  if (delegation && (delegation.id == null) === (delegation.studioId == null))
    throw new AppError('BAD_USER_INPUT', 'Give exactly one of id and studioId.', { path: ['input', 'delegation'] })
  if (delegation?.studioId != null) return previewNewDelegation(context.db, viewer, delegation)
  if (delegation) return previewDelegation(context.db, viewer, delegation)
  if (clientUser) return previewClientUser(context.db, viewer, clientUser)
  return previewOperator(context.db, viewer, operator!)
}
