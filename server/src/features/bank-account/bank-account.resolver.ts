import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { findClient } from '../client/client.queries.ts'
import { Client, ClientPayload } from '../client/client.type.ts'
import { findBankAccount, openBankAccounts } from './bank-account.queries.ts'
import { ClientBankAccount, ClientBankAccountInput, ClientBankAccountPayload } from './bank-account.type.ts'
import { removeBankAccount } from './remove-bank-account.ts'
import { upsertBankAccount } from './upsert-bank-account.ts'

@Resolver(() => Client)
export class BankAccountResolver {
  @Mutation(() => ClientBankAccountPayload, {
    description:
      'Adds a bank account, or writes one anew (AD-011, OPERATIONS 44): by the client’s own side only. The default one becomes `companyData { iban bank }`. userErrors: REQUIRED, INVALID_IBAN, BANK_ACCOUNT_EXISTS.',
  })
  async clientBankAccountUpsert(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('input', () => ClientBankAccountInput) input: ClientBankAccountInput,
    @Arg('id', () => ID, { nullable: true, description: 'Absent: a new one.' }) id?: string | null,
    @Arg('expectedVersion', () => Int, { nullable: true, description: 'Needed with `id`.' })
    expectedVersion?: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true }) key?: string | null,
  ): Promise<ClientBankAccountPayload> {
    const wish = { clientId, input, id: id ?? null, expectedVersion: expectedVersion ?? null }
    const { id: written, userErrors } = await upsertBankAccount(context, wish, key)
    const client = await findClient(context, written && clientId)
    return { bankAccount: await findBankAccount(context, client, written), client, userErrors }
  }

  @Mutation(() => ClientPayload, {
    description:
      'Removes a bank account (OPERATIONS 44): by the client’s own side only. After the default one `companyData { iban }` is null, until another is marked.',
  })
  async clientBankAccountRemove(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<ClientPayload> {
    const { id: written, userErrors } = await removeBankAccount(context, { clientId, id, expectedVersion })
    return { client: await findClient(context, written), userErrors }
  }

  @FieldResolver(() => [ClientBankAccount], {
    nullable: true,
    description: 'Bank accounts, the default one first. Null where the word READ is missing.',
  })
  bankAccounts(@Ctx() context: Context, @Root() client: Client): Promise<ClientBankAccount[] | null> {
    return openBankAccounts(context, client)
  }
}
