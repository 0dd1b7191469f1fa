import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { operator, studio } from '../../db/tables/studio.ts'
import { transaction } from '../../db/transaction.ts'
import { isVatNumber } from '../../fatturapa/identifiers.ts'
import type { Context } from '../../graphql/context.ts'
import { required } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { dayOf } from '../../lib/days.ts'
import { AppError } from '../../lib/errors.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { nextOperatorCode } from '../operator/operator-code.ts'
import { type CreatedPerson, createPerson } from '../person/create-person.ts'
import { newcomerProblems } from '../person/newcomer-problems.ts'
import { redeemReferral, referralCodeProblem } from '../referral/redeem-referral.ts'
import { become } from '../session/become.ts'
import { viewerOfPerson } from '../session/viewer-of-person.ts'
import { chargeSignUp } from '../sign-up/charge-sign-up.ts'
import { viewerObject } from '../viewer/viewer.type.ts'
import type { StudioRegisterPayload } from './installation.type.ts'

export interface NewStudio {
  readonly studioName: string
  readonly vatNumber: string
  /** Of its administrator. */
  readonly name: string
  /** Absent: proposed from the name. */
  readonly username?: string
  readonly email: string
  /** Absent: a random one, answered once. */
  readonly password?: string
  /** Of whoever advised it. */
  readonly referralCode?: string | null
}

/** Any number that nobody else uses for a lock of this database. */
const LOCK = 7_310_453

/** Open to anybody; where the installation is for one studio, once. Whoever registers the studio is signed in. */
export async function registerStudio(
  context: Context,
  input: NewStudio & { username: string; password: string },
): Promise<StudioRegisterPayload> {
  const userErrors = await transaction(context.db, async (tx) => {
    // One after the other: of two with the same number, or of all where one is enough, the second finds the first.
    await tx.rows(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`)
    if (!context.config.isSignUpOpen) await refuseSecondStudio(tx)
    const problems = await studioProblems(tx, input)
    if (problems.length > 0) return problems
    await chargeSignUp(context)
    const known = await tx.rows(sql`select from studio where vat_number = ${input.vatNumber.trim()} limit 1`)
    if (known.length > 0) return [studioExists]
    await createStudio(tx, input, context.now)
    return []
  })
  if (userErrors.length > 0) return { viewer: null, userErrors }
  const viewer = await become(context, { username: input.username.trim(), password: input.password })
  return { viewer: viewerObject(viewer), userErrors: [] }
}

const studioExists = userError(
  'STUDIO_EXISTS',
  'A studio with this VAT number is here already: sign in, recover your password, or ask its administrator for a user.',
  ['input', 'vatNumber'],
)

async function refuseSecondStudio(tx: Db): Promise<void> {
  const studios = await tx.rows(sql`select 1 from studio limit 1`)
  if (studios.length > 0)
    throw new AppError('FORBIDDEN', 'This installation has its studio: its administrator creates users.', {
      action: 'studioRegister',
      reason: 'ALREADY_REGISTERED',
    })
}

export async function studioProblems(db: Db, input: NewStudio): Promise<UserError[]> {
  const problems = [
    required(input.studioName, 'input', 'studioName'),
    isVatNumber(input.vatNumber.trim())
      ? null
      : userError('VAT_NUMBER_INVALID', 'A VAT number has eleven digits, the last of which checks the others.', [
          'input',
          'vatNumber',
        ]),
    ...(await newcomerProblems(db, input, 'input')),
    await referralCodeProblem(db, input.referralCode, 'input', 'referralCode'),
  ]
  return problems.filter((problem) => problem !== null)
}

/** The studio, its administrator, and in the audit who began it. Ask `studioProblems` first. */
export async function createStudio(tx: Db, input: NewStudio, now: Date): Promise<CreatedPerson & { studioId: string }> {
  const studioId = newId()
  const operatorId = newId()
  const created = await createPerson(tx, {
    name: input.name,
    ...(input.username !== undefined && { username: input.username }),
    email: input.email,
    ...(input.password !== undefined && { password: input.password }),
    today: dayOf(now),
    now,
  })
  await tx
    .insert(studio)
    .values({ id: studioId, name: input.studioName.trim(), vatNumber: input.vatNumber.trim(), createdAt: now })
  await tx.insert(operator).values({
    id: operatorId,
    studioId,
    personId: created.personId,
    code: await nextOperatorCode(tx),
    administrator: true,
    createdAt: now,
  })
  const by = created.personId
  await redeemReferral(tx, { account: { studioId }, code: input.referralCode, now, by })
  const administrator = await viewerOfPerson(tx, by, now)
  await recordAudit(tx, administrator!, {
    action: 'studioRegister',
    kind: 'studio',
    id: studioId,
    after: { name: input.studioName.trim(), vatNumber: input.vatNumber.trim(), operatorId },
  })
  return { ...created, studioId }
}
