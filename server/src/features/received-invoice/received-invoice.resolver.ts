import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { allowedActions } from '../../access/allowed-actions.ts'
import { PageArgs } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { clientById, standingByClient } from '../client/client.loaders.ts'
import { Client } from '../client/client.type.ts'
import { File } from '../invoice/file.type.ts'
import { importReceivedInvoices } from './import-received-invoices.ts'
import { openReceivedInvoice } from './open-received-invoice.ts'
import {
  documentOfReceived,
  fileOfReceived,
  receivedInvoiceById,
  receivedInvoices,
  receivedInvoicesByIds,
} from './received-invoice.queries.ts'
import {
  FileInput,
  ReceivedDocument,
  ReceivedInvoice,
  ReceivedInvoiceConnection,
  ReceivedInvoiceFilter,
  ReceivedInvoiceImportPayload,
  ReceivedInvoicePayload,
} from './received-invoice.type.ts'
import { registerReceivedInvoice } from './register-received-invoice.ts'

@Resolver(() => ReceivedInvoice)
export class ReceivedInvoiceResolver {
  @Query(() => ReceivedInvoiceConnection, {
    description: 'clientId absent: of all clients whose documents you may see. Newest first.',
  })
  receivedInvoices(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('clientId', () => ID, { nullable: true }) clientId?: string | null,
    @Arg('filter', () => ReceivedInvoiceFilter, { nullable: true }) filter?: ReceivedInvoiceFilter | null,
  ): Promise<ReceivedInvoiceConnection> {
    return receivedInvoices(context, { ...page, clientId, filter })
  }

  @Query(() => ReceivedInvoice)
  receivedInvoice(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ReceivedInvoice> {
    return receivedInvoiceById(context, id)
  }

  @Mutation(() => ReceivedInvoiceImportPayload, {
    description:
      '.xml, .p7m or .zip. The client of each is found by its VAT number or fiscal code, among those you may see.',
  })
  async receivedInvoiceImport(
    @Ctx() context: Context,
    @Arg('files', () => [FileInput]) files: FileInput[],
  ): Promise<ReceivedInvoiceImportPayload> {
    const { results, userErrors } = await importReceivedInvoices(context.db, signedIn(context), files)
    const all = await receivedInvoicesByIds(context, [...new Set(results.flatMap(({ ids }) => ids))])
    const byId = new Map(all.map((invoice) => [invoice.id, invoice]))
    return {
      results: results.map(({ ids, ...result }) => ({
        ...result,
        receivedInvoices: ids.flatMap((id) => byId.get(id) ?? []),
      })),
      userErrors,
    }
  }

  @Mutation(() => ReceivedInvoicePayload, { description: 'ARRIVED to READ.' })
  async receivedInvoiceOpen(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ReceivedInvoicePayload> {
    await openReceivedInvoice(context.db, signedIn(context), id)
    return { receivedInvoice: await receivedInvoiceById(context, id), userErrors: [] }
  }

  @Mutation(() => ReceivedInvoicePayload, { description: 'READ to REGISTERED.' })
  async receivedInvoiceRegister(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<ReceivedInvoicePayload> {
    await registerReceivedInvoice(context.db, signedIn(context), { id, expectedVersion })
    return { receivedInvoice: await receivedInvoiceById(context, id), userErrors: [] }
  }

  @FieldResolver(() => Client)
  client(@Root() { clientId }: ReceivedInvoice, @Ctx() context: Context): Promise<Client> {
    return clientById(context).load(clientId)
  }

  @FieldResolver(() => ReceivedDocument, {
    description: 'Parties, lines, VAT summary and payments, as the file says them.',
  })
  document(@Root() { id }: ReceivedInvoice, @Ctx() context: Context): Promise<ReceivedDocument> {
    return documentOfReceived(context, id)
  }

  @FieldResolver(() => File, { description: 'The file as it came.' })
  file(@Root() { id }: ReceivedInvoice, @Ctx() context: Context): Promise<File> {
    return fileOfReceived(context, id)
  }

  @FieldResolver(() => [String], { description: 'What you may do with it now: names of operations.' })
  async allowedActions(@Root() { clientId, state }: ReceivedInvoice, @Ctx() context: Context): Promise<string[]> {
    const standing = await standingByClient(context).load(clientId)
    return allowedActions(signedIn(context), 'received', { clientId, state, ...(standing && { standing }) })
  }
}
