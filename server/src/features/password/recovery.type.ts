import { ArgsType, Field, InputType, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'

@InputType({ description: 'Either the user name; or, where that is lost too, email and taxCode together.' })
export class PasswordRecoveryInput {
  @Field(() => String, { nullable: true, description: 'Capitals make no difference.' })
  username!: string | null
  @Field(() => String, { nullable: true, description: 'The address that the office has of you.' })
  email!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'VAT number (partita IVA) or fiscal code (codice fiscale) of your company or studio.',
  })
  taxCode!: string | null
}

@ObjectType('PasswordRecoveryRequestPayload', {
  simpleResolvers: true,
  description: 'userErrors: REQUIRED. RATE_LIMITED as an error where one address asks too often.',
})
export class PasswordRecoveryRequestPayload {
  @Field(() => Boolean, { description: 'Taken down. It says nothing of whether there is such a user.' })
  done!: boolean
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ArgsType()
export class PasswordRecoveryCompleteArgs {
  @Field(() => String, { description: 'What stands in the link of the e-mail behind #recover=.' })
  token!: string
  @Field(() => String, {
    description: '12 to 128 characters; not the user name, not the one before, not one of the commonest.',
  })
  newPassword!: string
}

@ObjectType('PasswordRecoveryCompletePayload', {
  simpleResolvers: true,
  description:
    'userErrors: LINK_UNKNOWN, LINK_USED, LINK_EXPIRED, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_UNCHANGED, PASSWORD_IS_USERNAME, PASSWORD_COMMON.',
})
export class PasswordRecoveryCompletePayload {
  @Field(() => String, { nullable: true, description: 'Whose password it is now: sign in with it.' })
  username!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
