import { eq } from 'drizzle-orm'
import { person } from '../../db/tables/person.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny, required } from '../../graphql/outcome.ts'
import { emailProblem } from '../operator/operator-rules.ts'
import { endSessions } from '../session/end-sessions.ts'
import { changesOf } from '../studio/changes-of.ts'
import type { AdditionalUserUpdateInput } from './additional-user-input.type.ts'
import { holdAdditionalUser, keepAdditionalUser, refuseElsewhere } from './held-additional-user.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly input: AdditionalUserUpdateInput
}
const action = 'additionalUserUpdate'

/** Its login name stays: what it did stands in the audit under its name, and it knows itself by it. */
export const updateAdditionalUser = (context: Context, { id, expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdAdditionalUser(tx, context, { action, id, expectedVersion })
    refuseElsewhere(held)
    const is = held.person
    const { name = is.name, email = is.email, expiresOn = is.expiresOn } = input
    refuseInputIfAny([required(name, 'name'), emailProblem(email)])
    const next = { name: name!.trim(), email: email!.trim(), disabled: input.disabled ?? is.disabled, expiresOn }
    const changes = changesOf(is, next)
    if (!changes) return id
    await tx
      .update(person)
      .set({ ...next, updatedAt: context.now })
      .where(eq(person.id, is.id))
    // Tokens need no end of their own: each request asks whether its person is disabled.
    if (next.disabled) await endSessions(tx, is.id)
    return keepAdditionalUser(tx, context, held, changes)
  })
