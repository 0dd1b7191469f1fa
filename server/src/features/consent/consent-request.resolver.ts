import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { clientById } from '../client/client.loaders.ts'
import { Client } from '../client/client.type.ts'
import { smartServicesOf } from '../service/service.queries.ts'
import { ClientService } from '../service/service.type.ts'
import { consentByClient } from './consent.queries.ts'
import { Consent } from './consent.type.ts'
import { readConsentCandidates } from './consent-candidates.queries.ts'
import { ConsentCandidates } from './consent-candidates.type.ts'
import { ConsentSort } from './consent-list.type.ts'
import {
  ConsentCandidate,
  ConsentCandidateFilter,
  ConsentRequestInput,
  ConsentRequestResult,
  ConsentRequestSendPayload,
} from './consent-request.type.ts'
import { resultsOf, sendConsentRequests } from './send-consent-requests.ts'

@Resolver(() => ConsentCandidate)
export class ConsentRequestResolver {
  @Query(() => ConsentCandidates, {
    description: 'Who would be asked for consent and who not, and why; nothing is sent (OPERATIONS 66).',
  })
  consentCandidates(
    @Ctx() context: Context,
    @Arg('input', () => ConsentRequestInput, { description: 'As it would be sent.' }) input: ConsentRequestInput,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ConsentCandidateFilter, {
      nullable: true,
      description: 'What of the list is shown; who is asked does not depend on it.',
    })
    filter?: ConsentCandidateFilter | null,
    @Arg('sort', () => ConsentSort, { nullable: true, description: 'CODE if not said.' }) sort?: ConsentSort | null,
  ): Promise<ConsentCandidates> {
    return readConsentCandidates(context, { wish: input, filter: filter ?? {}, sort: sort ?? 'CODE', page })
  }

  @Mutation(() => ConsentRequestSendPayload, {
    description:
      'Asks clients for consent to their SMART services (WK-023, WK-024): those never asked, and again those who have not answered. By an administrator, never by token; the studio’s setting must be on.',
  })
  async consentRequestSend(
    @Ctx() context: Context,
    @Arg('input', () => ConsentRequestInput) input: ConsentRequestInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<ConsentRequestSendPayload> {
    const { id, userErrors } = await sendConsentRequests(context, input, idempotencyKey)
    const results = id === null ? [] : await resultsOf(context.db, id)
    return { sentCount: results.filter(({ reason }) => reason === null).length, results, userErrors }
  }

  @FieldResolver(() => Client)
  client(@Ctx() context: Context, @Root() { clientId }: ConsentCandidate): Promise<Client> {
    return clientById(context).load(clientId)
  }

  @FieldResolver(() => [ClientService], { description: 'The SMART ones that it works by today.' })
  services(@Ctx() context: Context, @Root() { clientId }: ConsentCandidate): Promise<ClientService[]> {
    return smartServicesOf(context, clientId)
  }

  @FieldResolver(() => Consent, { nullable: true, description: 'Null: never asked.' })
  consent(@Ctx() context: Context, @Root() { clientId }: ConsentCandidate): Promise<Consent | null> {
    return consentByClient(context).load(clientId)
  }
}

@Resolver(() => ConsentRequestResult)
export class ConsentRequestResultResolver {
  @FieldResolver(() => Client)
  client(@Ctx() context: Context, @Root() { clientId }: ConsentRequestResult): Promise<Client> {
    return clientById(context).load(clientId)
  }

  @FieldResolver(() => Consent, { nullable: true, description: 'As it is now. Null: never asked.' })
  consent(@Ctx() context: Context, @Root() { clientId }: ConsentRequestResult): Promise<Consent | null> {
    return consentByClient(context).load(clientId)
  }
}

@Resolver(() => Client)
export class ClientConsentResolver {
  @FieldResolver(() => Consent, {
    nullable: true,
    description:
      'To your studio; for a client’s users the request that waits for an answer, or else the last changed. Null: never asked.',
  })
  consent(@Ctx() context: Context, @Root() { id }: Client): Promise<Consent | null> {
    return consentByClient(context).load(id)
  }
}
