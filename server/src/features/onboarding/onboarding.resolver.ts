import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { readChecklist } from './checklist.queries.ts'
import { onboardOutsideCompany } from './onboard-outside-company.ts'
import { OnboardingChecklist, OutsideCompanyOnboardPayload } from './onboarding.type.ts'
import { OutsideCompanyOnboardInput } from './onboarding-input.type.ts'

@Resolver()
export class OnboardingResolver {
  @Query(() => OnboardingChecklist, {
    description:
      'What somebody outside still lacks before it can insert invoices (WT-068): of an operator, of a unit, or of both together. Neither: BAD_USER_INPUT.',
  })
  onboardingChecklist(
    @Ctx() context: Context,
    @Arg('operatorId', () => ID, { nullable: true }) operatorId?: string | null,
    @Arg('unitId', () => ID, { nullable: true }) unitId?: string | null,
  ): Promise<OnboardingChecklist> {
    return readChecklist(context, { operatorId, unitId })
  }

  @Mutation(() => OutsideCompanyOnboardPayload, {
    description:
      'Lets a company outside insert invoices for its client: unit, operator, two classes and all links in one transaction (OPERATIONS 38). Each part needs its own right; complaints stand under the part: ["client", "vatNumber"]. trial: everything is tried and undone; no password, no new ids.',
  })
  outsideCompanyOnboard(
    @Ctx() context: Context,
    @Arg('input', () => OutsideCompanyOnboardInput) input: OutsideCompanyOnboardInput,
    @Arg('idempotencyKey', () => String, { nullable: true }) key?: string | null,
    @Arg('trial', () => Boolean, { nullable: true }) trial?: boolean | null,
  ): Promise<OutsideCompanyOnboardPayload> {
    return onboardOutsideCompany(context, { input, key, isTrial: trial ?? false })
  }
}
