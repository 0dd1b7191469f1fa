import { Field, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import { ViewerObject } from '../viewer/viewer.type.ts'

@ObjectType('Security', { simpleResolvers: true, description: 'How somebody’s own access is kept (WK-015).' })
export class Security {
  @Field(() => Boolean, { description: 'Signs in with a code of an app besides the password.' })
  secondFactorEnabled!: boolean
  @Field(() => Int, { description: 'Recovery codes not used yet; 0 without a second factor.' })
  recoveryCodesLeft!: number
  @Field(() => Int, { description: 'Browsers that are signed in as you now, this one included.' })
  sessions!: number
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the session that asks was opened.' })
  signedInAt!: Date | null
}

@ObjectType('SecondFactorEnrollment', {
  simpleResolvers: true,
  description: 'Shown once. Not in force before secondFactorVerify.',
})
export class SecondFactorEnrollment {
  @Field(() => String, { description: 'In base32, for whoever types it instead of scanning.' })
  secret!: string
  @Field(() => String, { description: 'otpauth://totp/… (SHA-1, six digits, 30 seconds), issuer Delega.' })
  otpauthUri!: string
  @Field(() => String, { description: 'The same as a QR code: an SVG document, black on transparent.' })
  qrSvg!: string
  @Field(() => [String], { description: 'Ten. Each stands once for a code of the app, for whoever has lost it.' })
  recoveryCodes!: readonly string[]
}

@ObjectType('SecondFactorEnrollPayload', {
  simpleResolvers: true,
  description: 'userErrors: WRONG_PASSWORD, LOCKED, SECOND_FACTOR_ALREADY_ON.',
})
export class SecondFactorEnrollPayload {
  @Field(() => SecondFactorEnrollment, { nullable: true })
  enrollment!: SecondFactorEnrollment | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType('SecondFactorPayload', {
  simpleResolvers: true,
  description:
    'userErrors: LOCKED; of secondFactorVerify WRONG_CODE and SECOND_FACTOR_ALREADY_ON; of secondFactorDisable WRONG_PASSWORD, SECOND_FACTOR_NOT_ON and SECOND_FACTOR_DEMANDED.',
})
export class SecondFactorPayload {
  @Field(() => ViewerObject, { nullable: true })
  viewer!: ViewerObject | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
