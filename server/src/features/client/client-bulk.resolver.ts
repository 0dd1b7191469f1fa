import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { jobPayload } from '../bulk-job/bulk-job.queries.ts'
import { JobPayload } from '../bulk-job/bulk-job.type.ts'
import { ClientsUnitLinkInput } from './client-bulk.type.ts'
import { linkClientsToUnit } from './link-clients-to-unit.ts'

@Resolver()
export class ClientBulkResolver {
  @Mutation(() => JobPayload, {
    description:
      'Links many clients to a unit, or unlinks them (WT-061), in the background: each row needs what clientUnitsSet needs. userErrors: UNIT_UNKNOWN, UNIT_ARCHIVED, SELECTION, NOTHING_SELECTED, TOO_MANY.',
  })
  async clientsUnitLink(
    @Ctx() context: Context,
    @Arg('input', () => ClientsUnitLinkInput) input: ClientsUnitLinkInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<JobPayload> {
    return jobPayload(context, await linkClientsToUnit(context, input, idempotencyKey))
  }
}
