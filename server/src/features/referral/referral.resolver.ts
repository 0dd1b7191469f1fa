import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { type Connection, PageArgs } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { redeemLater } from './redeem-referral.ts'
import { listCreditEntries, readReferral } from './referral.queries.ts'
import { type CreditEntry, CreditEntryConnection, Referral, ReferralPayload } from './referral.type.ts'

@Resolver()
export class ReferralResolver {
  @Query(() => Referral, {
    description: 'Of your studio, by its administrators; of your company, by its owners (OPERATIONS 96).',
  })
  referral(@Ctx() context: Context): Promise<Referral> {
    return readReferral(context)
  }

  @Query(() => CreditEntryConnection, { description: 'The account’s credits, newest first (FC-011).' })
  creditLedger(@Ctx() context: Context, @Args(() => PageArgs) page: PageArgs): Promise<Connection<CreditEntry>> {
    return listCreditEntries(context, page)
  }

  @Mutation(() => ReferralPayload, {
    description:
      'For an account that signed up without a code: ten credits for it, and ten for whoever advised it (FC-009). Once, and within 30 days. userErrors: REQUIRED, REFERRAL_CODE_UNKNOWN, REFERRAL_CODE_OWN, REFERRAL_REDEEMED, REFERRAL_TOO_LATE.',
  })
  async referralRedeem(@Ctx() context: Context, @Arg('code', () => String) code: string): Promise<ReferralPayload> {
    const { id, userErrors } = await redeemLater(context, code)
    return { referral: id === null ? null : await readReferral(context), userErrors }
  }
}
