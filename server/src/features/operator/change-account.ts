import { eq } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { person } from '../../db/tables/person.ts'
import { operator } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { required } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import { normalUsername, usernameProblem } from '../person/usernames.ts'
import { changesOf } from '../studio/changes-of.ts'
import { type Change, type HeldOperator, isDisabled } from './held-operator.ts'
import { lastAdministratorProblem } from './last-administrator.ts'
import { emailProblem, nameProblem, passwordDaysProblem } from './operator-rules.ts'
import { personElsewhere, worksElsewhere } from './person-elsewhere.ts'

/** Who it is, how it signs in, and whether it governs the studio. Absent: as it is. */
export interface AccountWish {
  readonly name?: string | null
  readonly username?: string | null
  readonly email?: string | null
  readonly expiresOn?: Day | null
  readonly mustChangePassword?: boolean | null
  readonly passwordValidityDays?: number | null
  readonly passwordWarningDays?: number | null
  readonly administrator?: boolean | null
  readonly disabled?: boolean | null
}

/** The account as it would be. An empty name, user name or address is kept as null: it is refused. */
const wantedOf = ({ person: now }: HeldOperator, wish: AccountWish) => ({
  name: wish.name === undefined ? now.name : (wish.name?.trim() ?? null),
  displayUsername:
    wish.username === undefined ? (now.displayUsername ?? now.username) : (wish.username?.trim() ?? null),
  email: wish.email === undefined ? now.email : (wish.email?.trim() ?? null),
  expiresOn: wish.expiresOn === undefined ? now.expiresOn : wish.expiresOn,
  mustChangePassword: wish.mustChangePassword ?? now.mustChangePassword,
  passwordValidityDays: wish.passwordValidityDays ?? now.passwordValidityDays,
  passwordWarningDays: wish.passwordWarningDays ?? now.passwordWarningDays,
})
const fieldOf = (name: string) => (name === 'displayUsername' ? 'username' : name)

const personChanges = (held: HeldOperator, wish: AccountWish) => {
  const { person: now } = held
  return changesOf<object, object>(
    { ...now, displayUsername: now.displayUsername ?? now.username },
    wantedOf(held, wish),
  )
}

/** Everything that is wrong with the wish, each at its field. */
export async function accountProblems(
  tx: Db,
  context: Context,
  held: HeldOperator,
  wish: AccountWish,
): Promise<(UserError | null)[]> {
  const wanted = wantedOf(held, wish)
  const changes = personChanges(held, wish)
  if (changes && (await worksElsewhere(tx, held)))
    return Object.keys(changes.after).map((name) => personElsewhere(fieldOf(name)))
  const isRenamed = normalUsername(wanted.displayUsername ?? '') !== held.person.username
  const { administrator } = held.operator
  const before = { administrator, disabled: isDisabled(held), expiresOn: held.person.expiresOn }
  const after = {
    administrator: wish.administrator ?? administrator,
    disabled: wish.disabled ?? before.disabled,
    expiresOn: wanted.expiresOn,
  }
  return [
    nameProblem(wanted.name),
    required(wanted.displayUsername, 'username') ??
      (isRenamed ? ((await usernameProblem(tx, wanted.displayUsername!, ['username'])) ?? null) : null),
    emailProblem(wanted.email),
    passwordDaysProblem(wanted.passwordValidityDays, wanted.passwordWarningDays),
    held.person.mustChangePassword && !wanted.mustChangePassword
      ? userError('OFFICE_PASSWORD_STANDS', 'It ends when the person chooses a password of its own.', [
          'mustChangePassword',
        ])
      : null,
    await lastAdministratorProblem(tx, signedIn(context), { operatorId: held.operator.id, before, after }),
  ]
}

/** Somebody who took the user name in the same moment. */
export const accountConstraints = {
  person_username: userError('USERNAME_TAKEN', 'Somebody has this user name already.', ['username']),
}

/** After `accountProblems` found none. */
export async function changeAccount(
  tx: Db,
  context: Context,
  held: HeldOperator,
  wish: AccountWish,
): Promise<Change[]> {
  const ofPerson = personChanges(held, wish)
  if (ofPerson) {
    const { displayUsername, ...rest } = ofPerson.after as Partial<typeof person.$inferInsert>
    const names = displayUsername ? { displayUsername, username: normalUsername(displayUsername) } : {}
    await tx
      .update(person)
      .set({ ...rest, ...names, updatedAt: context.now })
      .where(eq(person.id, held.person.id))
  }
  const { administrator: before } = held.operator
  const administrator = wish.administrator ?? before
  if (administrator !== before)
    await tx.update(operator).set({ administrator }).where(eq(operator.id, held.operator.id))
  return [
    ofPerson && { before: named(ofPerson.before), after: named(ofPerson.after) },
    administrator === before ? undefined : { before: { administrator: before }, after: { administrator } },
  ]
}
/** As the API calls them. */
const named = (values: object) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [fieldOf(name), value]))
