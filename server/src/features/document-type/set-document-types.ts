import { eq } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { client } from '../../db/tables/client.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { changesOf } from '../studio/changes-of.ts'
import { allDocumentTypes } from './document-types.ts'

interface Wish {
  readonly clientId: string
  readonly enabled: readonly string[]
}
const action = 'clientDocumentKindsSet'

/** What is off is kept, not what is on: a kind that a later version of the format adds is on. */
export const setDocumentTypes = (context: Context, { clientId, enabled }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, action, clientId)
    refuseInputIfAny(
      enabled.map((code, index) =>
        allDocumentTypes.includes(code)
          ? null
          : userError('DOCUMENT_TYPE_UNKNOWN', 'There is no such kind of document.', ['enabled', index]),
      ),
    )
    const [row] = await tx
      .select({ disabledDocumentTypes: client.disabledDocumentTypes, version: client.version })
      .from(client)
      .where(eq(client.id, clientId))
    const disabledDocumentTypes = allDocumentTypes.filter((code) => !enabled.includes(code))
    const changes = changesOf(row!, { disabledDocumentTypes })
    if (!changes) return clientId
    await tx
      .update(client)
      .set({ disabledDocumentTypes, version: row!.version + 1 })
      .where(eq(client.id, clientId))
    await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, ...changes })
    return clientId
  })
