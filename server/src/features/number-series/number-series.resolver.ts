import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { type Context, signedIn } from '../../graphql/context.ts'
import { outcomeOf } from '../../graphql/outcome.ts'
import { archiveSeries } from './archive-series.ts'
import { createSeries } from './create-series.ts'
import { listSeries, loadSeries, nextNumberOf } from './number-series.queries.ts'
import { NumberSeries, NumberSeriesInput, NumberSeriesPayload, NumberSeriesUpdateInput } from './number-series.type.ts'
import { updateSeries } from './update-series.ts'

@Resolver(() => NumberSeries)
export class NumberSeriesResolver {
  @Query(() => [NumberSeries], { description: 'All series of a client, those in use first.' })
  numberSeries(@Ctx() context: Context, @Arg('clientId', () => ID) clientId: string): Promise<NumberSeries[]> {
    return listSeries(context, clientId)
  }

  @FieldResolver(() => String)
  nextNumber(@Root() series: NumberSeries, @Ctx() context: Context): Promise<string> {
    return nextNumberOf(context).load(series)
  }

  @Mutation(() => NumberSeriesPayload)
  numberSeriesCreate(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('input', () => NumberSeriesInput) input: NumberSeriesInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) key?: string | null,
  ): Promise<NumberSeriesPayload> {
    return payload(context, createSeries(context.db, signedIn(context), clientId, input, key))
  }

  @Mutation(() => NumberSeriesPayload, { description: 'For numbers to come; those that were taken stay as they are.' })
  numberSeriesUpdate(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => NumberSeriesUpdateInput) input: NumberSeriesUpdateInput,
  ): Promise<NumberSeriesPayload> {
    return payload(context, updateSeries(context.db, signedIn(context), id, expectedVersion, input))
  }

  @Mutation(() => NumberSeriesPayload, { description: 'It numbers nothing more; its documents keep their numbers.' })
  numberSeriesArchive(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<NumberSeriesPayload> {
    return payload(context, archiveSeries(context.db, signedIn(context), id, expectedVersion))
  }
}

async function payload(context: Context, verb: Promise<string>): Promise<NumberSeriesPayload> {
  const { id, userErrors } = await outcomeOf(verb)
  return { numberSeries: id ? await loadSeries(context, id) : null, userErrors }
}
