import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { OperatingUnit } from '../unit/operating-unit.type.ts'
import { operatorsByUnit } from './operator.queries.ts'
import { Operator } from './operator.type.ts'

@Resolver(() => OperatingUnit)
export class UnitOperatorsResolver {
  @FieldResolver(() => [Operator], { description: 'Operators linked today, of those you may see.' })
  operators(@Ctx() context: Context, @Root() unit: OperatingUnit): Promise<Operator[]> {
    return operatorsByUnit(context).load(unit.id)
  }
}
