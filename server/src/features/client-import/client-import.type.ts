import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType, PageArgs } from '../../graphql/connection.ts'
import { UserError } from '../../graphql/user-error.ts'
import { FileInput } from '../received-invoice/received-invoice.type.ts'
import { type ImportField, importFieldNames } from './import-fields.ts'
import type { JudgedRow } from './judge-rows.ts'

export const ClientImportField = Object.fromEntries(importFieldNames.map((name) => [name, name])) as {
  [Name in ImportField]: Name
}
registerEnumType(ClientImportField, {
  name: 'ClientImportField',
  description:
    'What a column of a list of clients may hold. UNIT: external code or name of an operating unit. WORDS with MANDATE_HOLDER and MANDATE_SIGNED_ON attest a paper mandate (mandateAttest) together with the client.',
})

export const ClientImportState = { NEW: 'NEW', EXISTING: 'EXISTING', ERROR: 'ERROR' } as const
export type ClientImportState = keyof typeof ClientImportState
registerEnumType(ClientImportState, {
  name: 'ClientImportState',
  description: 'EXISTING: the studio has this company already; nothing of it is changed.',
})

@InputType('ClientsImportInput')
export class ClientsImportInput {
  @Field(() => FileInput, {
    description:
      'CSV (semicolon, comma, tab or bar; UTF-8, UTF-16 or windows-1252) or XLSX (its first sheet); 5 MB, 10,000 rows and 100 columns at most. The first row names the columns.',
  })
  file!: FileInput
  @Field(() => [ClientImportField], {
    nullable: 'itemsAndList',
    description: 'What each column holds, in their order; null: ignored. Absent: as their headings are recognised.',
  })
  columns?: (ImportField | null)[] | null
  @Field(() => ID, { nullable: true, description: 'The unit of rows that name none.' })
  unitId?: string | null
}

@ObjectType('ClientImportColumn', { simpleResolvers: true })
export class ClientImportColumn {
  @Field(() => String)
  heading!: string
  @Field(() => ClientImportField, { nullable: true, description: 'Null: ignored.' })
  field!: ImportField | null
  @Field(() => String, { nullable: true, description: 'Its first value.' })
  sample!: string | null
}

@ObjectType('ClientImportRow', { simpleResolvers: true })
export class ClientImportRow {
  @Field(() => Int, { description: 'In the file, whose first line is 1.' })
  line!: number
  @Field(() => ClientImportState)
  state!: ClientImportState
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true })
  code!: string | null
  @Field(() => String, { nullable: true })
  vatNumber!: string | null
  @Field(() => String, { nullable: true })
  fiscalCode!: string | null
  @Field(() => String, { nullable: true, description: 'As the file names it.' })
  unit!: string | null
  @Field(() => [UserError], {
    description: 'What is wrong; `path` begins with the ClientImportField, and ends with the line that has the same.',
  })
  problems!: UserError[]
}

export const ClientImportRowConnection = connectionType('ClientImportRow', () => ClientImportRow)

@ArgsType()
export class ClientImportRowsArgs extends PageArgs {
  @Field(() => ClientImportState, { nullable: true, description: 'Absent: all, those with errors first.' })
  state?: ClientImportState | null
}

/** Its rows come by a field resolver. */
@ObjectType('ClientImport', { simpleResolvers: true, description: 'What would become of a list of clients.' })
export class ClientImport {
  @Field(() => String, { description: 'CSV or XLSX.' })
  format!: string
  @Field(() => [ClientImportColumn])
  columns!: ClientImportColumn[]
  @Field(() => [ClientImportField], { description: 'Columns without which nothing can be imported. Empty: it can.' })
  missingFields!: ImportField[]
  @Field(() => Int)
  total!: number
  @Field(() => Int)
  newCount!: number
  @Field(() => Int)
  existingCount!: number
  @Field(() => Int)
  errorCount!: number

  /** Not in the API. */
  judged!: readonly JudgedRow[]
}

@ObjectType('ClientsImportPreviewPayload', { simpleResolvers: true })
export class ClientsImportPreviewPayload {
  @Field(() => ClientImport, { nullable: true })
  preview!: ClientImport | null
  @Field(() => [UserError], { description: 'Why the file could not be opened, or the columns not taken.' })
  userErrors!: UserError[]
}
