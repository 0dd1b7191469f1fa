import { Arg, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PageInfo } from '../../graphql/connection.ts'
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars.ts'
import { Text } from '../../graphql/text.ts'
import { UserError } from '../../graphql/user-error.ts'
import { Complaint } from '../invoice/complaint.type.ts'
import { InvoiceLine, InvoiceParty, InvoicePayment, VatSummaryRow } from '../invoice/invoice-parts.type.ts'

export const ReceivedInvoiceState = { ARRIVED: 'ARRIVED', READ: 'READ', REGISTERED: 'REGISTERED' } as const
export type ReceivedInvoiceState = keyof typeof ReceivedInvoiceState
registerEnumType(ReceivedInvoiceState, {
  name: 'ReceivedInvoiceState',
  description: 'ARRIVED: nobody has opened it. REGISTERED: entered in the VAT register of purchases.',
})

@ObjectType('Signature', { simpleResolvers: true, description: 'What was found of the signature of a .p7m.' })
export class Signature {
  @Field(() => Boolean, {
    description:
      'The file was not changed after it was signed. Whether the signer’s certificate is trusted is not judged.',
  })
  valid!: boolean
  @Field(() => String, {
    nullable: true,
    description: 'Why not: CONTENT_CHANGED, SIGNATURE_WRONG, CERTIFICATE_MISSING, ALGORITHM_UNKNOWN or NOT_SIGNED.',
  })
  reason?: string | null
  @Field(() => String, { nullable: true, description: 'The name in the certificate.' })
  signer?: string | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'As the signer’s machine states it.' })
  signedAt?: string | null
}

@ObjectType('ReceivedDocument', { simpleResolvers: true, description: 'A received invoice as its file says it.' })
export class ReceivedDocument {
  @Field(() => InvoiceParty)
  seller!: InvoiceParty
  @Field(() => InvoiceParty)
  buyer!: InvoiceParty
  @Field(() => String, { nullable: true, description: 'Causale.' })
  purpose?: string | null
  @Field(() => [InvoiceLine])
  lines!: InvoiceLine[]
  @Field(() => [VatSummaryRow])
  vatSummary!: VatSummaryRow[]
  @Field(() => [InvoicePayment])
  payments!: InvoicePayment[]
  @Field(() => DecimalScalar, { description: 'Ritenuta d’acconto, all together.' })
  withheld!: string
}

/** What every list reads; document and file come by field resolvers. */
@ObjectType('ReceivedInvoice', {
  simpleResolvers: true,
  description: 'An invoice that a client received (fattura ricevuta), with its file as it came.',
})
export class ReceivedInvoice {
  @Field(() => ID)
  id!: string
  @Field(() => ReceivedInvoiceState)
  state!: ReceivedInvoiceState
  @Field(() => String, { description: 'TD01 …' })
  documentType!: string
  @Field(() => String)
  number!: string
  @Field(() => DateScalar)
  date!: string
  @Field(() => String)
  sellerName!: string
  @Field(() => String, { nullable: true, description: 'Of a foreign seller with its country: DE123456789.' })
  sellerVatNumber!: string | null
  @Field(() => String, { nullable: true })
  sellerFiscalCode!: string | null
  @Field(() => DecimalScalar)
  taxable!: string
  @Field(() => DecimalScalar)
  vat!: string
  @Field(() => DecimalScalar, { description: 'In the document’s currency, like the other amounts.' })
  total!: string
  @Field(() => String, { description: 'EUR …' })
  currency!: string
  @Field(() => DateScalar, { nullable: true, description: 'The first of its payments.' })
  dueOn!: string | null
  @Field(() => String)
  fileName!: string
  @Field(() => String, { nullable: true })
  sdiId!: string | null
  @Field(() => DateTimeScalar)
  arrivedAt!: string
  @Field(() => DateTimeScalar, { nullable: true })
  readAt!: string | null
  @Field(() => DateTimeScalar, { nullable: true })
  registeredAt!: string | null
  @Field(() => Signature, { nullable: true, description: 'Null: the file is not signed.' })
  signature!: Signature | null
  @Field(() => [Complaint], { description: 'Controls that its file does not pass. SdI let it through all the same.' })
  warnings!: Complaint[]
  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version!: number

  /** Not in the API. */
  clientId!: string
}

@ObjectType('ReceivedInvoiceEdge', { simpleResolvers: true })
export class ReceivedInvoiceEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => ReceivedInvoice)
  node!: ReceivedInvoice
}

@ObjectType('ReceivedInvoiceConnection', { simpleResolvers: true })
export class ReceivedInvoiceConnection {
  @Field(() => [ReceivedInvoiceEdge])
  edges!: ReceivedInvoiceEdge[]
  @Field(() => [ReceivedInvoice], { description: 'The same rows without their cursors.' })
  nodes!: ReceivedInvoice[]
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

@InputType('ReceivedInvoiceFilter')
export class ReceivedInvoiceFilter {
  @Field(() => [ReceivedInvoiceState], { nullable: true })
  states?: ReceivedInvoiceState[] | null
  @Field(() => DateScalar, { nullable: true })
  dateFrom?: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Included.' })
  dateTo?: string | null
  @Field(() => String, { nullable: true, description: 'Part of the seller’s name or the number.' })
  search?: string | null
}

@InputType('FileInput')
export class FileInput {
  @Field(() => String)
  fileName!: string
  @Field(() => String, { description: 'At most 5 MB once decoded.' })
  contentBase64!: string
}

export const ImportOutcome = { IMPORTED: 'IMPORTED', DUPLICATE: 'DUPLICATE', REFUSED: 'REFUSED' } as const
export type ImportOutcome = keyof typeof ImportOutcome
registerEnumType(ImportOutcome, { name: 'ImportOutcome' })

@ObjectType('ImportError', { simpleResolvers: true })
export class ImportError {
  @Field(() => String, {
    description:
      'Of the file: EMPTY, TOO_LARGE, DOCTYPE, NOT_AN_INVOICE …; of its buyer: UNKNOWN_BUYER, NO_BUYER; or what is missing, as in a denial.',
  })
  code!: string
  @Field(() => Text)
  message!: Text
}

@ObjectType('ImportResult', {
  simpleResolvers: true,
  description: 'What became of one file, or of one file inside an archive.',
})
export class ImportResult {
  @Field(() => String, { description: 'Of a file inside an archive: archive.zip/file.xml.' })
  fileName!: string
  @Field(() => ImportOutcome)
  outcome!: ImportOutcome
  @Field(() => [ReceivedInvoice], { description: 'A file may hold several. Of a duplicate: the ones that were there.' })
  receivedInvoices!: ReceivedInvoice[]
  @Field(() => ImportError, { nullable: true, description: 'Why it was refused.' })
  error?: ImportError | null
}

@ObjectType('ReceivedInvoiceImportPayload', { simpleResolvers: true })
export class ReceivedInvoiceImportPayload {
  @Field(() => [ImportResult])
  results!: ImportResult[]
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType('ReceivedInvoicePayload', { simpleResolvers: true })
export class ReceivedInvoicePayload {
  @Field(() => ReceivedInvoice, { nullable: true })
  receivedInvoice?: ReceivedInvoice | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
