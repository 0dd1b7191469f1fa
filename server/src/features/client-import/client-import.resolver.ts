import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Connection } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { jobPayload } from '../bulk-job/bulk-job.queries.ts'
import { JobPayload } from '../bulk-job/bulk-job.type.ts'
import { File } from '../invoice/file.type.ts'
import {
  ClientImport,
  type ClientImportRow,
  ClientImportRowConnection,
  ClientImportRowsArgs,
  ClientsImportInput,
  ClientsImportPreviewPayload,
} from './client-import.type.ts'
import { importClients } from './import-clients.ts'
import { importTemplate } from './import-template.ts'
import { pageOfRows, previewImport } from './preview-import.ts'

@Resolver(() => ClientImport)
export class ClientImportResolver {
  @Query(() => ClientsImportPreviewPayload, {
    description:
      'What clientsImport would make of a file, row by row. Nothing is written. userErrors: LIST_… where the file cannot be opened, COLUMNS_MISCOUNTED, COLUMN_REPEATED, UNIT_UNKNOWN, UNIT_ARCHIVED.',
  })
  clientsImportPreview(
    @Ctx() context: Context,
    @Arg('input', () => ClientsImportInput) input: ClientsImportInput,
  ): Promise<ClientsImportPreviewPayload> {
    return previewImport(context, input)
  }

  @Query(() => File, { description: 'An empty list as CSV, with every column that is understood.' })
  clientsImportTemplate(): File {
    return importTemplate()
  }

  @Mutation(() => JobPayload, {
    description:
      'Makes clients of a list, in the background: each row as clientCreate and, with the columns of a mandate, mandateAttest. A company that the studio has already is skipped, so the same file twice makes nothing twice. userErrors: those of the preview, and COLUMN_MISSING.',
  })
  async clientsImport(
    @Ctx() context: Context,
    @Arg('input', () => ClientsImportInput) input: ClientsImportInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<JobPayload> {
    return jobPayload(context, await importClients(context, input, idempotencyKey))
  }

  @FieldResolver(() => ClientImportRowConnection)
  rows(
    @Root() preview: ClientImport,
    @Args(() => ClientImportRowsArgs) args: ClientImportRowsArgs,
  ): Connection<ClientImportRow> {
    return pageOfRows(preview, args)
  }
}
