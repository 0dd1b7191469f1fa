import type { Context } from '../../graphql/context.ts'
import { attempt, refuseInput } from '../../graphql/outcome.ts'
import { resetPassword } from '../password/reset-password.ts'
import type { CreatedOperator } from './create-operator.ts'
import { holdOperator, keepOperatorChange } from './held-operator.ts'
import { personElsewhere, worksElsewhere } from './person-elsewhere.ts'

const action = 'operatorPasswordReset'

export async function resetOperatorPassword(context: Context, id: string): Promise<CreatedOperator> {
  let oneTimePassword: string | null = null
  const outcome = await attempt(context.db, async (tx) => {
    const held = await holdOperator(tx, context, { action, id })
    if (await worksElsewhere(tx, held)) refuseInput(personElsewhere())
    oneTimePassword = await resetPassword(tx, held.person.id, context.now)
    const { passwordSetOn } = held.person
    const changes = [{ before: { passwordSetOn }, after: { passwordSetOn: context.today } }]
    return keepOperatorChange(tx, context, held, { action, changes })
  })
  return { ...outcome, oneTimePassword: outcome.id ? oneTimePassword : null }
}
