import { eq } from 'drizzle-orm'
import { pathsOf } from '../../access/claim.ts'
import { person } from '../../db/tables/person.ts'
import { operator } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny, required } from '../../graphql/outcome.ts'
import { changesOf } from '../studio/changes-of.ts'
import { holdOperator, keepOperatorChange } from './held-operator.ts'
import type { OperatorUpdateInput } from './operator-input.type.ts'
import { emailProblem, governs, passwordDaysProblem, refuseLastAdministrator } from './operator-rules.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly input: OperatorUpdateInput
}
const action = 'operatorUpdate'

export const updateOperator = (context: Context, { id, expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdOperator(tx, context, { action, id, expectedVersion, fields: pathsOf(input) })
    const { administrator: isOne } = held.operator
    const now = held.person
    const { name = now.name, email = now.email, expiresOn = now.expiresOn } = input
    const administrator = input.administrator ?? isOne
    const passwordValidityDays = input.passwordValidityDays ?? now.passwordValidityDays
    const passwordWarningDays = input.passwordWarningDays ?? now.passwordWarningDays
    refuseInputIfAny([
      required(name, 'name'),
      emailProblem(email),
      passwordDaysProblem(passwordValidityDays, passwordWarningDays),
    ])
    const ofPerson = { name: name!.trim(), email: email!.trim(), expiresOn, passwordValidityDays, passwordWarningDays }
    const changes = changesOf({ ...now, administrator: isOne }, { ...ofPerson, administrator })
    if (!changes) return id
    const { today } = context
    const before = { administrator: isOne, disabled: now.disabled, expiresOn: now.expiresOn }
    if (governs(before, today) && !governs({ ...before, administrator, expiresOn }, today))
      await refuseLastAdministrator(tx, signedIn(context), id, administrator ? 'expiresOn' : 'administrator')
    await tx
      .update(person)
      .set({ ...ofPerson, updatedAt: context.now })
      .where(eq(person.id, now.id))
    await tx.update(operator).set({ administrator }).where(eq(operator.id, id))
    return keepOperatorChange(tx, context, held, { action, ...changes })
  })
