import { eq } from 'drizzle-orm'
import { person } from '../../db/tables/person.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { endSessions } from '../session/end-sessions.ts'
import { holdOperator, keepOperatorChange } from './held-operator.ts'
import { governs, refuseLastAdministrator } from './operator-rules.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
}
const action = 'operatorDisable'

export const disableOperator = (context: Context, { id, expectedVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdOperator(tx, context, { action, id, expectedVersion })
    if (held.person.disabled) return id
    const { disabled, expiresOn } = held.person
    if (governs({ administrator: held.operator.administrator, disabled, expiresOn }, context.today))
      await refuseLastAdministrator(tx, signedIn(context), id)
    await tx.update(person).set({ disabled: true, updatedAt: context.now }).where(eq(person.id, held.person.id))
    // Tokens need no end of their own: each request asks whether its person is disabled.
    await endSessions(tx, held.person.id)
    return keepOperatorChange(tx, context, held, { action, before: { disabled: false }, after: { disabled: true } })
  })
