import { and, eq, isNull } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { client, clientUser } from '../../db/tables/client.ts'
import { person, session } from '../../db/tables/person.ts'
import { transaction } from '../../db/transaction.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkPassword } from '../password/check-password.ts'
import { askAs } from '../session/become.ts'
import { dropSecondFactorOfTokens } from '../token/drop-second-factor.ts'
import { viewerObject } from '../viewer/viewer.type.ts'
import { holdPerson } from './hold-person.ts'
import type { SecondFactorPayload } from './second-factor.type.ts'
import { deleteFactor } from './stored-factor.ts'

/**
 * From now on the password alone is enough, and opens nothing that demands more: sessions and tokens lose the factor too.
 * Refused to the owner of a company that demands it, who would shut itself out: it withdraws the demand first.
 */
export async function disableSecondFactor(context: Context, password: string): Promise<SecondFactorPayload> {
  const viewer = signedIn(context)
  const personId = viewer.personId!
  const { error } = await checkPassword(context, password, ['password'])
  if (error) return { viewer: null, userErrors: [error] }
  const problem = await transaction(context.db, async (tx): Promise<UserError | undefined> => {
    await claim(tx, viewer, 'secondFactorDisable', personId)
    if (!(await holdPerson(tx, personId)))
      return userError('SECOND_FACTOR_NOT_ON', 'You sign in without a second factor already.')
    const demanding = await ownCompanyThatDemandsIt(tx, personId)
    if (demanding) {
      const how = 'Withdraw the demand first.'
      return userError('SECOND_FACTOR_DEMANDED', `${demanding}, whose owner you are, demands two-step sign-in. ${how}`)
    }
    await deleteFactor(tx, personId)
    await tx.update(person).set({ twoFactorEnabled: false, updatedAt: context.now }).where(eq(person.id, personId))
    await tx.update(session).set({ secondFactor: false }).where(eq(session.userId, personId))
    await dropSecondFactorOfTokens(tx, personId)
    await recordAudit(tx, viewer, { action: 'secondFactorDisable', kind: 'person', id: personId })
    return undefined
  })
  if (problem) return { viewer: null, userErrors: [problem] }
  const without = { ...viewer, secondFactor: false }
  askAs(context, without)
  return { viewer: viewerObject(without), userErrors: [] }
}

/** Of any membership: also one that is not the current one. */
async function ownCompanyThatDemandsIt(tx: Db, personId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ name: client.name })
    .from(clientUser)
    .innerJoin(client, eq(client.id, clientUser.clientId))
    .where(
      and(
        eq(clientUser.personId, personId),
        clientUser.owner,
        isNull(clientUser.removedAt),
        eq(client.demandsSecondFactor, true),
      ),
    )
    .limit(1)
  return row?.name
}
