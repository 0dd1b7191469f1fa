import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { closePermissionChange, holdPermissionChange } from './held-permission-change.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
}
const action = 'delegationPermissionChangeWithdraw'

/** The studio takes back what it asked. */
export const withdrawPermissionChange = (context: Context, { id, expectedVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdPermissionChange(tx, context, { action, id, expectedVersion })
    await closePermissionChange(tx, context, held, { state: 'WITHDRAWN' })
    return id
  })
