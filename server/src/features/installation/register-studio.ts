import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { operator, studio } from '../../db/tables/studio.ts'
import { transaction } from '../../db/transaction.ts'
import { isVatNumber } from '../../fatturapa/identifiers.ts'
import type { Context } from '../../graphql/context.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { dayOf } from '../../lib/days.ts'
import { AppError } from '../../lib/errors.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { passwordProblems } from '../credential/password-rules.ts'
import { nextOperatorCode } from '../operator/operator-code.ts'
import { type CreatedPerson, createPerson } from '../person/create-person.ts'
import { usernameProblem } from '../person/usernames.ts'
import { become } from '../session/become.ts'
import { viewerOfPerson } from '../session/viewer-of-person.ts'
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
}

/** Any number that nobody else uses for a lock of this database. */
const LOCK = 7_310_453

/** Open to anybody, once: of several who try at the same time one succeeds. Whoever registers the studio is signed in. */
export async function registerStudio(
  context: Context,
  input: NewStudio & { username: string; password: string },
): Promise<StudioRegisterPayload> {
  const userErrors = await transaction(context.db, async (tx) => {
    await tx.rows(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`)
    const studios = await tx.rows(sql`select 1 from studio limit 1`)
    if (studios.length > 0) {
      throw new AppError('FORBIDDEN', 'This installation has its studio: its administrator creates users.', {
        action: 'studioRegister',
        reason: 'ALREADY_REGISTERED',
      })
    }
    const problems = await studioProblems(tx, input)
    if (problems.length === 0) await createStudio(tx, input, context.now)
    return problems
  })
  if (userErrors.length > 0) return { viewer: null, userErrors }
  const viewer = await become(context, { username: input.username.trim(), password: input.password })
  return { viewer: viewerObject(viewer), userErrors: [] }
}

export async function studioProblems(db: Db, input: NewStudio): Promise<UserError[]> {
  const at = (field: string) => ['input', field]
  const required = (field: 'studioName' | 'name') =>
    input[field].trim() ? undefined : userError('REQUIRED', 'This must be filled in.', at(field))
  const problems = [
    required('studioName'),
    isVatNumber(input.vatNumber.trim())
      ? undefined
      : userError(
          'VAT_NUMBER_INVALID',
          'A VAT number has eleven digits, the last of which checks the others.',
          at('vatNumber'),
        ),
    required('name'),
    input.username === undefined ? undefined : await usernameProblem(db, input.username, at('username')),
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(input.email.trim())
      ? undefined
      : userError('EMAIL_MALFORMED', 'This is no e-mail address.', at('email')),
    ...(input.password === undefined
      ? []
      : passwordProblems({ password: input.password, username: input.username ?? '' }, at('password'))),
  ]
  return problems.filter((problem) => problem !== undefined)
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
  const administrator = await viewerOfPerson(tx, created.personId, now)
  await recordAudit(tx, administrator!, {
    action: 'studioRegister',
    kind: 'studio',
    id: studioId,
    after: { name: input.studioName.trim(), vatNumber: input.vatNumber.trim(), operatorId },
  })
  return { ...created, studioId }
}
