import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Connection } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { Explanation, PermissionCatalogue } from './access.type.ts'
import { type AuditEntry, AuditEntryConnection, AuditLogArgs } from './audit-entry.type.ts'
import { readAuditLog } from './audit-log.queries.ts'
import { explainAccess } from './explain-access.ts'
import { permissionCatalogue } from './permission-catalogue.ts'

@Resolver()
export class AccessResolver {
  @Query(() => PermissionCatalogue)
  permissionCatalogue(): PermissionCatalogue {
    return permissionCatalogue
  }

  @Query(() => Explanation, {
    description:
      'Why the viewer may or may not do this. resourceId: the row, or for what is done to documents the client. Never confirms what the viewer may not know of.',
  })
  explainAccess(
    @Ctx() context: Context,
    @Arg('action', () => String, { description: 'The operation’s name, as invoiceSend.' }) action: string,
    @Arg('resourceId', () => ID, { nullable: true }) resourceId?: string,
  ): Promise<Explanation> {
    return explainAccess(context.db, signedIn(context), action, resourceId ?? null)
  }

  @Query(() => AuditEntryConnection, { description: 'What was done with a client’s data, newest first.' })
  auditLog(@Ctx() context: Context, @Args(() => AuditLogArgs) args: AuditLogArgs): Promise<Connection<AuditEntry>> {
    return readAuditLog(context.db, signedIn(context), args)
  }
}
