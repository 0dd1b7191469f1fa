import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Word } from '../../access/vocabulary.ts'
import { connectionType, PageArgs } from '../../graphql/connection.ts'
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts'
import type { Day } from '../../lib/days.ts'
import { WordEnum } from '../studio/vocabulary.type.ts'

export const AdditionalUserState = { ACTIVE: 'ACTIVE', DISABLED: 'DISABLED', EXPIRED: 'EXPIRED' } as const
export type AdditionalUserState = keyof typeof AdditionalUserState
registerEnumType(AdditionalUserState, {
  name: 'AdditionalUserState',
  description: 'Whether an additional user can sign in today.',
  valuesConfig: {
    ACTIVE: { description: 'It can sign in.' },
    DISABLED: { description: 'Switched off by the owner.' },
    EXPIRED: { description: 'Its last day has passed.' },
  },
})

@ObjectType('AdditionalUser', {
  simpleResolvers: true,
  description:
    'Somebody who works in a company’s panel besides its owner, with the words the owner gave: the same words as of a delegation.',
})
export class AdditionalUser {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { description: 'What it signs in with.' })
  username!: string
  @Field(() => String, { description: 'For notices. It is not what it signs in with.' })
  email!: string
  @Field(() => [WordEnum], { description: 'As given. Words of a module that is off are kept, and count for nothing.' })
  words!: Word[]
  @Field(() => AdditionalUserState)
  state!: AdditionalUserState
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it may sign in. Null: no end.' })
  expiresOn!: Day | null
  @Field(() => Boolean, { description: 'It has its temporary password still: nothing is open before it changes it.' })
  mustChangePassword!: boolean
  @Field(() => DateTimeScalar, { nullable: true })
  lastSignInAt!: Date | string | null
  @Field(() => DateTimeScalar)
  createdAt!: Date | string
  @Field(() => Boolean, {
    description:
      'Its account opens other companies or a studio too: name, e-mail, password and state are its own affair. Its words here, and whether it stays, are yours.',
  })
  worksElsewhere!: boolean
  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version!: number
  @Field(() => [String], { description: 'What you may do to it now: names of operations.' })
  allowedActions!: string[]
}

export const AdditionalUserConnection = connectionType('AdditionalUser', () => AdditionalUser)

@InputType('AdditionalUserFilter', { description: 'All that is said must hold (AR-018).' })
export class AdditionalUserFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name or of the login name.' })
  search?: string | null
  @Field(() => AdditionalUserState, { nullable: true })
  state?: AdditionalUserState | null
  @Field(() => WordEnum, { nullable: true, description: 'A word it has, with what that word needs.' })
  word?: Word | null
}

@ArgsType()
export class AdditionalUsersArgs extends PageArgs {
  @Field(() => ID)
  clientId!: string
  @Field(() => AdditionalUserFilter, { nullable: true })
  filter?: AdditionalUserFilter | null
}
