import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Action } from '../../access/policy.ts'
import type { Context } from '../../graphql/context.ts'
import type { Outcome } from '../../graphql/outcome.ts'
import { archiveOperatingUnit } from './archive-operating-unit.ts'
import { createOperatingUnit } from './create-operating-unit.ts'
import {
  OperatingUnit,
  OperatingUnitInput,
  OperatingUnitPayload,
  OperatingUnitUpdateInput,
} from './operating-unit.type.ts'
import { clientCountByUnit, findUnit, listUnits, operatorCountByUnit, readUnit, unitActions } from './unit.queries.ts'
import { updateOperatingUnit } from './update-operating-unit.ts'

const payload = async (context: Context, { id, userErrors }: Outcome): Promise<OperatingUnitPayload> => ({
  operatingUnit: await findUnit(context, id, 'operatingUnitUpdate'),
  userErrors,
})

@Resolver(() => OperatingUnit)
export class UnitResolver {
  @Query(() => [OperatingUnit], { description: 'Units by name, the archived ones last.' })
  operatingUnits(@Ctx() context: Context): Promise<OperatingUnit[]> {
    return listUnits(context)
  }

  @Query(() => OperatingUnit)
  operatingUnit(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<OperatingUnit> {
    return readUnit(context, id)
  }

  @Mutation(() => OperatingUnitPayload)
  async operatingUnitCreate(
    @Ctx() context: Context,
    @Arg('input', () => OperatingUnitInput) input: OperatingUnitInput,
  ): Promise<OperatingUnitPayload> {
    return payload(context, await createOperatingUnit(context, input))
  }

  @Mutation(() => OperatingUnitPayload)
  async operatingUnitUpdate(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => OperatingUnitUpdateInput) input: OperatingUnitUpdateInput,
  ): Promise<OperatingUnitPayload> {
    return payload(context, await updateOperatingUnit(context, { id, expectedVersion, input }))
  }

  @Mutation(() => OperatingUnitPayload, { description: 'Refused while operators or clients are linked.' })
  async operatingUnitArchive(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<OperatingUnitPayload> {
    return payload(context, await archiveOperatingUnit(context, { id, expectedVersion }))
  }

  @FieldResolver(() => Int, { description: 'Clients linked today, of those you may see.' })
  clientCount(@Ctx() context: Context, @Root() unit: OperatingUnit): Promise<number> {
    return clientCountByUnit(context).load(unit.id)
  }

  @FieldResolver(() => Int, { description: 'Operators linked today, of those you may see.' })
  operatorCount(@Ctx() context: Context, @Root() unit: OperatingUnit): Promise<number> {
    return operatorCountByUnit(context).load(unit.id)
  }

  @FieldResolver(() => [String], { description: 'What you may do to it now: names of operations.' })
  allowedActions(@Ctx() context: Context, @Root() unit: OperatingUnit): Action[] {
    return unitActions(context, unit)
  }
}
