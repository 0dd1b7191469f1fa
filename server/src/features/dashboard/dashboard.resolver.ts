import { Ctx, FieldResolver, Int, Query, Resolver } from 'type-graphql'
import { type Context, signedIn } from '../../graphql/context.ts'
import { StateCount } from '../client/client.type.ts'
import { clientCounts, monthStates, monthsSent, receivedToRead } from './dashboard.queries.ts'
import { Dashboard, MonthCount, Todo } from './dashboard.type.ts'
import { todoOf } from './todo.ts'

const clients = (context: Context) => context.memo(clientCounts, () => clientCounts(context.db, signedIn(context)))
const waiting = (context: Context) => context.memo(todoOf, () => todoOf(context.db, signedIn(context)))

@Resolver(() => Dashboard)
export class DashboardResolver {
  @Query(() => Dashboard)
  dashboard(): Dashboard {
    return new Dashboard()
  }

  @FieldResolver(() => [Todo])
  async todo(@Ctx() context: Context): Promise<Todo[]> {
    return (await waiting(context)).todo
  }

  @FieldResolver(() => Int)
  async todoCount(@Ctx() context: Context): Promise<number> {
    return (await waiting(context)).count
  }

  @FieldResolver(() => [StateCount])
  monthStates(@Ctx() context: Context): Promise<StateCount[]> {
    return monthStates(context.db, signedIn(context))
  }

  @FieldResolver(() => [MonthCount])
  months(@Ctx() context: Context): Promise<MonthCount[]> {
    return monthsSent(context.db, signedIn(context))
  }

  @FieldResolver(() => Int)
  async clientCount(@Ctx() context: Context): Promise<number> {
    return (await clients(context)).clientCount
  }

  @FieldResolver(() => Int)
  async clientsWithoutUnit(@Ctx() context: Context): Promise<number> {
    return (await clients(context)).clientsWithoutUnit
  }

  @FieldResolver(() => [StateCount])
  async clientsByDelegation(@Ctx() context: Context): Promise<StateCount[]> {
    return (await clients(context)).clientsByDelegation
  }

  @FieldResolver(() => Int)
  receivedToRead(@Ctx() context: Context): Promise<number> {
    return receivedToRead(context.db, signedIn(context))
  }
}
