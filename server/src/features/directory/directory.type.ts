import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql'
import { connectionType, PageArgs } from '../../graphql/connection.ts'
import { UserError } from '../../graphql/user-error.ts'
import { DelegationState } from '../client/delegation-state.type.ts'

@ObjectType('ListedStudio', {
  simpleResolvers: true,
  description:
    'What a studio shows of itself in the directory of accountants (FC-002). Nothing else of it is told here.',
})
export class ListedStudio {
  @Field(() => ID, { description: 'For `delegationPickFromDirectory`.' })
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true, description: 'Partita IVA: eleven digits, without the country.' })
  vatNumber!: string | null
  @Field(() => String, { nullable: true })
  city!: string | null
  @Field(() => String, { nullable: true, description: 'Two letters, as MI.' })
  province!: string | null
  @Field(() => String, { nullable: true })
  website!: string | null
  @Field(() => String, { nullable: true, description: 'In its own words: plain text of several lines.' })
  text!: string | null
  @Field(() => DelegationState, {
    nullable: true,
    description: 'How your company stands with it: the delegation in force or waiting. Null: neither.',
  })
  delegationState!: DelegationState | null
}
export const ListedStudioConnection = connectionType('ListedStudio', () => ListedStudio)

@ArgsType()
export class StudioDirectoryArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name or the city, or the whole VAT number.' })
  search?: string | null
}

@ObjectType('AccountantProfile', { simpleResolvers: true, description: 'How a studio is found by companies.' })
export class AccountantProfile {
  @Field(() => String, { description: 'Eight characters by which a company finds it, listed or not.' })
  code!: string
  @Field(() => Boolean, { description: 'In the directory of accountants.' })
  isListed!: boolean
  @Field(() => String, { nullable: true, description: 'What stands there, in its own words.' })
  text!: string | null
  @Field(() => Int, { description: 'For `expectedVersion`: the studio’s.' })
  version!: number
}

@ObjectType('AccountantProfilePayload', { simpleResolvers: true })
export class AccountantProfilePayload {
  @Field(() => AccountantProfile, { nullable: true })
  profile!: AccountantProfile | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
