import { Field, InputType, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'
import { ViewerObject } from '../viewer/viewer.type.ts'

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
  @Field(() => Boolean, { description: 'Studios, and once there is one companies too, may register by themselves.' })
  isSignUpOpen!: boolean
}

@InputType('StudioRegisterInput', { description: 'A studio, and its administrator.' })
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
  @Field(() => String, { nullable: true, description: 'The code of whoever advised it (FC-009).' })
  referralCode?: string | null
}

@ObjectType('StudioRegisterPayload', { simpleResolvers: true })
export class StudioRegisterPayload {
  @Field(() => ViewerObject, { nullable: true })
  viewer!: ViewerObject | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
