import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { watch } from '../../graphql/live.ts'
import type { Change } from '../../graphql/live-changes.ts'
import { DelegationState } from '../client/delegation-state.type.ts'
import { findDelegation } from './delegation.queries.ts'
import { Delegation } from './delegation.type.ts'

@ObjectType('DelegationChange', {
  simpleResolvers: true,
  description: 'A delegation that is new, or whose state, words or days changed.',
})
export class DelegationChange {
  @Field(() => ID)
  id!: string
  @Field(() => ID)
  clientId!: string
  @Field(() => DelegationState)
  state!: DelegationState
  @Field(() => DelegationState, { nullable: true, description: 'Null: it is new.' })
  previousState!: DelegationState | null
  @Field(() => Delegation, {
    nullable: true,
    description: 'As it is when this is sent. Null for a client’s user without CONFIGURE, who may not read it.',
  })
  delegation!: Delegation | null
}

@Resolver()
export class DelegationLiveResolver {
  @Subscription(() => DelegationChange, {
    description:
      'Each change of a delegation that the viewer may know of, in their order. By server-sent events at /graphql/stream; see docs/partners/live.md.',
    subscribe: ({ context, args }) => watch(context as Context, 'delegationChanged', args),
  })
  async delegationChanged(
    @Root() { id, clientId, state, previousState }: Change,
    @Ctx() context: Context,
    @Arg('clientId', () => ID, { nullable: true, description: 'Only of this client.' }) _clientId?: string | null,
  ): Promise<DelegationChange> {
    return {
      id,
      clientId,
      state: state as DelegationState,
      previousState: previousState as DelegationState | null,
      delegation: await findDelegation(context, id),
    }
  }
}
