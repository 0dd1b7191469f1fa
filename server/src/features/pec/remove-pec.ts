import { eq } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { clientPec } from '../../db/tables/client-card.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { heldCardRow } from '../client/held-card-row.ts'
import { keepClientPec } from './default-pec.ts'
import { pecById } from './upsert-pec.ts'

interface Wish {
  readonly clientId: string
  readonly id: string
  readonly expectedVersion: number
}
const action = 'clientPecRemove'

/** Without its default box the company's data name none, until another is marked. */
export const removePec = (context: Context, { clientId, id, expectedVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, action, clientId)
    const { address, isDefault } = heldCardRow(await pecById(tx, clientId, id), expectedVersion)
    await tx
      .update(clientPec)
      .set({ removedAt: context.now, version: expectedVersion + 1 })
      .where(eq(clientPec.id, id))
    await keepClientPec(tx, clientId)
    const before = { address, isDefault }
    await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, before })
    return clientId
  })
