import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'

@ObjectType('StudioSettings', { simpleResolvers: true, description: 'How a studio wishes to work.' })
export class StudioSettings {
  @Field(() => Boolean, {
    description:
      'The studio wishes to enter its clients’ SMART services with its own credentials, and may ask them for their consent (WK-022).',
  })
  smartAccess!: boolean
  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version!: number
}

@InputType('StudioSettingsInput', { description: 'What is absent stays as it is.' })
export class StudioSettingsInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Off: no further consent is asked for. Those given stay, and open what they opened.',
  })
  smartAccess?: boolean | null
}

@ObjectType('StudioSettingsPayload', { simpleResolvers: true })
export class StudioSettingsPayload {
  @Field(() => StudioSettings, { nullable: true })
  settings!: StudioSettings | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
