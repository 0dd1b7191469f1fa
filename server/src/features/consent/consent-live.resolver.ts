import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { watch } from '../../graphql/live.ts'
import type { Change } from '../../graphql/live-changes.ts'
import { findConsent } from './consent.queries.ts'
import type { ConsentState } from './consent.states.ts'
import { Consent, ConsentStateEnum } from './consent.type.ts'

@ObjectType('ConsentAnswer', {
  simpleResolvers: true,
  description: 'What a client answered to a studio, or set its flag to.',
})
export class ConsentAnswer {
  @Field(() => ConsentStateEnum, { description: 'ADHERED, REFUSED or WITHDRAWN.' })
  state!: ConsentState
  @Field(() => ConsentStateEnum, { nullable: true })
  previousState!: ConsentState | null
  @Field(() => Consent, { description: 'As it is when this is sent.' })
  consent!: Consent
}

@Resolver()
export class ConsentLiveResolver {
  @Subscription(() => ConsentAnswer, {
    description:
      'Each answer of a client, in their order. By server-sent events at /graphql/stream; see docs/partners/live.md.',
    subscribe: ({ context, args }) => watch(context as Context, 'consentAnswered', args),
  })
  async consentAnswered(
    @Root() { id, state, previousState }: Change,
    @Ctx() context: Context,
    @Arg('clientId', () => ID, { nullable: true, description: 'Only of this client.' }) _clientId?: string | null,
  ): Promise<ConsentAnswer> {
    return {
      state: state as ConsentState,
      previousState: previousState as ConsentState | null,
      consent: (await findConsent(context, id))!,
    }
  }
}
