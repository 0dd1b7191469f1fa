import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { creditEntry } from '../../db/tables/account.ts'
import { newId } from '../../lib/ids.ts'

/** Whose credits: a studio's or a company's. */
export type CreditAccount =
  | { readonly studioId: string; readonly clientId?: undefined }
  | { readonly clientId: string; readonly studioId?: undefined }

export const accountOf = ({ studioId, clientId }: Viewer): CreditAccount =>
  studioId === null ? { clientId: clientId! } : { studioId }

/** Of `credit_entry`: the account's own. */
export const entriesOf = ({ studioId, clientId }: CreditAccount): SQL =>
  studioId ? sql`studio_id = ${studioId}::uuid` : sql`client_id = ${clientId}::uuid`

interface Entry {
  readonly account: CreditAccount
  /** Spent where it is below nought. */
  readonly amount: number
  readonly kind: string
  /** The other side of a referral. */
  readonly other?: CreditAccount
  readonly now: Date
  readonly by: string | null
}

/**
 * The one way to credits, and to spend them (FC-011). That the sum is never below nought the database keeps, under the account's
 * lock: who spends more than there is breaks the constraint `credit_entry_balance`.
 */
export async function addCredit(tx: Db, { account, amount, kind, other, now, by }: Entry): Promise<void> {
  await tx.insert(creditEntry).values({
    id: newId(),
    ...account,
    amount,
    kind,
    otherStudioId: other?.studioId ?? null,
    otherClientId: other?.clientId ?? null,
    createdAt: now,
    createdBy: by,
  })
}
