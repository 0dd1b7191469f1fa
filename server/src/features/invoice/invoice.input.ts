import { Field, ID, InputType } from 'type-graphql'
import { DateScalar, DecimalScalar } from '../../graphql/scalars.ts'
import { PartyInput } from '../counterparty/counterparty.type.ts'
import type { InvoiceState } from './invoice.states.ts'
import { InvoiceState as InvoiceStateEnum } from './invoice.type.ts'
import { PriceChangeKind } from './invoice-parts.type.ts'

@InputType('InvoiceFilter')
export class InvoiceFilter {
  @Field(() => [InvoiceStateEnum], { nullable: true, description: 'Absent: all but deleted drafts.' })
  states?: InvoiceState[] | null
  @Field(() => DateScalar, { nullable: true })
  dateFrom?: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Included.' })
  dateTo?: string | null
  @Field(() => String, { nullable: true, description: 'Part of the buyer’s name or the number.' })
  search?: string | null
  @Field(() => String, { nullable: true })
  documentType?: string | null
}

@InputType('PriceChangeInput')
export class PriceChangeInput {
  @Field(() => PriceChangeKind)
  kind!: PriceChangeKind
  @Field(() => DecimalScalar, { nullable: true })
  percentage?: string | null
  @Field(() => DecimalScalar, { nullable: true, description: 'Of one unit. It wins over the percentage.' })
  amount?: string | null
}

@InputType('InvoiceLineInput')
export class InvoiceLineInput {
  @Field(() => String)
  description!: string
  @Field(() => DecimalScalar, { nullable: true, description: 'Absent: 1.' })
  quantity?: string | null
  @Field(() => String, { nullable: true })
  unit?: string | null
  @Field(() => DecimalScalar, { nullable: true, description: 'May be absent in a draft.' })
  unitPrice?: string | null
  @Field(() => [PriceChangeInput], { nullable: true })
  priceChanges?: PriceChangeInput[] | null
  @Field(() => DecimalScalar)
  vatRate!: string
  @Field(() => String, { nullable: true })
  nature?: string | null
  @Field(() => Boolean, { nullable: true })
  withheld?: boolean | null
}

@InputType('WithholdingInput')
export class WithholdingInput {
  @Field(() => String)
  kind!: string
  @Field(() => DecimalScalar)
  rate!: string
  @Field(() => String)
  reason!: string
}

@InputType('PensionFundInput')
export class PensionFundInput {
  @Field(() => String)
  kind!: string
  @Field(() => DecimalScalar)
  rate!: string
  @Field(() => DecimalScalar)
  vatRate!: string
  @Field(() => String, { nullable: true })
  nature?: string | null
  @Field(() => Boolean, { nullable: true })
  withheld?: boolean | null
}

@InputType('RelatedDocumentInput')
export class RelatedDocumentInput {
  @Field(() => String, { description: 'ORDER, CONTRACT, AGREEMENT, RECEPTION or INVOICE.' })
  kind!: string
  @Field(() => String)
  number!: string
  @Field(() => DateScalar, { nullable: true })
  date?: string | null
  @Field(() => String, { nullable: true })
  cup?: string | null
  @Field(() => String, { nullable: true })
  cig?: string | null
}

@InputType('InvoicePaymentInput')
export class InvoicePaymentInput {
  @Field(() => String, { description: 'MP01 …' })
  method!: string
  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null
  @Field(() => DecimalScalar, { nullable: true, description: 'Absent in the only one: all that is payable.' })
  amount?: string | null
  @Field(() => String, {
    nullable: true,
    description:
      'Written by the client’s own side only. Absent: what stood there; for a bank transfer the client’s own.',
  })
  iban?: string | null
}

@InputType('InvoiceDraftInput', { description: 'The whole draft; what is absent is taken away.' })
export class InvoiceDraftInput {
  @Field(() => ID, { nullable: true, description: 'Absent: the client’s first series for this type.' })
  seriesId?: string | null
  @Field(() => String, { description: 'As FatturaPA names it: TD01 invoice, TD04 credit note, …' })
  documentType!: string
  @Field(() => DateScalar)
  date!: string
  @Field(() => ID, { nullable: true, description: 'One of the client’s counterparties; or buyer, written out.' })
  counterpartyId?: string | null
  @Field(() => PartyInput, { nullable: true })
  buyer?: PartyInput | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Keep the written buyer as a new counterparty of the client.',
  })
  saveBuyer?: boolean | null
  @Field(() => String, { nullable: true })
  purpose?: string | null
  @Field(() => [InvoiceLineInput])
  lines!: InvoiceLineInput[]
  @Field(() => WithholdingInput, { nullable: true })
  withholding?: WithholdingInput | null
  @Field(() => [PensionFundInput], { nullable: true })
  pensionFunds?: PensionFundInput[] | null
  @Field(() => [RelatedDocumentInput], { nullable: true })
  relatedDocuments?: RelatedDocumentInput[] | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Absent: by the rule (2.00 euro above 77.47 of untaxed amounts).',
  })
  stampDuty?: boolean | null
  @Field(() => String, { nullable: true, description: 'I at once, D deferred, S split payment. Absent: I.' })
  collectability?: string | null
  @Field(() => String, { nullable: true, description: 'TP01 instalments, TP02 in full, TP03 in advance.' })
  paymentConditions?: string | null
  @Field(() => [InvoicePaymentInput], { nullable: true })
  payments?: InvoicePaymentInput[] | null
}
