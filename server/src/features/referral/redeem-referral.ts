import { sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInput, refuseInputIfAny, required, typedText } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { accountOf, addCredit, type CreditAccount } from './credit-account.ts'
import { readStanding } from './referral.queries.ts'

const action = 'referralRedeem'
/** For each of the two (FC-009). */
const BONUS = 10

const alreadyRedeemed = userError('REFERRAL_REDEEMED', 'This account has used a code already.', ['code'])

/** An account that has signed up without a code makes up for it. Of two at once the database lets one through. */
export const redeemLater = (context: Context, typed: string): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const viewer = signedIn(context)
      await claim(tx, viewer, action, viewer.personId!)
      const account = accountOf(viewer)
      const { code: own, redeemed, redeemableUntil } = await readStanding(tx, account)
      const code = codeOf(typed)
      refuseInputIfAny([required(code, 'code')])
      if (code === own) refuseInput(userError('REFERRAL_CODE_OWN', 'This is your own code.', ['code']))
      if (redeemed) refuseInput(alreadyRedeemed)
      if (redeemableUntil < context.today)
        refuseInput(userError('REFERRAL_TOO_LATE', `A code could be used until ${redeemableUntil}.`, ['code']))
      refuseInputIfAny([await referralCodeProblem(tx, code, 'code')])
      await redeemReferral(tx, { account, code, now: context.now, by: viewer.personId })
      const id = account.studioId ?? account.clientId
      const after = { code, credits: BONUS }
      await recordAudit(tx, viewer, { action, kind: account.studioId ? 'studio' : 'client', id, after })
      return id
    },
    { credit_entry_welcome_studio: alreadyRedeemed, credit_entry_welcome_client: alreadyRedeemed },
  )

/** What is wrong with a code, for whoever signs up with one; none is no mistake. */
export async function referralCodeProblem(
  db: Db,
  code: string | null | undefined,
  ...path: string[]
): Promise<UserError | null> {
  if (!typedText(code) || (await accountByCode(db, code))) return null
  return userError('REFERRAL_CODE_UNKNOWN', 'Nobody has this code.', path)
}

interface Redemption {
  readonly account: CreditAccount
  readonly code: string | null | undefined
  readonly now: Date
  readonly by: string | null
}

/** Both get their credits. Without a code, nothing. Ask `referralCodeProblem` first. */
export async function redeemReferral(tx: Db, { account, code, now, by }: Redemption): Promise<void> {
  const other = await accountByCode(tx, code)
  if (!other) return
  const entry = { amount: BONUS, now, by }
  await addCredit(tx, { ...entry, account, kind: 'REFERRAL_WELCOME', other })
  await addCredit(tx, { ...entry, account: other, kind: 'REFERRAL_REWARD', other: account })
}

const codeOf = (typed: string | null | undefined): string => typedText(typed)?.toUpperCase() ?? ''

async function accountByCode(db: Db, typed: string | null | undefined): Promise<CreditAccount | undefined> {
  const code = codeOf(typed)
  if (!code) return undefined
  const [row] = await db.rows<{ studio_id: string | null; client_id: string | null }>(
    sql`select id studio_id, null::uuid client_id from studio where code = ${code}
      union all select null::uuid, id from client where code = ${code} limit 1`,
  )
  if (!row) return undefined
  return row.studio_id === null ? { clientId: row.client_id! } : { studioId: row.studio_id }
}
