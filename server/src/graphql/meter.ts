import type { GraphQLRequestContext } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import { AppError } from '../lib/errors.ts'
import type { Context } from './context.ts'
import { costOf, MOST_COST } from './cost.ts'
import { refusal } from './errors.ts'
import type { Allowance } from './rate.ts'

/** Of a text that cannot be read or is refused: what it takes to find that out. */
export const REFUSED_COST = 500

/** The points of an operation, taken from what its caller has left; nothing of it runs where there are not enough. */
export async function charge(
  schema: GraphQLSchema,
  request: Pick<GraphQLRequestContext<Context>, 'document' | 'operation' | 'contextValue' | 'request'>,
): Promise<number | undefined> {
  const { document, operation, contextValue } = request
  // Which of several operations is meant was not said: Apollo refuses that itself.
  if (!document || !operation) return undefined
  const cost = costOf(schema, document, operation, request.request.variables ?? {})
  if (cost > MOST_COST) throw refusal(tooCostly(cost))
  const allowance = await contextValue.rate?.spend(cost)
  if (allowance?.isExceeded) throw refusal(rateLimited(allowance))
  return cost
}

const tooCostly = (cost: number) =>
  new AppError(
    'QUERY_TOO_COSTLY',
    `This operation costs ${cost} points, and the most is ${MOST_COST}: ask for fewer rows (first, last) or fields, or in several requests.`,
    { cost: { requested: cost, limit: MOST_COST } },
  )

export const rateLimited = ({ limit, resetsInMs }: Allowance) => {
  const seconds = Math.ceil(resetsInMs / 1000)
  return new AppError(
    'RATE_LIMITED',
    `The ${limit} points of this minute are used up. Ask again in ${seconds} seconds.`,
    { limit, retryAfterSeconds: seconds },
  )
}
