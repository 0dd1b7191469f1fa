import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DecimalScalar } from '../../graphql/scalars.ts'
import { Text } from '../../graphql/text.ts'
import { VatSummaryRow } from './invoice-parts.type.ts'

export const Severity = { ERROR: 'ERROR', WARNING: 'WARNING' } as const
export type Severity = keyof typeof Severity
registerEnumType(Severity, { name: 'Severity', description: 'SdI rejects a file for an error; a warning is a doubt.' })

@ObjectType('Complaint', { simpleResolvers: true, description: 'What is wrong with an invoice, at which field.' })
export class Complaint {
  @Field(() => String, { description: "The control's code: 00423." })
  code!: string
  @Field(() => Severity)
  severity!: Severity
  @Field(() => String, { description: 'The field of InvoiceDraftInput: "lines.2.unitPrice". Empty: the whole.' })
  path!: string
  @Field(() => Text)
  message!: Text
}

@ObjectType('InvoiceTotals', { simpleResolvers: true })
export class InvoiceTotals {
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
  @Field(() => DecimalScalar)
  payable!: string
  @Field(() => [DecimalScalar], { description: 'Of each line, in order.' })
  lineTotals!: string[]
  @Field(() => [DecimalScalar])
  pensionFundAmounts!: string[]
  @Field(() => [VatSummaryRow])
  vatSummary!: VatSummaryRow[]
  @Field(() => [Complaint])
  complaints!: Complaint[]
  @Field(() => Int, { description: 'How many controls were looked at and passed.' })
  controlsPassed!: number
}
