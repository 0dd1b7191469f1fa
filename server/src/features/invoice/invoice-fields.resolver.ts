import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { Invoice } from './invoice.type.ts'
import { buyerParty, contentOf, invoiceActions, sellerParty } from './invoice-details.ts'
import {
  InvoiceLine,
  InvoiceParty,
  InvoicePayment,
  PensionFund,
  RelatedDocument,
  VatSummaryRow,
  Withholding,
} from './invoice-parts.type.ts'

/** What a list does not read: each of these comes from one statement for all invoices of the answer. */
@Resolver(() => Invoice)
export class InvoiceFieldsResolver {
  @FieldResolver(() => InvoiceParty, { description: 'As it stood when the invoice was written.' })
  async buyer(@Root() { id }: Invoice, @Ctx() context: Context): Promise<InvoiceParty> {
    return buyerParty((await contentOf(context).load(id)).content.buyer)
  }

  @FieldResolver(() => InvoiceParty, { description: 'The seller as the file says it.' })
  async seller(@Root() { id }: Invoice, @Ctx() context: Context): Promise<InvoiceParty> {
    return sellerParty((await contentOf(context).load(id)).seller)
  }

  @FieldResolver(() => String, { nullable: true })
  async purpose(@Root() { id }: Invoice, @Ctx() context: Context): Promise<string | null> {
    return (await contentOf(context).load(id)).content.purpose
  }

  @FieldResolver(() => [InvoiceLine])
  async lines(@Root() { id }: Invoice, @Ctx() context: Context): Promise<InvoiceLine[]> {
    const { content } = await contentOf(context).load(id)
    return content.lines.map((line, index) => ({ ...line, priceChanges: [...line.priceChanges], position: index + 1 }))
  }

  @FieldResolver(() => [VatSummaryRow])
  async vatSummary(@Root() { id }: Invoice, @Ctx() context: Context): Promise<VatSummaryRow[]> {
    return [...(await contentOf(context).load(id)).content.vatSummary]
  }

  @FieldResolver(() => [InvoicePayment])
  async payments(@Root() { id }: Invoice, @Ctx() context: Context): Promise<InvoicePayment[]> {
    return [...(await contentOf(context).load(id)).content.payments]
  }

  @FieldResolver(() => Withholding, { nullable: true })
  async withholding(@Root() { id }: Invoice, @Ctx() context: Context): Promise<Withholding | null> {
    return (await contentOf(context).load(id)).content.withholding
  }

  @FieldResolver(() => [PensionFund])
  async pensionFunds(@Root() { id }: Invoice, @Ctx() context: Context): Promise<PensionFund[]> {
    return [...(await contentOf(context).load(id)).content.pensionFunds]
  }

  @FieldResolver(() => [RelatedDocument])
  async relatedDocuments(@Root() { id }: Invoice, @Ctx() context: Context): Promise<RelatedDocument[]> {
    return [...(await contentOf(context).load(id)).content.relatedDocuments]
  }

  @FieldResolver(() => [String], { description: 'What you may do to it now: names of operations.' })
  allowedActions(@Root() invoice: Invoice, @Ctx() context: Context): Promise<string[]> {
    return invoiceActions(context, invoice)
  }
}
