import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Connection } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { Outcome } from '../../graphql/outcome.ts'
import { readSeatUsage } from '../seat/seat.queries.ts'
import { findAdditionalUser, listAdditionalUsers } from './additional-user.queries.ts'
import { type AdditionalUser, AdditionalUserConnection, AdditionalUsersArgs } from './additional-user.type.ts'
import {
  AdditionalUserCreateInput,
  AdditionalUserPasswordPayload,
  AdditionalUserPayload,
  AdditionalUserPermissionsInput,
  AdditionalUserUpdateInput,
} from './additional-user-input.type.ts'
import { createAdditionalUser, type WithPassword } from './create-additional-user.ts'
import { deleteAdditionalUser } from './delete-additional-user.ts'
import { resetPasswordOfUser } from './reset-password-of-user.ts'
import { setPermissions } from './set-permissions.ts'
import { updateAdditionalUser } from './update-additional-user.ts'

const payload = async (context: Context, { id, userErrors }: Outcome): Promise<AdditionalUserPayload> => ({
  additionalUser: await findAdditionalUser(context, id),
  // Whoever got so far is the owner of the company it works for.
  seatUsage: await readSeatUsage(context, signedIn(context).clientId!),
  userErrors,
})
const passwordPayload = async (
  context: Context,
  { temporaryPassword, ...outcome }: WithPassword,
): Promise<AdditionalUserPasswordPayload> => ({ ...(await payload(context, outcome)), temporaryPassword })

@Resolver()
export class AdditionalUserResolver {
  @Query(() => AdditionalUserConnection, {
    description:
      'The additional users of a company, by name, without its owners. Never for a studio, which is told how many there are (seatUsage).',
  })
  additionalUsers(
    @Ctx() context: Context,
    @Args(() => AdditionalUsersArgs) args: AdditionalUsersArgs,
  ): Promise<Connection<AdditionalUser>> {
    return listAdditionalUsers(context, args)
  }

  @Mutation(() => AdditionalUserPasswordPayload, {
    description:
      'A new user with a login name of its own and a temporary password, answered once. By the owner alone; it takes a seat.',
  })
  async additionalUserCreate(
    @Ctx() context: Context,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('input', () => AdditionalUserCreateInput) input: AdditionalUserCreateInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) key?: string | null,
  ): Promise<AdditionalUserPasswordPayload> {
    return passwordPayload(context, await createAdditionalUser(context, { clientId, input, key: key ?? null }))
  }

  @Mutation(() => AdditionalUserPayload, {
    description: 'The whole set of words; what is not in it is taken away, and refused in the very next request.',
  })
  async additionalUserPermissionsSet(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => AdditionalUserPermissionsInput) input: AdditionalUserPermissionsInput,
  ): Promise<AdditionalUserPayload> {
    return payload(context, await setPermissions(context, { id, expectedVersion, input }))
  }

  @Mutation(() => AdditionalUserPayload)
  async additionalUserUpdate(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => AdditionalUserUpdateInput) input: AdditionalUserUpdateInput,
  ): Promise<AdditionalUserPayload> {
    return payload(context, await updateAdditionalUser(context, { id, expectedVersion, input }))
  }

  @Mutation(() => AdditionalUserPasswordPayload, {
    description: 'A new temporary password; the user is signed out everywhere.',
  })
  async additionalUserPasswordReset(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
  ): Promise<AdditionalUserPasswordPayload> {
    return passwordPayload(context, await resetPasswordOfUser(context, id))
  }

  @Mutation(() => AdditionalUserPayload, {
    description:
      'For good: its sessions and tokens end and its seat is free. Its name stays on what it did, in documents and audit.',
  })
  async additionalUserDelete(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<AdditionalUserPayload> {
    return payload(context, await deleteAdditionalUser(context, { id, expectedVersion }))
  }
}
