import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('MenuEntry', { simpleResolvers: true, description: 'A place the viewer may go to.' })
export class MenuEntry {
  @Field(() => String, {
    description:
      'home, clients, invoices, receivedInvoices, delegations, consents, operatingUnits, operators, apiTokens, health; in the portal home, invoices, invoiceNew, receivedInvoices, accountant, access, otherData, additionalUsers, bankAccounts, partnerApps.',
  })
  key!: string
  @Field(() => Int, {
    nullable: true,
    description: 'What waits there, where it counts something: to correct, to read, to answer. At most 999.',
  })
  count!: number | null
}
