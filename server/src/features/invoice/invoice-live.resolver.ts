import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { watch } from '../../graphql/live.ts'
import type { Change } from '../../graphql/live-changes.ts'
import { loadInvoice } from './invoice.queries.ts'
import type { InvoiceState as State } from './invoice.states.ts'
import { Invoice, InvoiceState } from './invoice.type.ts'

@ObjectType('InvoiceStateChange', {
  simpleResolvers: true,
  description: 'An issued invoice that came to another state.',
})
export class InvoiceStateChange {
  @Field(() => InvoiceState)
  state!: State
  @Field(() => InvoiceState)
  previousState!: State
  @Field(() => Invoice, { description: 'As it is when this is sent: it may have come to a further state already.' })
  invoice!: Invoice
}

@Resolver()
export class InvoiceLiveResolver {
  @Subscription(() => InvoiceStateChange, {
    description:
      'Each change of state of an issued invoice that the viewer may read, in their order. By server-sent events at /graphql/stream; see docs/partners/live.md.',
    subscribe: ({ context, args }) => watch(context as Context, 'invoiceStateChanged', args),
  })
  async invoiceStateChanged(
    @Root() { id, state, previousState }: Change,
    @Ctx() context: Context,
    @Arg('clientId', () => ID, { nullable: true, description: 'Only of this client.' }) _clientId?: string | null,
    @Arg('id', () => ID, { nullable: true, description: 'Only of this invoice.' }) _id?: string | null,
  ): Promise<InvoiceStateChange> {
    return { state: state as State, previousState: previousState as State, invoice: await loadInvoice(context, id) }
  }
}
