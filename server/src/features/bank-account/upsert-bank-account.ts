import { and, eq, isNull, sql } from 'drizzle-orm'
import { claim, pathsOf } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { clientBankAccount } from '../../db/tables/client-card.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInputIfAny, required, typedText } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { isId, newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { ibanProblem } from '../client/client-rules.ts'
import { heldCardRow } from '../client/held-card-row.ts'
import { plainIban } from '../client/iban.ts'
import { changesOf } from '../studio/changes-of.ts'
import type { ClientBankAccountInput } from './bank-account.type.ts'
import { keepClientBankAccount } from './default-bank-account.ts'

interface Wish {
  readonly clientId: string
  /** Absent: a new one. */
  readonly id?: string | null
  readonly expectedVersion?: number | null
  readonly input: ClientBankAccountInput
}
const action = 'clientBankAccountUpsert'
const constraints = {
  client_bank_account_once: userError('BANK_ACCOUNT_EXISTS', 'The client has this account already.', ['iban']),
}

export const upsertBankAccount = (context: Context, wish: Wish, key?: string | null): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const viewer = signedIn(context)
      const { clientId, id, expectedVersion, input } = wish
      const facts = await claim(tx, viewer, action, clientId, pathsOf(input))
      const account = { iban: plainIban(input.iban), bank: typedText(input.bank) }
      if (id) {
        const row = heldCardRow(await bankAccountById(tx, clientId, id), expectedVersion)
        refuseWrong(account.iban)
        const changes = changesOf(row, { ...account, isDefault: input.isDefault ?? row.isDefault })
        if (!changes) return id
        if (changes.after.isDefault) await unmark(tx, clientId)
        const next = { ...changes.after, version: row.version + 1 }
        await tx.update(clientBankAccount).set(next).where(eq(clientBankAccount.id, id))
        await keepClientBankAccount(tx, clientId)
        await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, ...changes })
        return id
      }
      const made = await once(tx, viewer, { action, key, input: { clientId, input } }, async () => {
        refuseWrong(account.iban)
        const isDefault = input.isDefault ?? !(await hasDefault(tx, clientId))
        if (isDefault) await unmark(tx, clientId)
        const accountId = newId()
        const after = { ...account, isDefault }
        await tx.insert(clientBankAccount).values({ id: accountId, clientId, ...after, createdAt: context.now })
        await keepClientBankAccount(tx, clientId)
        await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, after })
        return accountId
      })
      return made!
    },
    constraints,
  )

const ofClient = (clientId: string) =>
  and(eq(clientBankAccount.clientId, clientId), isNull(clientBankAccount.removedAt))
const isDefaultOf = (clientId: string) => and(ofClient(clientId), eq(clientBankAccount.isDefault, true))

/** Of this client, and not removed. */
export async function bankAccountById(tx: Db, clientId: string, id: string) {
  if (!isId(id)) return undefined
  const [row] = await tx
    .select()
    .from(clientBankAccount)
    .where(and(ofClient(clientId), eq(clientBankAccount.id, id)))
  return row
}

/** Before another is marked: the database allows one default. */
const unmark = (tx: Db, clientId: string) =>
  tx
    .update(clientBankAccount)
    .set({ isDefault: false, version: sql`${clientBankAccount.version} + 1` })
    .where(isDefaultOf(clientId))

const hasDefault = async (tx: Db, clientId: string) => {
  const rows = await tx.select({ id: clientBankAccount.id }).from(clientBankAccount).where(isDefaultOf(clientId))
  return rows.length > 0
}

const refuseWrong = (iban: string): void => refuseInputIfAny([required(iban, 'iban'), iban ? ibanProblem(iban) : null])
