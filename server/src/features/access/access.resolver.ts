import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql'
import { allScopes } from '../../access/vocabulary.ts'
import type { Connection } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { readServices } from '../service/service.queries.ts'
import { Service } from '../service/service.type.ts'
import { isUsable } from '../token/usable-scope.ts'
import { AccessCheck, Explanation, PermissionCatalogue } from './access.type.ts'
import { type AuditEntry, AuditEntryConnection, AuditLogArgs } from './audit-entry.type.ts'
import { readAuditLog } from './audit-log.queries.ts'
import { explainAccess } from './explain-access.ts'
import { permissionCatalogue } from './permission-catalogue.ts'
import { Policy } from './policy.type.ts'
import { policyOf } from './policy-rules.ts'
import { viewerCan } from './viewer-can.ts'

@Resolver(() => PermissionCatalogue)
export class AccessResolver {
  @Query(() => PermissionCatalogue)
  permissionCatalogue(): Omit<PermissionCatalogue, 'services' | 'usableScopes'> {
    return permissionCatalogue
  }

  @FieldResolver(() => [Service], { description: 'What a client can work by.' })
  services(@Ctx() { db }: Context): Promise<Service[]> {
    return readServices(db)
  }

  @FieldResolver(() => [String], {
    description: 'Those of `scopes` that a token of yours could use, as apiTokenCreate takes them; of nobody none.',
  })
  usableScopes(@Ctx() { viewer }: Context): string[] {
    return viewer ? allScopes.filter((scope) => isUsable(viewer, scope)) : []
  }

  @Query(() => Explanation, {
    description:
      'Why somebody may or may not do this (OPERATIONS 10): every condition with its verdict, and who can mend what is missing. resourceId: the row, or for what is done to documents the client. Never confirms what the asker may not know of: NOT_FOUND. The answer is kept under its decisionId.',
  })
  explainAccess(
    @Ctx() context: Context,
    @Arg('action', () => String, { description: 'The operation’s name, as invoiceSend.' }) action: string,
    @Arg('resourceId', () => ID, { nullable: true }) resourceId?: string,
    @Arg('principalId', () => ID, {
      nullable: true,
      description:
        'Absent: oneself. For an administrator an operator of the studio; for an owner a user of the company, or a delegation: the studio it is to, as nobody in particular with every class. Never by token.',
    })
    principalId?: string,
  ): Promise<Explanation> {
    return explainAccess(context.db, signedIn(context), { action, resourceId, principalId })
  }

  @Query(() => [Boolean], {
    description:
      'What the viewer may do, in the order asked (OPERATIONS 11). What is hidden answers false like what is missing. More than 100 checks, or an unknown operation: BAD_USER_INPUT.',
  })
  viewerCan(@Ctx() context: Context, @Arg('checks', () => [AccessCheck]) checks: AccessCheck[]): Promise<boolean[]> {
    return viewerCan(context.db, signedIn(context), checks)
  }

  @Query(() => Policy, { description: 'The whole rule as data (OPERATIONS 19).' })
  policy(@Info() { schema }: GraphQLResolveInfo): Policy {
    return policyOf(schema)
  }

  @Query(() => AuditEntryConnection, { description: 'What was done with a client’s data, newest first.' })
  auditLog(@Ctx() context: Context, @Args(() => AuditLogArgs) args: AuditLogArgs): Promise<Connection<AuditEntry>> {
    return readAuditLog(context.db, signedIn(context), args)
  }
}
