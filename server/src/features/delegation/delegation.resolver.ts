import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Action } from '../../access/policy.ts'
import type { Word } from '../../access/vocabulary.ts'
import type { Context } from '../../graphql/context.ts'
import type { Outcome } from '../../graphql/outcome.ts'
import { clientById } from '../client/client.loaders.ts'
import { Client } from '../client/client.type.ts'
import { DelegationState } from '../client/delegation-state.type.ts'
import { studioById } from '../studio/studio.queries.ts'
import { Studio } from '../studio/studio.type.ts'
import { WordEnum } from '../studio/vocabulary.type.ts'
import { acceptDelegation } from './accept-delegation.ts'
import { attestMandate } from './attest-mandate.ts'
import {
  delegationActions,
  findDelegation,
  listDelegations,
  periodsByDelegation,
  readDelegation,
} from './delegation.queries.ts'
import { Delegation, DelegationInvitePayload, DelegationPayload, DelegationPeriod } from './delegation.type.ts'
import {
  DelegationGrantInput,
  DelegationInviteInput,
  DelegationPickInput,
  DelegationRequestInput,
  MandateAttestInput,
} from './delegation-input.type.ts'
import { hideDelegation } from './hide-delegation.ts'
import { inviteStudio } from './invite-studio.ts'
import { moveDelegation } from './move-delegation.ts'
import { pickFromDirectory } from './pick-from-directory.ts'
import { requestDelegation } from './request-delegation.ts'
import { setDelegationGrant } from './set-delegation-grant.ts'

const payload = async (context: Context, { id, userErrors }: Outcome): Promise<DelegationPayload> => ({
  delegation: await findDelegation(context, id),
  userErrors,
})
const move = async (context: Context, action: Action, id: string, expectedVersion: number) =>
  payload(context, await moveDelegation(context, { action, id, expectedVersion }))

@Resolver(() => Delegation)
export class DelegationResolver {
  @Query(() => [Delegation], { description: 'The last changed first; those taken from the list only if asked for.' })
  delegations(
    @Ctx() context: Context,
    @Arg('clientId', () => ID, { nullable: true }) clientId?: string | null,
    @Arg('states', () => [DelegationState], { nullable: true }) states?: DelegationState[] | null,
    @Arg('withHidden', () => Boolean, {
      nullable: true,
      description: 'Also the ended ones that your side took from its list.',
    })
    withHidden?: boolean | null,
  ): Promise<Delegation[]> {
    return listDelegations(context, { clientId, states, withHidden })
  }

  @Query(() => Delegation)
  delegation(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Delegation> {
    return readDelegation(context, id)
  }

  @Mutation(() => DelegationPayload, { description: 'Asks the client for a delegation.' })
  async delegationRequest(
    @Ctx() context: Context,
    @Arg('input', () => DelegationRequestInput) input: DelegationRequestInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<DelegationPayload> {
    return payload(context, await requestDelegation(context, input, idempotencyKey))
  }

  @Mutation(() => DelegationInvitePayload, {
    description:
      'Invites a studio that you know, listed or not; it answers. userErrors: STUDIO_UNKNOWN, STUDIO_AMBIGUOUS, STUDIO_NOT_ACTIVE, SERVICE_NOT_ACTIVE, DELEGATION_EXISTS, TOO_MANY_INVITATIONS.',
  })
  async delegationInvite(
    @Ctx() context: Context,
    @Arg('input', () => DelegationInviteInput) input: DelegationInviteInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<DelegationInvitePayload> {
    const { delegationId, ...rest } = await inviteStudio(context, input, idempotencyKey)
    return { delegation: await findDelegation(context, delegationId), ...rest }
  }

  @Mutation(() => DelegationPayload, {
    description: 'Delegates to a studio of the directory: active at once, without its answer (OPERATIONS 59, FC-006).',
  })
  async delegationPickFromDirectory(
    @Ctx() context: Context,
    @Arg('input', () => DelegationPickInput) input: DelegationPickInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<DelegationPayload> {
    return payload(context, await pickFromDirectory(context, input, idempotencyKey))
  }

  @Mutation(() => DelegationPayload, {
    description: 'Records a mandate on paper: active at once. Refused where the client has an owner who can answer.',
  })
  async mandateAttest(
    @Ctx() context: Context,
    @Arg('input', () => MandateAttestInput) input: MandateAttestInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<DelegationPayload> {
    return payload(context, await attestMandate(context, input, idempotencyKey))
  }

  @Mutation(() => DelegationPayload)
  async delegationAccept(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('words', () => [WordEnum], { nullable: true, description: 'What the client grants. Absent: what was asked.' })
    words?: Word[] | null,
  ): Promise<DelegationPayload> {
    return payload(context, await acceptDelegation(context, { id, expectedVersion, words }))
  }

  @Mutation(() => DelegationPayload)
  delegationRefuse(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<DelegationPayload> {
    return move(context, 'delegationRefuse', id, expectedVersion)
  }

  @Mutation(() => DelegationPayload, { description: 'By the side that began it.' })
  delegationWithdraw(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<DelegationPayload> {
    return move(context, 'delegationWithdraw', id, expectedVersion)
  }

  @Mutation(() => DelegationPayload, { description: 'By the owner of the company only.' })
  async delegationGrantSet(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => DelegationGrantInput) input: DelegationGrantInput,
  ): Promise<DelegationPayload> {
    return payload(context, await setDelegationGrant(context, { id, expectedVersion, input }))
  }

  @Mutation(() => DelegationPayload)
  delegationSuspend(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<DelegationPayload> {
    return move(context, 'delegationSuspend', id, expectedVersion)
  }

  @Mutation(() => DelegationPayload, { description: 'By the side that suspended it.' })
  delegationResume(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<DelegationPayload> {
    return move(context, 'delegationResume', id, expectedVersion)
  }

  @Mutation(() => DelegationPayload, { description: 'Ends it at once, for tokens too.' })
  delegationRevoke(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<DelegationPayload> {
    return move(context, 'delegationRevoke', id, expectedVersion)
  }

  @Mutation(() => DelegationPayload, { description: 'Takes an ended one from your side’s list.' })
  async delegationHide(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<DelegationPayload> {
    return payload(context, await hideDelegation(context, { id, expectedVersion }))
  }

  @FieldResolver(() => Client)
  client(@Ctx() context: Context, @Root() { clientId }: Delegation): Promise<Client> {
    return clientById(context).load(clientId)
  }

  @FieldResolver(() => Studio)
  studio(@Ctx() context: Context, @Root() { studioId }: Delegation): Promise<Studio> {
    return studioById(context).load(studioId)
  }

  @FieldResolver(() => [DelegationPeriod], { description: 'What it was, from when to when, newest first.' })
  periods(@Ctx() context: Context, @Root() { id }: Delegation): Promise<DelegationPeriod[]> {
    return periodsByDelegation(context).load(id)
  }

  @FieldResolver(() => [String], { description: 'What you may do to it now: names of operations.' })
  allowedActions(@Ctx() context: Context, @Root() delegation: Delegation): Promise<Action[]> {
    return delegationActions(context, delegation)
  }
}
