import { pathsOf } from '../../access/claim.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { accountConstraints, accountProblems, changeAccount } from './change-account.ts'
import { holdOperator, keepOperatorChange } from './held-operator.ts'
import type { OperatorLoginSettingsInput } from './operator-input.type.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly input: OperatorLoginSettingsInput
}
const action = 'operatorLoginSettingsUpdate'

/** How it signs in, and until when. */
export const updateLoginSettings = (context: Context, { id, expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const held = await holdOperator(tx, context, { action, id, expectedVersion, fields: pathsOf(input) })
      refuseInputIfAny(await accountProblems(tx, context, held, input))
      return keepOperatorChange(tx, context, held, { action, changes: await changeAccount(tx, context, held, input) })
    },
    accountConstraints,
  )
