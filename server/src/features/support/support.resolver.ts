import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { type Connection, PageArgs } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { openTicket } from './open-ticket.ts'
import { findTicket, listTickets } from './support.queries.ts'
import { SupportCategory, type SupportTicket, SupportTicketConnection, SupportTicketPayload } from './support.type.ts'

@Resolver()
export class SupportResolver {
  @Query(() => SupportTicketConnection, {
    description:
      'Requests for assistance about a company, newest first: of your own side, in the categories whose word you hold.',
  })
  supportTickets(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<SupportTicket>> {
    return listTickets(context, { clientId, ...page })
  }

  @Mutation(() => SupportTicketPayload, {
    description:
      'Asks for assistance about a company (AD-025, OPERATIONS 114). Without the word of its category: FORBIDDEN, with the missing word. It is kept, in state OPEN. userErrors: REQUIRED, TOO_LONG.',
  })
  async supportTicketOpen(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('category', () => SupportCategory) category: SupportCategory,
    @Arg('subject', () => String, { description: 'At most 120 characters.' }) subject: string,
    @Arg('text', () => String, { description: 'At most 4000 characters.' }) text: string,
    @Arg('idempotencyKey', () => String, { nullable: true }) key?: string | null,
  ): Promise<SupportTicketPayload> {
    const { id, userErrors } = await openTicket(context, { clientId, category, subject, text }, key)
    return { supportTicket: await findTicket(context, id), userErrors }
  }
}
