import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PageInfo } from '../../graphql/connection.ts'
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import { Client } from '../client/client.type.ts'
import { NumberSeries } from '../number-series/number-series.type.ts'
import { invoiceStates, type InvoiceState as State } from './invoice.states.ts'
import { SdiError } from './sdi-error.type.ts'

export const InvoiceState = Object.fromEntries(invoiceStates.map((state) => [state, state])) as Record<State, State>
registerEnumType(InvoiceState, { name: 'InvoiceState' })

/** What every list of invoices reads; the rest (lines, buyer …) comes by field resolvers. */
@ObjectType('Invoice', {
  simpleResolvers: true,
  description: 'An invoice that a client issues (fattura attiva), from draft to the last word of SdI.',
})
export class Invoice {
  @Field(() => ID)
  id!: string
  @Field(() => Client)
  client!: Client
  @Field(() => InvoiceState)
  state!: State
  @Field(() => String, { nullable: true, description: 'Null until it is issued.' })
  number!: string | null
  @Field(() => NumberSeries)
  series!: NumberSeries
  @Field(() => String, { description: 'TD01 …' })
  documentType!: string
  @Field(() => DateScalar)
  date!: string
  @Field(() => String)
  buyerName!: string
  @Field(() => ID, { nullable: true })
  counterpartyId!: string | null
  @Field(() => Boolean)
  stampDuty!: boolean
  @Field(() => String, { description: 'I at once, D deferred, S split payment.' })
  collectability!: string
  @Field(() => String, { nullable: true, description: 'TP01 instalments, TP02 in full, TP03 in advance.' })
  paymentConditions!: string | null
  @Field(() => DecimalScalar)
  taxable!: string
  @Field(() => DecimalScalar)
  vat!: string
  @Field(() => DecimalScalar)
  withheld!: string
  @Field(() => DecimalScalar)
  stampDutyAmount!: string
  @Field(() => DecimalScalar)
  total!: string
  @Field(() => DecimalScalar, {
    description: 'What the buyer pays: total less withholding, and less VAT in split payment.',
  })
  payable!: string
  @Field(() => Int, { description: 'How often it went to SdI.' })
  attempts!: number
  @Field(() => String, { nullable: true })
  sdiId!: string | null
  @Field(() => [SdiError], { description: 'Why SdI rejected it: the errors of its last NS.' })
  rejection!: SdiError[]
  @Field(() => Boolean, { description: 'The studio has entered it in its books.' })
  booked!: boolean
  @Field(() => Boolean, { description: 'Sent more than five days ago and nothing heard.' })
  stale!: boolean
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day to correct and send again after a rejection (5 days), where it is rejected.',
  })
  correctBefore!: string | null
  @Field(() => DateTimeScalar)
  createdAt!: string
  @Field(() => DateTimeScalar)
  updatedAt!: string
  @Field(() => DateTimeScalar, { nullable: true })
  issuedAt!: string | null
  @Field(() => DateTimeScalar, { nullable: true })
  sentAt!: string | null
  @Field(() => Int)
  version!: number

  /** Not in the API. Whether it bears the last number of its series in its year, so that the number can be given back. */
  bearsLastNumber!: boolean
}

@ObjectType('InvoiceEdge', { simpleResolvers: true })
export class InvoiceEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => Invoice)
  node!: Invoice
}

/** A list of documents: counted to a bound, and with the sum of what it finds. */
@ObjectType('InvoiceConnection', { simpleResolvers: true })
export class InvoiceConnection {
  @Field(() => [InvoiceEdge])
  edges!: InvoiceEdge[]
  @Field(() => [Invoice], { description: 'The same rows without their cursors.' })
  nodes!: Invoice[]
  @Field(() => PageInfo)
  pageInfo!: PageInfo

  count!: (exact: boolean) => Promise<number>
  sum!: () => Promise<string>

  @Field(() => Int, { simple: false, description: 'Counted to 1,001 at most, unless exact is asked.' })
  totalCount(@Arg('exact', () => Boolean, { nullable: true }) exact?: boolean | null): Promise<number> {
    return this.count(exact ?? false)
  }

  @Field(() => DecimalScalar, { simple: false, description: 'Sum of the totals of what the filter finds.' })
  totalAmount(): Promise<string> {
    return this.sum()
  }
}

@ObjectType('InvoicePayload', { simpleResolvers: true })
export class InvoicePayload {
  @Field(() => Invoice, { nullable: true })
  invoice?: Invoice | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
