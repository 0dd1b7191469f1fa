import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

export const InvoiceFileFormat = { XML: 'XML', NOTICES: 'NOTICES' } as const
export type InvoiceFileFormat = keyof typeof InvoiceFileFormat
registerEnumType(InvoiceFileFormat, {
  name: 'InvoiceFileFormat',
  valuesConfig: {
    XML: { description: 'The FatturaPA file.' },
    NOTICES: { description: 'The messages of SdI, as a zip.' },
  },
})

@ObjectType('File', { simpleResolvers: true })
export class File {
  @Field(() => String)
  fileName!: string
  @Field(() => String)
  mediaType!: string
  @Field(() => String)
  contentBase64!: string
  @Field(() => Int)
  sizeBytes!: number
  @Field(() => String)
  sha256!: string
}
