import { eq } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { client } from '../../db/tables/client.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { staleVersion } from '../../lib/errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { holdPerson } from '../second-factor/hold-person.ts'

interface Wish {
  readonly id: string
  readonly demanded: boolean
  readonly expectedVersion: number
}
const action = 'clientSecondFactorSet'

/** An owner demands of others what it does itself: without a factor of its own it would shut itself out. */
export const setClientSecondFactor = (context: Context, { id, demanded, expectedVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, action, id)
    const [row] = await tx
      .select({ version: client.version, demandsSecondFactor: client.demandsSecondFactor })
      .from(client)
      .where(eq(client.id, id))
    if (row!.version !== expectedVersion) throw staleVersion(expectedVersion, row!.version)
    if (row!.demandsSecondFactor === demanded) return id
    if (demanded) {
      const hasFactor = await holdPerson(tx, viewer.personId!, 'share')
      if (!hasFactor || !viewer.secondFactor) refuseInput(ownFactorFirst())
    }
    await tx
      .update(client)
      .set({ demandsSecondFactor: demanded, version: row!.version + 1 })
      .where(eq(client.id, id))
    await recordAudit(tx, viewer, {
      action,
      kind: 'client',
      id,
      facts,
      before: { demandsSecondFactor: !demanded },
      after: { demandsSecondFactor: demanded },
    })
    return id
  })

const ownFactorFirst = () =>
  userError('OWN_SECOND_FACTOR_FIRST', 'Turn on two-step sign-in for yourself, and sign in with it, first.')
