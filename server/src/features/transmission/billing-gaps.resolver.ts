import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { openCompanyData } from '../client/client.queries.ts'
import { Client } from '../client/client.type.ts'
import { billingGaps } from './missing-seller-data.ts'

@Resolver(() => Client)
export class BillingGapsResolver {
  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'What its data lack before any invoice can be sent (Dati Fatturazione, WT-055): names of fields, as vatNumber, fiscalCode, taxRegime, street, postalCode, city. Null where the word READ is missing.',
  })
  async billingGaps(@Ctx() context: Context, @Root() client: Client): Promise<string[] | null> {
    const company = await openCompanyData(context, client)
    return company && billingGaps({ ...client, ...company })
  }
}
