import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import { type Context, signedIn } from '../../graphql/context.ts'
import { outcomeOf } from '../../graphql/outcome.ts'
import { listCounterparties, loadCounterparty } from './counterparty.queries.ts'
import { Counterparty, CounterpartyConnection, CounterpartyPayload, PartyInput } from './counterparty.type.ts'
import { createCounterparty, updateCounterparty } from './save-counterparty.ts'

@Resolver(() => Counterparty)
export class CounterpartyResolver {
  @Query(() => CounterpartyConnection, { description: 'Whom a client sells to, by name.' })
  counterparties(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('search', () => String, { nullable: true, description: 'Part of the name, VAT number or fiscal code.' })
    search?: string | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    return listCounterparties(context, { clientId, search, first, after })
  }

  @Mutation(() => CounterpartyPayload)
  counterpartyCreate(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('input', () => PartyInput) input: PartyInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) key?: string | null,
  ): Promise<CounterpartyPayload> {
    return payload(context, createCounterparty(context.db, signedIn(context), clientId, input, key))
  }

  @Mutation(() => CounterpartyPayload, { description: 'Written anew; invoices keep the buyer as it stood.' })
  counterpartyUpdate(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => PartyInput) input: PartyInput,
  ): Promise<CounterpartyPayload> {
    return payload(context, updateCounterparty(context.db, signedIn(context), id, expectedVersion, input))
  }
}

async function payload(context: Context, verb: Promise<string>): Promise<CounterpartyPayload> {
  const { id, userErrors } = await outcomeOf(verb)
  return { counterparty: id ? await loadCounterparty(context, id) : null, userErrors }
}
