import { Args, Ctx, Query, Resolver } from 'type-graphql'
import type { Connection } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { listCompanies } from './company.queries.ts'
import { CompaniesArgs, type Company, CompanyConnection } from './company.type.ts'

@Resolver()
export class CompanyResolver {
  @Query(() => CompanyConnection, {
    description:
      'The companies you may work on: your own, and those that delegated your studio and that you see there (FC-013, FC-028). To choose one (FC-014): contextSelect with its membership, where that is not the current one; then, of a client, actAsBegin.',
  })
  companies(@Ctx() context: Context, @Args(() => CompaniesArgs) args: CompaniesArgs): Promise<Connection<Company>> {
    return listCompanies(context, args)
  }
}
