import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'
import { ViewerObject } from './viewer.type.ts'

export const MembershipKind = { STUDIO: 'STUDIO', CLIENT: 'CLIENT' } as const
export type MembershipKind = keyof typeof MembershipKind
registerEnumType(MembershipKind, {
  name: 'MembershipKind',
  description: 'Operator of a studio, or user of a client company.',
})

export const MembershipRole = {
  ADMINISTRATOR: 'ADMINISTRATOR',
  SUPERVISOR: 'SUPERVISOR',
  OPERATOR: 'OPERATOR',
  OWNER: 'OWNER',
  ADDITIONAL_USER: 'ADDITIONAL_USER',
} as const
export type MembershipRole = keyof typeof MembershipRole
registerEnumType(MembershipRole, {
  name: 'MembershipRole',
  description: 'In a studio ADMINISTRATOR, SUPERVISOR or OPERATOR; in a company OWNER or ADDITIONAL_USER.',
})

@ObjectType('Membership', { simpleResolvers: true, description: 'Where and as what a person may work (FC-014).' })
export class Membership {
  @Field(() => ID, { description: 'For contextSelect: of the operator, or of the company’s user.' })
  id!: string
  @Field(() => MembershipKind)
  kind!: MembershipKind
  @Field(() => String, { description: 'Of the studio or the company.' })
  name!: string
  @Field(() => MembershipRole)
  role!: MembershipRole
  @Field(() => Boolean, { description: 'The one that this session works as.' })
  current!: boolean
}

@ObjectType('ContextSelectPayload', { simpleResolvers: true, description: 'A choice that is not yours is NOT_FOUND.' })
export class ContextSelectPayload {
  @Field(() => ViewerObject, { nullable: true, description: 'As the one chosen.' })
  viewer!: ViewerObject | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
