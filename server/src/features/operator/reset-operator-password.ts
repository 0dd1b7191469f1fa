import type { Context } from '../../graphql/context.ts'
import { attempt } from '../../graphql/outcome.ts'
import { resetPassword } from '../password/reset-password.ts'
import type { CreatedOperator } from './create-operator.ts'
import { holdOperator, keepOperatorChange } from './held-operator.ts'

const action = 'operatorPasswordReset'

export async function resetOperatorPassword(context: Context, id: string): Promise<CreatedOperator> {
  let oneTimePassword: string | null = null
  const outcome = await attempt(context.db, async (tx) => {
    const held = await holdOperator(tx, context, { action, id })
    oneTimePassword = await resetPassword(tx, held.person.id, context.now)
    return keepOperatorChange(tx, context, held, { action })
  })
  return { ...outcome, oneTimePassword }
}
