import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'
import { ViewerObject } from './viewer.type.ts'

@ObjectType('Installation', { simpleResolvers: true, description: 'What may be known before anybody signs in.' })
export class Installation {
  @Field(() => Boolean, { description: 'False: the first person to open it registers the studio.' })
  registered!: boolean
  @Field(() => String, {
    nullable: true,
    description: 'The studio’s name for the sign-in card, where there is just one.',
  })
  studioName!: string | null
  @Field(() => Boolean, { description: 'It holds invented data, and its sign-ins are public.' })
  demo!: boolean
}

@ObjectType('MenuEntry', { simpleResolvers: true, description: 'A place the viewer may go to.' })
export class MenuEntry {
  @Field(() => String, {
    description:
      'home, clients, invoices, receivedInvoices, delegations, operatingUnits, operators, apiTokens; in the portal home, invoices, invoiceNew, receivedInvoices, accountant.',
  })
  key!: string
  @Field(() => Int, {
    nullable: true,
    description: 'What waits there, where it counts something: to correct, to read, to answer. At most 999.',
  })
  count!: number | null
}

@ArgsType()
export class SignInArgs {
  @Field(() => String, { description: 'Capitals make no difference.' })
  username!: string
  @Field(() => String)
  password!: string
}

@ObjectType('SignInPayload', {
  simpleResolvers: true,
  description:
    'userErrors: WRONG_CREDENTIALS, alike whether the user or the password is wrong; LOCKED; and only where the password was right USER_DISABLED and USER_EXPIRED.',
})
export class SignInPayload {
  @Field(() => ViewerObject, { nullable: true })
  viewer!: ViewerObject | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType('SignOutPayload', { simpleResolvers: true })
export class SignOutPayload {
  @Field(() => Boolean)
  done!: boolean
}

@ArgsType()
export class PasswordChangeArgs {
  @Field(() => String)
  currentPassword!: string
  @Field(() => String, {
    description: '12 to 128 characters; not the user name, not the current one, not one of the commonest.',
  })
  newPassword!: string
}

@ObjectType('PasswordChangePayload', {
  simpleResolvers: true,
  description:
    'userErrors: WRONG_PASSWORD, LOCKED, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_UNCHANGED, PASSWORD_IS_USERNAME, PASSWORD_COMMON.',
})
export class PasswordChangePayload {
  @Field(() => ViewerObject, { nullable: true })
  viewer!: ViewerObject | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType('StudioRegisterInput', { description: 'The first studio of an installation, and its administrator.' })
export class StudioRegisterInput {
  @Field(() => String)
  studioName!: string
  @Field(() => String, { description: 'Partita IVA: eleven digits, without the country.' })
  vatNumber!: string
  @Field(() => String, { description: 'Of the administrator: first and last name.' })
  name!: string
  @Field(() => String)
  username!: string
  @Field(() => String)
  email!: string
  @Field(() => String)
  password!: string
}

@ObjectType('StudioRegisterPayload', { simpleResolvers: true })
export class StudioRegisterPayload {
  @Field(() => ViewerObject, { nullable: true })
  viewer!: ViewerObject | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
