import { momentOf } from '../../access/as-of.ts'
import { authorize } from '../../access/claim.ts'
import type { Action } from '../../access/policy.ts'
import { type Connection, connectionFrom, type PageArgs, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { Day } from '../../lib/days.ts'
import { AppError } from '../../lib/errors.ts'
import type { AccessMatrix, AccessPrincipal } from './access-matrix.type.ts'
import { everybody, principalOf, type Somebody } from './principals.ts'

/** `action` is what the asker must be allowed now; what it is shown is how it was on the day. */
export async function readAccess(context: Context, action: Action, clientId: string, day: Day): Promise<AccessMatrix> {
  const viewer = signedIn(context)
  await authorize(context.db, viewer, action, clientId)
  if (day > context.today)
    throw new AppError('BAD_USER_INPUT', 'Nobody knows who will be able to do what on a day to come.', {
      path: ['day'],
    })
  const { list, ...found } = await everybody(context.db, viewer, momentOf(day, viewer), clientId)
  return { clientId, day, isToday: day === context.today, everybody: list, ...found }
}

export const judged = ({ clientId, standings, everybody: all }: AccessMatrix): AccessPrincipal[] =>
  all.map((somebody) => principalOf(somebody, clientId, standings))

const ranks = { USER: '0', OPERATOR: '1', TOKEN: '2', STUDIO: '3' } as const
const keysOf = ({ kind, name, id }: Somebody) => [ranks[kind], name.toLowerCase(), id] as const
function compare(one: readonly (string | null)[], other: readonly (string | null)[]): number {
  const at = one.findIndex((key, index) => key !== other[index])
  return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1
}

/** One page of them, by kind and name; only these are judged. */
export function pageOfPrincipals(matrix: AccessMatrix, args: PageArgs): Connection<AccessPrincipal> {
  const page = pageOf(args, 3)
  const way = page.isBackward ? -1 : 1
  const rows = matrix.everybody
    .filter((somebody) => !page.keys || compare(keysOf(somebody), page.keys) * way > 0)
    .sort((one, other) => compare(keysOf(one), keysOf(other)) * way)
    .slice(0, page.limit + 1)
  return connectionFrom(page, rows, {
    keys: keysOf,
    node: (somebody) => principalOf(somebody, matrix.clientId, matrix.standings),
    count: async () => matrix.everybody.length,
  })
}
