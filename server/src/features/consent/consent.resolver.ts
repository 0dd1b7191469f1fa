import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Action } from '../../access/policy.ts'
import type { Connection } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import type { Outcome } from '../../graphql/outcome.ts'
import { clientById } from '../client/client.loaders.ts'
import { Client } from '../client/client.type.ts'
import { smartServicesOf } from '../service/service.queries.ts'
import { ClientService } from '../service/service.type.ts'
import { studioById } from '../studio/studio.queries.ts'
import { Studio } from '../studio/studio.type.ts'
import { answerConsent } from './answer-consent.ts'
import { cancelConsentRequest } from './cancel-consent-request.ts'
import { consentActions, findConsent, listConsents } from './consent.queries.ts'
import { Consent, ConsentPayload, ConsentText } from './consent.type.ts'
import { ConsentConnection, ConsentsArgs } from './consent-list.type.ts'
import { type AgreedText, currentText, hashOfText, textOfAnswer } from './consent-text.ts'
import { setConsentFlag } from './set-consent-flag.ts'

const payload = async (context: Context, { id, userErrors }: Outcome): Promise<ConsentPayload> => ({
  consent: await findConsent(context, id),
  userErrors,
})
const asTold = ({ version, it, en, hash }: AgreedText & { hash: string }): ConsentText => ({
  version,
  text: { it, en },
  hash,
})
const AGREED = 'Of the text that was read: `Consent.currentText.version`. Another one by now is CONSENT_TEXT_CHANGED.'

@Resolver(() => Consent)
export class ConsentResolver {
  @Query(() => ConsentConnection, {
    description:
      'What was asked and answered; of clients whose card you see, or of your own company (OPERATIONS 67). That its owner reads a request that waits is noted: SHOWN.',
  })
  consentRequests(@Ctx() context: Context, @Args(() => ConsentsArgs) args: ConsentsArgs): Promise<Connection<Consent>> {
    return listConsents(context, args)
  }

  @Mutation(() => ConsentPayload, {
    description: 'Takes a request back that waits for its answer. By an administrator of the studio, never by token.',
  })
  async consentRequestCancel(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<ConsentPayload> {
    return payload(context, await cancelConsentRequest(context, { id, expectedVersion }))
  }

  @Mutation(() => ConsentPayload, {
    description:
      'The client’s answer to a request that waits. By the owner of the company alone (WK-053). To answer later, do not call it: the request stays (WK-038).',
  })
  async consentAnswer(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('agrees', () => Boolean, { description: 'Yes or no (WK-037).' }) agrees: boolean,
    @Arg('textVersion', () => String, { description: AGREED }) textVersion: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<ConsentPayload> {
    return payload(context, await answerConsent(context, { id, expectedVersion, agrees, textVersion }))
  }

  @Mutation(() => ConsentPayload, {
    description:
      'The flag “Autorizzo il mio Professionista all’utilizzo dei Servizi SMART” of one who has answered (WK-044). Unticked, the studio is out with its next request; ticked again, it is in without a new request (WK-045, WK-046).',
  })
  async consentFlagSet(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('authorised', () => Boolean) authorised: boolean,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('textVersion', () => String, { nullable: true, description: `${AGREED} Needed to tick the flag.` })
    textVersion?: string | null,
  ): Promise<ConsentPayload> {
    return payload(context, await setConsentFlag(context, { id, expectedVersion, authorised, textVersion }))
  }

  @FieldResolver(() => Client)
  client(@Ctx() context: Context, @Root() { clientId }: Consent): Promise<Client> {
    return clientById(context).load(clientId)
  }

  @FieldResolver(() => Studio, { description: 'Who asks.' })
  studio(@Ctx() context: Context, @Root() { studioId }: Consent): Promise<Studio> {
    return studioById(context).load(studioId)
  }

  @FieldResolver(() => ConsentText, { description: 'What was answered to; while it waits, what is to be answered to.' })
  text(@Root() { textVersion, textHash }: Consent): ConsentText {
    return asTold(textOfAnswer(textVersion, textHash))
  }

  @FieldResolver(() => ConsentText, {
    description: 'What is agreed to today: to be shown before the flag is ticked, and its version sent back with it.',
  })
  currentText(): ConsentText {
    return asTold({ ...currentText, hash: hashOfText(currentText) })
  }

  @FieldResolver(() => [ClientService], {
    description: 'The SMART ones that the client works by today: what its consent opens.',
  })
  services(@Ctx() context: Context, @Root() { clientId }: Consent): Promise<ClientService[]> {
    return smartServicesOf(context, clientId)
  }

  @FieldResolver(() => [String], { description: 'What you may do to it now: names of operations.' })
  allowedActions(@Ctx() context: Context, @Root() consent: Consent): Promise<Action[]> {
    return consentActions(context, consent)
  }
}
