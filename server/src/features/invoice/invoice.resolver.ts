import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { outcomeOf } from '../../graphql/outcome.ts'
import { Client, StateCount } from '../client/client.type.ts'
import { Complaint, InvoiceTotals } from './complaint.type.ts'
import { correctInvoice } from './correct-invoice.ts'
import { createDraft } from './create-draft.ts'
import { deleteDraft } from './delete-draft.ts'
import { duplicateInvoice } from './duplicate-invoice.ts'
import { InvoiceDraftInput, InvoiceFilter } from './invoice.input.ts'
import { listInvoices, loadInvoice, readInvoice } from './invoice.queries.ts'
import { Invoice, InvoiceConnection, InvoicePayload } from './invoice.type.ts'
import { countsByClient, validateStored } from './invoice-details.ts'
import { issueInvoice } from './issue-invoice.ts'
import { markBooked } from './mark-booked.ts'
import { previewTotals } from './preview-totals.ts'
import { reopenInvoice } from './reopen-invoice.ts'
import { updateDraft } from './update-draft.ts'

@Resolver(() => Invoice)
export class InvoiceResolver {
  @Query(() => InvoiceConnection, {
    description: 'Newest first. clientId absent: of all clients whose documents the viewer may see.',
  })
  invoices(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('clientId', () => ID, { nullable: true }) clientId?: string | null,
    @Arg('filter', () => InvoiceFilter, { nullable: true }) filter?: InvoiceFilter | null,
  ): Promise<InvoiceConnection> {
    return listInvoices(context, clientId, filter ?? {}, page)
  }

  @Query(() => Invoice)
  invoice(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Invoice> {
    return readInvoice(context, id)
  }

  @Query(() => [Complaint], { description: 'What SdI would say of the invoice if it were sent today.' })
  invoiceValidate(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Complaint[]> {
    return validateStored(context, id)
  }

  @Query(() => InvoiceTotals, {
    description: 'Totals and complaints of a draft that need not exist. Writes nothing.',
  })
  invoiceTotalsPreview(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('input', () => InvoiceDraftInput) input: InvoiceDraftInput,
  ): Promise<InvoiceTotals> {
    return previewTotals(context, clientId, input)
  }

  @Mutation(() => InvoicePayload, {
    description: 'A draft may be incomplete. A client without a number series gets one.',
  })
  invoiceDraftCreate(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('input', () => InvoiceDraftInput) input: InvoiceDraftInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) key?: string | null,
  ): Promise<InvoicePayload> {
    return payload(context, createDraft(context.db, signedIn(context), clientId, input, key))
  }

  @Mutation(() => InvoicePayload, {
    description: 'The whole draft. One that is being corrected keeps number, date and series.',
  })
  invoiceDraftUpdate(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
    @Arg('input', () => InvoiceDraftInput) input: InvoiceDraftInput,
  ): Promise<InvoicePayload> {
    return payload(context, updateDraft(context.db, signedIn(context), id, version, input))
  }

  @Mutation(() => InvoicePayload)
  invoiceDraftDelete(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
  ): Promise<InvoicePayload> {
    return payload(context, deleteDraft(context.db, signedIn(context), id, version))
  }

  @Mutation(() => InvoicePayload, { description: 'A new draft of today with the same buyer, lines and terms.' })
  invoiceDuplicate(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('idempotencyKey', () => String, { nullable: true }) key?: string | null,
  ): Promise<InvoicePayload> {
    return payload(context, duplicateInvoice(context.db, signedIn(context), id, key))
  }

  @Mutation(() => InvoicePayload, {
    description:
      'Takes the next number of the series; what the controls complain about comes back as userErrors and nothing is taken.',
  })
  invoiceIssue(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
    @Arg('idempotencyKey', () => String, { nullable: true }) key?: string | null,
  ): Promise<InvoicePayload> {
    return payload(context, issueInvoice(context.db, signedIn(context), id, version, key))
  }

  @Mutation(() => InvoicePayload, {
    description: 'Back to a draft, its number given back: only if it was never sent and no later number was taken.',
  })
  invoiceReopen(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
  ): Promise<InvoicePayload> {
    return payload(context, reopenInvoice(context.db, signedIn(context), id, version))
  }

  @Mutation(() => InvoicePayload, {
    description: 'From REJECTED or REFUSED_BY_PA to CORRECTING: number and date are kept.',
  })
  invoiceCorrect(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
  ): Promise<InvoicePayload> {
    return payload(context, correctInvoice(context.db, signedIn(context), id, version))
  }

  @Mutation(() => InvoicePayload, { description: 'The studio’s own mark that it is in its books.' })
  invoiceMarkBooked(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) version: number,
    @Arg('booked', () => Boolean) booked: boolean,
  ): Promise<InvoicePayload> {
    return payload(context, markBooked(context.db, signedIn(context), id, version, booked))
  }
}

@Resolver(() => Client)
export class ClientInvoicesResolver {
  @FieldResolver(() => [StateCount], {
    description: 'Issued invoices by state, as the viewer may see them; empty where closed.',
  })
  invoiceCounts(@Root() { id }: Client, @Ctx() context: Context): Promise<StateCount[]> {
    return countsByClient(context).load(id)
  }
}

async function payload(context: Context, verb: Promise<string>): Promise<InvoicePayload> {
  const { id, userErrors } = await outcomeOf(verb)
  return { invoice: id ? await loadInvoice(context, id) : null, userErrors }
}
