import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../graphql/context.ts'
import { ViewerObject } from '../viewer/viewer.type.ts'
import { disableSecondFactor } from './disable-second-factor.ts'
import { enrollSecondFactor } from './enroll-second-factor.ts'
import { SecondFactorEnrollPayload, SecondFactorPayload, Security } from './second-factor.type.ts'
import { readSecurity } from './security.queries.ts'
import { verifySecondFactor } from './verify-second-factor.ts'

@Resolver(() => ViewerObject)
export class SecondFactorResolver {
  @Mutation(() => SecondFactorEnrollPayload, {
    description: 'Begins two-step sign-in with an app that shows codes (TOTP, RFC 6238); begun again it starts anew.',
  })
  secondFactorEnroll(
    @Ctx() context: Context,
    @Arg('password', () => String, { description: 'The current one.' }) password: string,
  ): Promise<SecondFactorEnrollPayload> {
    return enrollSecondFactor(context, password)
  }

  @Mutation(() => SecondFactorPayload, {
    description: 'Puts what was enrolled into force. Ends every other session of the viewer.',
  })
  secondFactorVerify(
    @Ctx() context: Context,
    @Arg('code', () => String, { description: 'Six digits, as the app shows them now.' }) code: string,
  ): Promise<SecondFactorPayload> {
    return verifySecondFactor(context, code)
  }

  @Mutation(() => SecondFactorPayload, {
    description: 'Back to the password alone. Needs a sign-in of the last ten minutes.',
  })
  secondFactorDisable(
    @Ctx() context: Context,
    @Arg('password', () => String, { description: 'The current one.' }) password: string,
  ): Promise<SecondFactorPayload> {
    return disableSecondFactor(context, password)
  }

  @FieldResolver(() => Security, {
    nullable: true,
    description: 'How your access is kept. Null for a token, and for whoever looks as somebody else.',
  })
  security(@Ctx() context: Context): Promise<Security | null> {
    return readSecurity(context)
  }
}
