import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Connection } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { changeSeats } from './change-seats.ts'
import { listServiceOrders, readSeatUsage } from './seat.queries.ts'
import {
  SeatsChangeInput,
  SeatsPayload,
  SeatUsage,
  type ServiceOrder,
  ServiceOrderConnection,
  ServiceOrdersArgs,
} from './seat.type.ts'

@Resolver()
export class SeatResolver {
  @Query(() => SeatUsage, {
    description: 'Seats bought and taken, and how many users are active. A studio needs the word READ.',
  })
  seatUsage(@Ctx() context: Context, @Arg('clientId', () => ID) clientId: string): Promise<SeatUsage> {
    return readSeatUsage(context, clientId)
  }

  @Query(() => ServiceOrderConnection, {
    description: 'What a company ordered of this service, newest first. A studio needs the word READ.',
  })
  serviceOrders(
    @Ctx() context: Context,
    @Args(() => ServiceOrdersArgs) args: ServiceOrdersArgs,
  ): Promise<Connection<ServiceOrder>> {
    return listServiceOrders(context, args)
  }

  @Mutation(() => SeatsPayload, {
    description: 'Raises or lowers the seats for additional users, or renews them for a year. By the owner alone.',
  })
  async seatsChange(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => SeatsChangeInput) input: SeatsChangeInput,
  ): Promise<SeatsPayload> {
    const { id, userErrors } = await changeSeats(context, { clientId, expectedVersion, input })
    return { seatUsage: id === null ? null : await readSeatUsage(context, id), userErrors }
  }
}
