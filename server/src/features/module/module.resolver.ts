import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Module } from '../../access/vocabulary.ts'
import type { Context } from '../../graphql/context.ts'
import type { Outcome } from '../../graphql/outcome.ts'
import { DateScalar } from '../../graphql/scalars.ts'
import type { Day } from '../../lib/days.ts'
import { Client } from '../client/client.type.ts'
import { ModuleEnum } from '../studio/vocabulary.type.ts'
import { activateModule } from './activate-module.ts'
import { deactivateModule } from './deactivate-module.ts'
import { findModule, listModules, openModules } from './module.queries.ts'
import { ClientModule, ModulePayload } from './module.type.ts'
import { renewModule } from './renew-module.ts'

const payload = async (context: Context, module: Module, { id, userErrors }: Outcome): Promise<ModulePayload> => ({
  module: id === null ? null : await findModule(context, id, module),
  userErrors,
})

@Resolver(() => Client)
export class ModuleResolver {
  @Query(() => [ClientModule], {
    description:
      'The four modules of a client, each with its state and last day (AR-040). A studio needs the word READ.',
  })
  modules(@Ctx() context: Context, @Arg('clientId', () => ID) clientId: string): Promise<ClientModule[]> {
    return listModules(context, clientId)
  }

  @Mutation(() => ModulePayload, {
    description: 'Switches a module on that is OFF or CLOSED. By the owner; refused to receive-only accounts.',
  })
  async moduleActivate(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('module', () => ModuleEnum) module: Module,
    @Arg('validTo', () => DateScalar, { nullable: true, description: 'Last day, included. Null: no end.' })
    validTo?: Day | null,
  ): Promise<ModulePayload> {
    return payload(context, module, await activateModule(context, { clientId, module, validTo: validTo ?? null }))
  }

  @Mutation(() => ModulePayload, {
    description: 'Moves the last day of a module that is ACTIVE or READ_ONLY. By the owner.',
  })
  async moduleRenew(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('module', () => ModuleEnum) module: Module,
    @Arg('validTo', () => DateScalar, { nullable: true, description: 'The new last day, included. Null: no end.' })
    validTo?: Day | null,
  ): Promise<ModulePayload> {
    return payload(context, module, await renewModule(context, { clientId, module, validTo: validTo ?? null }))
  }

  @Mutation(() => ModulePayload, {
    description:
      'Switches a module off that is ACTIVE. By the owner. Its data and the words granted of it are kept, and count again once it is on.',
  })
  async moduleDeactivate(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('module', () => ModuleEnum) module: Module,
  ): Promise<ModulePayload> {
    return payload(context, module, await deactivateModule(context, { clientId, module }))
  }

  @FieldResolver(() => [ClientModule], {
    name: 'modules',
    nullable: true,
    description: 'The four modules. Null where the word READ is missing.',
  })
  modulesOfClient(@Ctx() context: Context, @Root() { id }: Client): Promise<ClientModule[] | null> {
    return openModules(context, id)
  }
}
