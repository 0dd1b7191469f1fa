import type { Context } from '../../graphql/context.ts'
import { attempt } from '../../graphql/outcome.ts'
import { resetPassword } from '../password/reset-password.ts'
import type { WithPassword } from './create-additional-user.ts'
import { holdAdditionalUser, keepAdditionalUser, refuseElsewhere } from './held-additional-user.ts'

const action = 'additionalUserPasswordReset'

export async function resetPasswordOfUser(context: Context, id: string): Promise<WithPassword> {
  let temporaryPassword: string | null = null
  const outcome = await attempt(context.db, async (tx) => {
    const held = await holdAdditionalUser(tx, context, { action, id })
    refuseElsewhere(held)
    temporaryPassword = await resetPassword(tx, held.person.id, context.now)
    return keepAdditionalUser(tx, context, held, {})
  })
  return { ...outcome, temporaryPassword: outcome.id ? temporaryPassword : null }
}
