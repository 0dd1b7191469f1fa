import type { BankAccountsQuery as Answer } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'

export type BankAccount = NonNullable<Answer['client']['bankAccounts']>[number]

export const BankAccountsQuery = graphql(`
  query BankAccounts($clientId: ID!) {
    client(id: $clientId) {
      id allowedActions
      bankAccounts { id iban bank isDefault version }
    }
  }
`)

export const AddBankAccount = graphql(`
  mutation AddBankAccount($clientId: ID!, $input: ClientBankAccountInput!, $key: String!) {
    change: clientBankAccountUpsert(clientId: $clientId, input: $input, idempotencyKey: $key) {
      bankAccount { id }
      userErrors { code message path }
    }
  }
`)

export const ChangeBankAccount = graphql(`
  mutation ChangeBankAccount($clientId: ID!, $id: ID!, $expectedVersion: Int!, $input: ClientBankAccountInput!) {
    change: clientBankAccountUpsert(clientId: $clientId, id: $id, expectedVersion: $expectedVersion, input: $input) {
      bankAccount { id iban bank isDefault version }
      userErrors { code message path }
    }
  }
`)

export const RemoveBankAccount = graphql(`
  mutation RemoveBankAccount($clientId: ID!, $id: ID!, $expectedVersion: Int!) {
    change: clientBankAccountRemove(clientId: $clientId, id: $id, expectedVersion: $expectedVersion) {
      client { id }
      userErrors { code message path }
    }
  }
`)
