import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { type Connection, PageArgs } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { DateScalar } from '../../graphql/scalars.ts'
import type { Day } from '../../lib/days.ts'
import { File } from '../invoice/file.type.ts'
import { pageOfPrincipals, readAccess } from './access-matrix.queries.ts'
import { AccessMatrix, type AccessPrincipal, AccessPrincipalConnection } from './access-matrix.type.ts'
import { accessMatrixFile } from './access-matrix-file.ts'

const DAY = 'Not in the future: BAD_USER_INPUT. Today is now, any other day how it was when it ended in Italy.'

@Resolver(() => AccessMatrix)
export class AccessMatrixResolver {
  @Query(() => AccessMatrix, { description: 'Who can do what on this client now, and through what (OPERATIONS 13).' })
  accessMatrix(@Ctx() context: Context, @Arg('clientId', () => ID) clientId: string): Promise<AccessMatrix> {
    return readAccess(context, 'accessMatrix', clientId, context.today)
  }

  @Query(() => AccessMatrix, {
    description:
      'The same for a past day, from the periods of links, classes, flags, units, users, services, consents and delegations (OPERATIONS 14). Names are those of now.',
  })
  accessAsOf(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('day', () => DateScalar, { description: DAY }) day: Day,
  ): Promise<AccessMatrix> {
    return readAccess(context, 'accessAsOf', clientId, day)
  }

  @Query(() => File, {
    description:
      'The same as CSV for spreadsheets: UTF-8 with BOM, separated by semicolons, one row for each principal and operation. Cells that a spreadsheet would take for a formula begin with an apostrophe.',
  })
  accessMatrixFile(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('day', () => DateScalar, { description: DAY }) day: Day,
  ): Promise<File> {
    return accessMatrixFile(context, clientId, day)
  }

  @FieldResolver(() => AccessPrincipalConnection, {
    description:
      'Of a studio asking: its operators, then its tokens. Of the client’s own side: its users, then their tokens, then each studio as a firm. By name.',
  })
  principals(@Root() matrix: AccessMatrix, @Args(() => PageArgs) args: PageArgs): Connection<AccessPrincipal> {
    return pageOfPrincipals(matrix, args)
  }
}
