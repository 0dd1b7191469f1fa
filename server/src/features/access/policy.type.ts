import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('PolicyRule', {
  simpleResolvers: true,
  description: 'What one operation needs, as the table of the engine has it.',
})
export class PolicyRule {
  @Field(() => String, { description: 'The operation’s own name.' })
  action!: string
  @Field(() => String, { description: 'What it is about: none, studio, unit, operator, client, delegation, invoice …' })
  about!: string
  @Field(() => Boolean, { description: 'It changes nothing.' })
  reads!: boolean
  @Field(() => Boolean, { description: 'A query, mutation or subscription. Else a part of one, or background work.' })
  isOperation!: boolean
  @Field(() => String, { description: 'Who of a studio, in words; the administrator has every class.' })
  studioSide!: string
  @Field(() => [String], {
    description: 'Words that the client must have granted to the studio; ACTIVE: any live delegation.',
  })
  needs!: readonly string[]
  @Field(() => Boolean, { description: 'Open to the owner of a company.' })
  owner!: boolean
  @Field(() => String, { description: 'What an additional user of a company needs, in words.' })
  additionalUser!: string
  @Field(() => String, { nullable: true, description: 'The area of which the client needs a service.' })
  area!: string | null
  @Field(() => Boolean, { description: 'Refused to accounts that only receive.' })
  creates!: boolean
  @Field(() => [String], {
    description: 'The states in which it can be done, on one side or the other. Empty: in all.',
  })
  states!: readonly string[]
  @Field(() => String, { description: 'The scopes a token needs, in words.' })
  token!: string
  @Field(() => Boolean, { description: 'Only within ten minutes of signing in.' })
  fresh!: boolean
}

@ObjectType('PolicyCoverage', {
  simpleResolvers: true,
  description:
    'How much the table speaks of. The server does not start where an operation has no row, or a row no operation.',
})
export class PolicyCoverage {
  @Field(() => Int, { description: 'Rows of the table.' })
  actions!: number
  @Field(() => Int, { description: 'Queries, mutations and subscriptions of the API; each has its row.' })
  rootFields!: number
  @Field(() => Int)
  conditions!: number
  @Field(() => Int)
  words!: number
  @Field(() => Int)
  classes!: number
  @Field(() => Int)
  scopes!: number
}

@ObjectType('Policy', { simpleResolvers: true, description: 'The rule this server decides by.' })
export class Policy {
  @Field(() => String, { description: 'Changes whenever a row does: SHA-256 of the table, in hexadecimal digits.' })
  version!: string
  @Field(() => [PolicyRule])
  rules!: PolicyRule[]
  @Field(() => PolicyCoverage)
  coverage!: PolicyCoverage
}
