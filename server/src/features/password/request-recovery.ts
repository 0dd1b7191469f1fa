import { RateLimiterMemory } from 'rate-limiter-flexible'
import { transaction } from '../../db/transaction.ts'
import type { Context } from '../../graphql/context.ts'
import { typedText } from '../../graphql/outcome.ts'
import { networkOf } from '../../graphql/rate.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { AppError } from '../../lib/errors.ts'
import { enqueue } from '../../queue/enqueue.ts'
import type { PasswordRecoveryInput, PasswordRecoveryRequestPayload } from './recovery.type.ts'
import { passwordRecover, type Sought } from './send-recovery-links.ts'

/** From one address, whoever it asks about: of each person the job counts besides. */
const REQUESTS = new RateLimiterMemory({ points: 10, duration: 15 * 60 })

/**
 * Answers the same, after the same work, whether there is such a person or not: who is meant is found out by a job, and told
 * to nobody but the mail box of that person (OPERATIONS row 4, WT-065, AR-045).
 */
export async function requestRecovery(
  { db, remoteAddress }: Context,
  input: PasswordRecoveryInput,
): Promise<PasswordRecoveryRequestPayload> {
  const sought = soughtBy(input)
  if (Array.isArray(sought)) return { done: false, userErrors: sought }
  await spendRequest(remoteAddress)
  await transaction(db, (tx) => enqueue(tx, passwordRecover, sought))
  return { done: true, userErrors: [] }
}

const LONGEST = 200

function soughtBy(input: PasswordRecoveryInput): Sought | UserError[] {
  const [username, email, taxCode] = [input.username, input.email, input.taxCode].map((text) =>
    typedText(text)?.slice(0, LONGEST),
  )
  if (username) return { username }
  if (email && taxCode) return { email, taxCode }
  const missing = email || taxCode ? (email ? ['taxCode'] : ['email']) : ['username']
  return [
    userError(
      'REQUIRED',
      'Say the user name, or the e-mail address together with the tax code of the company or studio.',
      ['input', ...missing],
    ),
  ]
}

async function spendRequest(remoteAddress: string): Promise<void> {
  // Not over HTTP.
  if (remoteAddress === '') return
  const { consumedPoints } = await REQUESTS.penalty(networkOf(remoteAddress))
  if (consumedPoints > REQUESTS.points)
    throw new AppError('RATE_LIMITED', 'Too many requests for a new password from this address: try again later.')
}
