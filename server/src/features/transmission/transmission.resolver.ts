import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { type Context, signedIn } from '../../graphql/context.ts'
import { File, InvoiceFileFormat } from '../invoice/file.type.ts'
import { loadInvoice } from '../invoice/invoice.queries.ts'
import { Invoice, InvoicePayload } from '../invoice/invoice.type.ts'
import { invoiceFile } from './invoice-file.ts'
import { sendInvoice } from './send-invoice.ts'
import { historyOf, transmissionsOf } from './transmission.queries.ts'
import { HistoryEntry, Transmission } from './transmission.type.ts'

@Resolver(() => Invoice)
export class TransmissionResolver {
  @Mutation(() => InvoicePayload, {
    description: 'To SdI. Its answers arrive later: watch state and history. Under a new file name each time.',
  })
  async invoiceSend(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<InvoicePayload> {
    const { userErrors } = await sendInvoice(context.db, signedIn(context), { id, expectedVersion, idempotencyKey })
    return { invoice: userErrors.length > 0 ? null : await loadInvoice(context, id), userErrors }
  }

  @Query(() => File, { description: 'As it was last sent; of an invoice that was not sent yet, as it would be.' })
  invoiceFile(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('format', () => InvoiceFileFormat) format: InvoiceFileFormat,
    @Arg('transmissionId', () => ID, { nullable: true, description: 'Of this attempt.' }) transmissionId?:
      | string
      | null,
    @Arg('noticeId', () => ID, { nullable: true, description: 'This one message, not as a zip.' })
    noticeId?: string | null,
  ): Promise<File> {
    return invoiceFile(context, { id, format, transmissionId, noticeId })
  }

  @FieldResolver(() => [Transmission], { description: 'The attempts to give it to SdI, oldest first.' })
  transmissions(@Root() { id }: Invoice, @Ctx() context: Context): Promise<Transmission[]> {
    return transmissionsOf(context).load(id)
  }

  @FieldResolver(() => [HistoryEntry], {
    description: 'Everything that happened to it, oldest first: who, on whose behalf, when; and each message of SdI.',
  })
  history(@Root() { id }: Invoice, @Ctx() context: Context): Promise<HistoryEntry[]> {
    return historyOf(context).load(id)
  }
}
