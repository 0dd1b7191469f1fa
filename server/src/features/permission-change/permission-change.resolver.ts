import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { Word } from '../../access/vocabulary.ts'
import type { Context } from '../../graphql/context.ts'
import type { Outcome } from '../../graphql/outcome.ts'
import { findDelegation } from '../delegation/delegation.queries.ts'
import { Delegation, DelegationPayload } from '../delegation/delegation.type.ts'
import { WordEnum } from '../studio/vocabulary.type.ts'
import { answerPermissionChange } from './answer-permission-change.ts'
import { changesByDelegation } from './permission-change.queries.ts'
import { PermissionChange } from './permission-change.type.ts'
import { requestPermissionChange } from './request-permission-change.ts'
import { withdrawPermissionChange } from './withdraw-permission-change.ts'

const payload = async (context: Context, { id, userErrors }: Outcome): Promise<DelegationPayload> => ({
  delegation: await findDelegation(context, id),
  userErrors,
})

@Resolver(() => Delegation)
export class PermissionChangeResolver {
  @Mutation(() => DelegationPayload, {
    description:
      'Asks the client for words that it has not granted (AD-030, OPERATIONS 62); the delegation must be active. userErrors: NOTHING_NEW, REQUIRES_READ, MODULE_NOT_ACTIVE, PERMISSION_CHANGE_OPEN, TOO_LONG.',
  })
  async delegationPermissionChangeRequest(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Of the delegation.' }) id: string,
    @Arg('words', () => [WordEnum], { description: 'Beside what is granted; words granted already are left out.' })
    words: Word[],
    @Arg('message', () => String, { nullable: true, description: 'Shown to the client: at most 1,000 characters.' })
    message?: string | null,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<DelegationPayload> {
    return payload(context, await requestPermissionChange(context, { id, words, message, idempotencyKey }))
  }

  @Mutation(() => DelegationPayload, {
    description:
      'Grants all, some or none of what the open request asks for; what was granted before stays (OPERATIONS 61). By the owner of the company only. Without an open request it is FORBIDDEN, with `state` missing. userErrors: NOT_ASKED, REQUIRES_READ, MODULE_NOT_ACTIVE.',
  })
  async delegationPermissionChangeAnswer(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Of the delegation.' }) id: string,
    @Arg('words', () => [WordEnum], { description: 'What is granted of it. None: it is refused.' }) words: Word[],
    @Arg('expectedVersion', () => Int, {
      description: 'Of the delegation: it is raised too when a request is made or taken back.',
    })
    expectedVersion: number,
  ): Promise<DelegationPayload> {
    return payload(context, await answerPermissionChange(context, { id, words, expectedVersion }))
  }

  @Mutation(() => DelegationPayload, { description: 'Takes back what the studio asked, while it is open.' })
  async delegationPermissionChangeWithdraw(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Of the delegation.' }) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<DelegationPayload> {
    return payload(context, await withdrawPermissionChange(context, { id, expectedVersion }))
  }

  @FieldResolver(() => PermissionChange, {
    nullable: true,
    description: 'What the studio asks beside what is granted, and waits for. Null: nothing.',
  })
  async permissionChange(@Ctx() context: Context, @Root() { id }: Delegation): Promise<PermissionChange | null> {
    const changes = await changesByDelegation(context).load(id)
    return changes.find(({ state }) => state === 'OPEN') ?? null
  }

  @FieldResolver(() => [PermissionChange], { description: 'All that was ever asked so, newest first.' })
  permissionChanges(@Ctx() context: Context, @Root() { id }: Delegation): Promise<PermissionChange[]> {
    return changesByDelegation(context).load(id)
  }
}
