import { eq } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { clientBankAccount } from '../../db/tables/client-card.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { heldCardRow } from '../client/held-card-row.ts'
import { keepClientBankAccount } from './default-bank-account.ts'
import { bankAccountById } from './upsert-bank-account.ts'

interface Wish {
  readonly clientId: string
  readonly id: string
  readonly expectedVersion: number
}
const action = 'clientBankAccountRemove'

/** Invoices keep the IBAN that stands on them. */
export const removeBankAccount = (context: Context, { clientId, id, expectedVersion }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, action, clientId)
    const { iban, bank, isDefault } = heldCardRow(await bankAccountById(tx, clientId, id), expectedVersion)
    await tx
      .update(clientBankAccount)
      .set({ removedAt: context.now, version: expectedVersion + 1 })
      .where(eq(clientBankAccount.id, id))
    await keepClientBankAccount(tx, clientId)
    const before = { iban, bank, isDefault }
    await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, before })
    return clientId
  })
