import { and, eq, isNull } from 'drizzle-orm'
import { apiToken } from '../../db/tables/api-token.ts'
import { session } from '../../db/tables/person.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { endSessions } from '../session/end-sessions.ts'
import { holdAdditionalUser, keepAdditionalUser } from './held-additional-user.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
}
const action = 'additionalUserDelete'

/**
 * Ends the membership and everything it opened: sessions, tokens, the seat (AR-009). The person stays, or its name would be
 * lost on what it did; what else it works for stays open to it.
 */
export const deleteAdditionalUser = (context: Context, { id, expectedVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdAdditionalUser(tx, context, { action, id, expectedVersion })
    const { name, username } = held.person
    await tx
      .update(apiToken)
      .set({ revokedAt: context.now })
      .where(and(eq(apiToken.clientUserId, id), isNull(apiToken.revokedAt)))
    if (held.worksElsewhere) await tx.delete(session).where(eq(session.clientUserId, id))
    else await endSessions(tx, held.person.id)
    const before = { name, username, words: held.user.words }
    return keepAdditionalUser(tx, context, held, { removedAt: context.now, before, after: { removed: true } })
  })
