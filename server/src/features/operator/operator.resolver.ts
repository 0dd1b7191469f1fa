import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Action } from '../../access/policy.ts'
import type { OperatorClass } from '../../access/vocabulary.ts'
import type { Context } from '../../graphql/context.ts'
import type { Outcome } from '../../graphql/outcome.ts'
import { freeUsername } from '../person/usernames.ts'
import { OperatorClassEnum } from '../studio/vocabulary.type.ts'
import { OperatingUnit } from '../unit/operating-unit.type.ts'
import { type CreatedOperator, createOperator } from './create-operator.ts'
import { disableOperator } from './disable-operator.ts'
import { enableOperator } from './enable-operator.ts'
import { findOperator, listOperators, operatorActions, readOperator } from './operator.queries.ts'
import { Operator } from './operator.type.ts'
import {
  OperatorCreateInput,
  OperatorCreatePayload,
  OperatorLoginSettingsInput,
  OperatorPayload,
  OperatorUpdateInput,
} from './operator-input.type.ts'
import { clientCountByOperator, unitsByOperator } from './operator-reach.queries.ts'
import { resetOperatorPassword } from './reset-operator-password.ts'
import { setOperatorClasses } from './set-operator-classes.ts'
import { setOperatorSupervisor } from './set-operator-supervisor.ts'
import { setOperatorUnits } from './set-operator-units.ts'
import { updateLoginSettings } from './update-login-settings.ts'
import { updateOperator } from './update-operator.ts'

const payload = async (context: Context, { id, userErrors }: Outcome): Promise<OperatorPayload> => ({
  operator: await findOperator(context, id),
  userErrors,
})
const createPayload = async (
  context: Context,
  { oneTimePassword, ...outcome }: CreatedOperator,
): Promise<OperatorCreatePayload> => ({ ...(await payload(context, outcome)), oneTimePassword })

@Resolver(() => Operator)
export class OperatorResolver {
  @Query(() => [Operator], { description: 'Operators by name. Colleagues of your units come with their name only.' })
  operators(@Ctx() context: Context): Promise<Operator[]> {
    return listOperators(context)
  }

  @Query(() => Operator)
  operator(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Operator> {
    return readOperator(context, id)
  }

  @Mutation(() => OperatorCreatePayload)
  async operatorCreate(
    @Ctx() context: Context,
    @Arg('input', () => OperatorCreateInput) input: OperatorCreateInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<OperatorCreatePayload> {
    return createPayload(context, await createOperator(context, input, idempotencyKey))
  }

  @Query(() => String, {
    description: 'A user name that is free: MARIO ROSSI gives MARROS, and MARROS1 where somebody has that.',
  })
  operatorUsernameProposal(
    @Ctx() context: Context,
    @Arg('name', () => String, { description: 'First and last name.' }) name: string,
  ): Promise<string> {
    return freeUsername(context.db, name)
  }

  @Mutation(() => OperatorPayload, {
    description: 'What was changed on all tabs of an operator, at once: one transaction, one row of the audit.',
  })
  async operatorUpdate(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => OperatorUpdateInput) input: OperatorUpdateInput,
  ): Promise<OperatorPayload> {
    return payload(context, await updateOperator(context, { id, expectedVersion, input }))
  }

  @Mutation(() => OperatorPayload, {
    description: 'How it signs in, and until when. userErrors at the field, PERSON_ELSEWHERE among them.',
  })
  async operatorLoginSettingsUpdate(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => OperatorLoginSettingsInput) input: OperatorLoginSettingsInput,
  ): Promise<OperatorPayload> {
    return payload(context, await updateLoginSettings(context, { id, expectedVersion, input }))
  }

  @Mutation(() => OperatorPayload, { description: 'The whole set of classes; what is not in it is taken away.' })
  async operatorClassesSet(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('classes', () => [OperatorClassEnum]) classes: OperatorClass[],
  ): Promise<OperatorPayload> {
    return payload(context, await setOperatorClasses(context, { id, expectedVersion, classes }))
  }

  @Mutation(() => OperatorPayload, {
    description: 'The whole set of units, linked from today; the others are unlinked. Offices stay as they are.',
  })
  async operatorUnitsSet(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('unitIds', () => [ID]) unitIds: string[],
  ): Promise<OperatorPayload> {
    return payload(context, await setOperatorUnits(context, { id, expectedVersion, kind: 'UNIT', unitIds }))
  }

  @Mutation(() => OperatorPayload, {
    description: 'The whole set of offices (units of kind OFFICE), linked from today; units stay as they are.',
  })
  async operatorOfficesSet(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('officeIds', () => [ID]) officeIds: string[],
  ): Promise<OperatorPayload> {
    const wish = { id, expectedVersion, kind: 'OFFICE', unitIds: officeIds } as const
    return payload(context, await setOperatorUnits(context, wish))
  }

  @Mutation(() => OperatorPayload, { description: 'Needs a sign-in of the last ten minutes.' })
  async operatorSupervisorSet(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('supervisor', () => Boolean) supervisor: boolean,
  ): Promise<OperatorPayload> {
    return payload(context, await setOperatorSupervisor(context, { id, expectedVersion, supervisor }))
  }

  @Mutation(() => OperatorPayload, {
    description: 'Keeps it out of this studio, its sessions and tokens too. What its person is elsewhere goes on.',
  })
  async operatorDisable(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<OperatorPayload> {
    return payload(context, await disableOperator(context, { id, expectedVersion }))
  }

  @Mutation(() => OperatorPayload, { description: 'The password must be changed at the next sign-in.' })
  async operatorEnable(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<OperatorPayload> {
    return payload(context, await enableOperator(context, { id, expectedVersion }))
  }

  @Mutation(() => OperatorCreatePayload)
  async operatorPasswordReset(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
  ): Promise<OperatorCreatePayload> {
    return createPayload(context, await resetOperatorPassword(context, id))
  }

  @FieldResolver(() => [OperatingUnit], { nullable: true, description: 'Units linked today.' })
  units(@Ctx() context: Context, @Root() { id, isOpen }: Operator): Promise<OperatingUnit[]> | null {
    return isOpen ? unitsByOperator(context).load(id) : null
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Clients it sees today.' })
  clientCount(@Ctx() context: Context, @Root() { id, isOpen }: Operator): Promise<number> | null {
    return isOpen ? clientCountByOperator(context).load(id) : null
  }

  @FieldResolver(() => [String], { description: 'What you may do to it now: names of operations.' })
  allowedActions(@Ctx() context: Context, @Root() operator: Operator): Action[] {
    return operatorActions(context, operator)
  }
}
