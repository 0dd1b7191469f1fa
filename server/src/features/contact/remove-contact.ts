import { eq } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { clientContact } from '../../db/tables/client-card.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { heldCardRow } from '../client/held-card-row.ts'
import { contactById } from './upsert-contact.ts'

interface Wish {
  readonly clientId: string
  readonly id: string
  readonly expectedVersion: number
}
const action = 'clientContactRemove'

/** The row stays: messages that went to it keep their addressee. */
export const removeContact = (context: Context, { clientId, id, expectedVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, action, clientId)
    const { name, role, email, phone } = heldCardRow(await contactById(tx, clientId, id), expectedVersion)
    await tx
      .update(clientContact)
      .set({ removedAt: context.now, version: expectedVersion + 1 })
      .where(eq(clientContact.id, id))
    const before = { name, role, email, phone }
    await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, before })
    return clientId
  })
