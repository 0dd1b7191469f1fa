import encodeQR from 'qr'
import { claim } from '../../access/claim.ts'
import { transaction } from '../../db/transaction.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { readableCode } from '../credential/readable-code.ts'
import { checkPassword } from '../password/check-password.ts'
import { holdPerson } from './hold-person.ts'
import type { SecondFactorEnrollPayload } from './second-factor.type.ts'
import { writeFactor } from './stored-factor.ts'
import { newTotpSecret, otpauthUri } from './totp.ts'

const RECOVERY_CODES = 10

/** Nothing is demanded before a code of it has been shown to be right; until then it may be begun anew. */
export async function enrollSecondFactor(context: Context, password: string): Promise<SecondFactorEnrollPayload> {
  const viewer = signedIn(context)
  const personId = viewer.personId!
  const { error } = await checkPassword(context, password, ['password'])
  if (error) return { enrollment: null, userErrors: [error] }
  return transaction(context.db, async (tx) => {
    await claim(tx, viewer, 'secondFactorEnroll', personId)
    if (await holdPerson(tx, personId)) {
      const alreadyOn = userError('SECOND_FACTOR_ALREADY_ON', 'You sign in with a second factor already.')
      return { enrollment: null, userErrors: [alreadyOn] }
    }
    const secret = newTotpSecret()
    const recoveryCodes = Array.from({ length: RECOVERY_CODES }, () => readableCode(2))
    await writeFactor(tx, personId, { secret, recoveryCodes, verified: false }, context.config)
    await recordAudit(tx, viewer, { action: 'secondFactorEnroll', kind: 'person', id: personId })
    const uri = otpauthUri(secret, viewer.username)
    return { enrollment: { secret, otpauthUri: uri, qrSvg: encodeQR(uri, 'svg'), recoveryCodes }, userErrors: [] }
  })
}
