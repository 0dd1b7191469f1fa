import type { Context } from '../../graphql/context.ts'
import { rateLimited } from '../../graphql/meter.ts'

/** So that nobody finds out number by number who is here: at the usual limit an address has six tries a minute. */
const POINTS = 1500

/** Takes its points before it is said whether a number is known. Who only mistyped has not got so far. */
export async function chargeSignUp({ rate }: Context): Promise<void> {
  const allowance = await rate?.spend(POINTS)
  if (allowance?.isExceeded) throw rateLimited(allowance)
}
