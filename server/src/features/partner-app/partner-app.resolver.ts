import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import type { Outcome } from '../../graphql/outcome.ts'
import { ApiToken } from '../token/token.type.ts'
import { authorisePartnerApp } from './authorise-partner-app.ts'
import { findPartnerApp, listPartnerApps, partnerAppById } from './partner-app.queries.ts'
import {
  PartnerApp,
  PartnerAppAuthoriseInput,
  PartnerAppAuthorisePayload,
  PartnerAppPayload,
  PartnerAppRegisterInput,
} from './partner-app.type.ts'
import { registerPartnerApp } from './register-partner-app.ts'
import { revokePartnerApp } from './revoke-partner-app.ts'

const payload = async (context: Context, { id, userErrors }: Outcome): Promise<PartnerAppPayload> => ({
  partnerApp: await findPartnerApp(context, id),
  userErrors,
})

@Resolver(() => ApiToken)
export class PartnerAppResolver {
  @Query(() => [PartnerApp], {
    description:
      'The programs of an administrator’s studio; for an owner those of its company and of each studio it has a delegation in force to. Those that work first, by name.',
  })
  partnerApps(@Ctx() context: Context): Promise<PartnerApp[]> {
    return listPartnerApps(context)
  }

  @Mutation(() => PartnerAppPayload, {
    description: 'Gives a program a name. It may do nothing until partnerAppAuthorise makes it a token.',
  })
  async partnerAppRegister(
    @Ctx() context: Context,
    @Arg('input', () => PartnerAppRegisterInput) input: PartnerAppRegisterInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<PartnerAppPayload> {
    return payload(context, await registerPartnerApp(context, input, idempotencyKey))
  }

  @Mutation(() => PartnerAppAuthorisePayload, {
    description:
      'Of your own program: makes it a token, which acts as you. Of a program of a studio that works for your company, without `input`: lets it in again after partnerAppRevoke.',
  })
  async partnerAppAuthorise(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => PartnerAppAuthoriseInput, {
      nullable: true,
      description: 'Obligatory for a program of your own; none for a studio’s.',
    })
    input?: PartnerAppAuthoriseInput | null,
  ): Promise<PartnerAppAuthorisePayload> {
    const { apiToken, secret, ...outcome } = await authorisePartnerApp(context, id, input)
    return { ...(await payload(context, outcome)), apiToken, secret }
  }

  @Mutation(() => PartnerAppPayload, {
    description:
      'Of your own program: ends it with all its tokens, for good. Of a program of a studio that works for your company: shuts it out of everything of yours, until partnerAppAuthorise. Its next request is refused.',
  })
  async partnerAppRevoke(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<PartnerAppPayload> {
    return payload(context, await revokePartnerApp(context, id))
  }

  @FieldResolver(() => PartnerApp, { nullable: true, description: 'The partner’s program it was made for.' })
  partnerApp(@Ctx() context: Context, @Root() { partnerAppId }: ApiToken): Promise<PartnerApp | null> | null {
    return partnerAppId === null ? null : partnerAppById(context).load(partnerAppId)
  }
}
