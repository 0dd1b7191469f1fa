import { and, eq, isNull } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { loadViewer, type Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { clientUser } from '../../db/tables/client.ts'
import { session } from '../../db/tables/person.ts'
import { operator } from '../../db/tables/studio.ts'
import { transaction } from '../../db/transaction.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { notFound } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { askAs } from '../session/become.ts'
import type { ContextSelectPayload } from './membership.type.ts'
import { viewerObject } from './viewer.type.ts'

const action = 'contextSelect'

/** Of this session alone. What it did on somebody’s behalf, or looked at as somebody else, ends. */
export async function selectContext(context: Context, membershipId: string): Promise<ContextSelectPayload> {
  const viewer = signedIn(context)
  const chosen = await transaction(context.db, async (tx) => {
    await claim(tx, viewer, action, viewer.personId!)
    const membership = await ownMembership(tx, viewer, membershipId)
    const [row] = await tx
      .update(session)
      .set({
        ...membership,
        actingClientId: null,
        actingUsedAt: null,
        viewingOperatorId: null,
        viewingClientUserId: null,
        viewingDelegationId: null,
      })
      .where(eq(session.id, viewer.sessionId!))
      .returning({ sessionToken: session.token })
    const renewed = row && (await loadViewer(tx, row, context.now))
    if (!renewed) throw notFound()
    await recordAudit(tx, renewed, {
      action,
      kind: 'person',
      id: viewer.personId!,
      before: { membership: viewer.operatorId ?? viewer.clientUserId },
      after: { membership: membershipId },
    })
    return renewed
  })
  askAs(context, chosen)
  return { viewer: viewerObject(chosen), userErrors: [] }
}

/** Somebody else's is as unknown as one that does not exist. */
async function ownMembership(tx: Db, { personId }: Viewer, id: string) {
  if (!isId(id)) throw notFound()
  const [asOperator] = await tx
    .select({ operatorId: operator.id })
    .from(operator)
    .where(and(eq(operator.id, id), eq(operator.personId, personId!)))
  if (asOperator) return { ...asOperator, clientUserId: null }
  const [asUser] = await tx
    .select({ clientUserId: clientUser.id })
    .from(clientUser)
    .where(and(eq(clientUser.id, id), eq(clientUser.personId, personId!), isNull(clientUser.removedAt)))
  if (!asUser) throw notFound()
  return { operatorId: null, ...asUser }
}
