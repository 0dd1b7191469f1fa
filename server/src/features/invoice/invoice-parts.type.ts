import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DecimalScalar } from '../../graphql/scalars.ts'

@ObjectType('InvoiceParty', { simpleResolvers: true, description: 'Seller or buyer, as the document says it.' })
export class InvoiceParty {
  @Field(() => String, { nullable: true })
  name?: string | null
  @Field(() => String, { nullable: true })
  firstName?: string | null
  @Field(() => String, { nullable: true })
  lastName?: string | null
  @Field(() => String)
  displayName!: string
  @Field(() => String, { nullable: true })
  vatCountry?: string | null
  @Field(() => String, { nullable: true })
  vatCode?: string | null
  @Field(() => String, { nullable: true })
  fiscalCode?: string | null
  @Field(() => String, { nullable: true })
  street?: string | null
  @Field(() => String, { nullable: true })
  postalCode?: string | null
  @Field(() => String, { nullable: true })
  city?: string | null
  @Field(() => String, { nullable: true })
  province?: string | null
  @Field(() => String, { nullable: true })
  country?: string | null
  @Field(() => String, { nullable: true })
  recipientCode?: string | null
  @Field(() => String, { nullable: true })
  pec?: string | null
  @Field(() => Boolean)
  publicBody!: boolean
  @Field(() => String, { nullable: true, description: 'RF01 …; of the seller only.' })
  taxRegime?: string | null
}

export const PriceChangeKind = { SC: 'SC', MG: 'MG' } as const
export type PriceChangeKind = keyof typeof PriceChangeKind
registerEnumType(PriceChangeKind, {
  name: 'PriceChangeKind',
  valuesConfig: { SC: { description: 'sconto' }, MG: { description: 'maggiorazione' } },
})

@ObjectType('PriceChange', {
  simpleResolvers: true,
  description:
    'A discount or surcharge on the price of one unit, each on what the one before it left. The amount wins.',
})
export class PriceChange {
  @Field(() => PriceChangeKind)
  kind!: PriceChangeKind
  @Field(() => DecimalScalar, { nullable: true })
  percentage?: string | null
  @Field(() => DecimalScalar, { nullable: true })
  amount?: string | null
}

@ObjectType('InvoiceLine', { simpleResolvers: true })
export class InvoiceLine {
  @Field(() => Int, { description: 'From 1.' })
  position!: number
  @Field(() => String)
  description!: string
  @Field(() => DecimalScalar, { nullable: true })
  quantity?: string | null
  @Field(() => String, { nullable: true })
  unit?: string | null
  @Field(() => DecimalScalar, { nullable: true, description: 'Null in a draft only.' })
  unitPrice?: string | null
  @Field(() => [PriceChange])
  priceChanges!: PriceChange[]
  @Field(() => DecimalScalar)
  total!: string
  @Field(() => DecimalScalar)
  vatRate!: string
  @Field(() => String, { nullable: true, description: 'N1 … where the rate is 0.' })
  nature?: string | null
  @Field(() => Boolean)
  withheld!: boolean
}

@ObjectType('VatSummaryRow', { simpleResolvers: true })
export class VatSummaryRow {
  @Field(() => DecimalScalar)
  vatRate!: string
  @Field(() => String, { nullable: true })
  nature?: string | null
  @Field(() => DecimalScalar)
  taxable!: string
  @Field(() => DecimalScalar)
  vat!: string
  @Field(() => String, { nullable: true })
  legalReference?: string | null
}

@ObjectType('InvoicePayment', { simpleResolvers: true })
export class InvoicePayment {
  @Field(() => String, { description: 'MP01 …' })
  method!: string
  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null
  @Field(() => DecimalScalar)
  amount!: string
  @Field(() => String, { nullable: true })
  iban?: string | null
}

@ObjectType('Withholding', { simpleResolvers: true })
export class Withholding {
  @Field(() => String, { description: 'RT01 …' })
  kind!: string
  @Field(() => DecimalScalar)
  rate!: string
  @Field(() => String, { description: 'The letter of the payment’s reason.' })
  reason!: string
}

@ObjectType('PensionFund', { simpleResolvers: true })
export class PensionFund {
  @Field(() => String, { description: 'TC01 …' })
  kind!: string
  @Field(() => DecimalScalar)
  rate!: string
  @Field(() => DecimalScalar)
  vatRate!: string
  @Field(() => String, { nullable: true })
  nature?: string | null
  @Field(() => Boolean)
  withheld!: boolean
  @Field(() => DecimalScalar, { description: 'The contribution.' })
  amount!: string
}

@ObjectType('RelatedDocument', { simpleResolvers: true })
export class RelatedDocument {
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
