import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { type Connection, PageArgs } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { sendSms } from './send-sms.ts'
import { findSmsMessage, listSmsMessages } from './sms.queries.ts'
import { ClientSmsInput, ClientSmsPayload, SmsMessage, SmsMessageConnection } from './sms.type.ts'

@Resolver(() => SmsMessage)
export class SmsResolver {
  @Query(() => SmsMessageConnection, {
    description: 'Text messages that your studio sent to a client, newest first. By who may send them.',
  })
  smsMessages(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<SmsMessage>> {
    return listSmsMessages(context, { clientId, ...page })
  }

  @Mutation(() => ClientSmsPayload, {
    description:
      'Writes a text message to a contact of a client (WT-052, OPERATIONS 47). No gateway is connected yet: it is kept in state LOGGED and does not leave. userErrors: REQUIRED, TOO_LONG, CONTACT_UNKNOWN, INVALID_PHONE.',
  })
  async clientSmsSend(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('input', () => ClientSmsInput) input: ClientSmsInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) key?: string | null,
  ): Promise<ClientSmsPayload> {
    const { id, userErrors } = await sendSms(context, { clientId, input }, key)
    return { smsMessage: await findSmsMessage(context, id), userErrors }
  }
}
