import { and, eq, isNull, sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import type { Action } from '../../access/policy.ts'
import type { Db } from '../../db/database.ts'
import { clientUser } from '../../db/tables/client.ts'
import { person } from '../../db/tables/person.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { notFound, staleVersion } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { personElsewhere } from '../operator/person-elsewhere.ts'
import { worksElsewhere } from './additional-user.queries.ts'

/** An additional user that a verb may change, held by its client's lock until the transaction ends. */
export interface HeldAdditionalUser {
  readonly action: Action
  readonly facts: Facts
  readonly user: typeof clientUser.$inferSelect
  readonly person: typeof person.$inferSelect
  readonly worksElsewhere: boolean
}
export interface Wanted {
  readonly action: Action
  readonly id: string
  readonly expectedVersion?: number
}

export async function holdAdditionalUser(tx: Db, context: Context, wanted: Wanted): Promise<HeldAdditionalUser> {
  const { action, id, expectedVersion } = wanted
  const viewer = signedIn(context)
  // Only of one's own company: another's user is as unknown as one that does not exist.
  const facts = await claim(tx, viewer, action, viewer.clientId ?? '')
  if (!isId(id)) throw notFound()
  const [held] = await tx
    .select({ user: clientUser, person, worksElsewhere: sql<boolean>`${worksElsewhere}` })
    .from(clientUser)
    .innerJoin(person, eq(person.id, clientUser.personId))
    .where(and(eq(clientUser.id, id), eq(clientUser.clientId, viewer.clientId!), isNull(clientUser.removedAt)))
    .for('update', { of: person })
  if (!held) throw notFound()
  if (held.user.owner) refuseInput(userError('OWNER_HAS_ALL', 'An owner has every word, and is no additional user.'))
  if (expectedVersion !== undefined && held.user.version !== expectedVersion)
    throw staleVersion(expectedVersion, held.user.version)
  return { ...held, action, facts }
}

/** Who also works elsewhere signs in there with the same name and password: one company must not take them over. */
export function refuseElsewhere({ worksElsewhere }: HeldAdditionalUser): void {
  if (worksElsewhere) refuseInput(personElsewhere())
}

interface Changed {
  readonly words?: string[]
  readonly removedAt?: Date
  readonly before?: unknown
  readonly after?: unknown
}
/** Raises the version, writes the membership's own columns and the audit: the end of every verb. */
export async function keepAdditionalUser(
  tx: Db,
  context: Context,
  { action, facts, user: { id, version } }: HeldAdditionalUser,
  { before, after, ...columns }: Changed,
): Promise<string> {
  await tx
    .update(clientUser)
    .set({ ...columns, version: version + 1 })
    .where(eq(clientUser.id, id))
  await recordAudit(tx, signedIn(context), { action, kind: 'clientUser', id, facts, before, after })
  return id
}
