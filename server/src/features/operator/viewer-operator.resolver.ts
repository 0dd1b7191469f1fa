import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { ViewerObject } from '../viewer/viewer.type.ts'
import { viewerAsOperator } from './operator.queries.ts'
import { Operator } from './operator.type.ts'

@Resolver(() => ViewerObject)
export class ViewerOperatorResolver {
  @FieldResolver(() => Operator, { nullable: true, description: 'Of an operator: itself.' })
  operator(@Ctx() context: Context): Promise<Operator | null> {
    return viewerAsOperator(context)
  }
}
