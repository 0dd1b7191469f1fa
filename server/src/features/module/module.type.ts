import { Field, ObjectType } from 'type-graphql'
import type { Module } from '../../access/vocabulary.ts'
import { DateScalar } from '../../graphql/scalars.ts'
import { Text } from '../../graphql/text.ts'
import { UserError } from '../../graphql/user-error.ts'
import type { Day } from '../../lib/days.ts'
import { SubscriptionState } from '../service/subscription-state.ts'
import { ModuleEnum } from '../studio/vocabulary.type.ts'

@ObjectType('ClientModule', {
  simpleResolvers: true,
  description:
    'A module and where it stands for a client. The words of a module (DOCS_, PAY_, ORD_) can be granted only while it is ACTIVE, and count only then; granted ones are kept meanwhile.',
})
export class ClientModule {
  @Field(() => ModuleEnum)
  module!: Module
  @Field(() => Text)
  name!: Text
  @Field(() => Text, { description: 'What it is for, in a sentence.' })
  help!: Text
  @Field(() => SubscriptionState)
  state!: SubscriptionState
  @Field(() => DateScalar, { nullable: true, description: 'Last day of full use, included. Null: no end, or OFF.' })
  validTo!: Day | null
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be looked at: 90 days later.' })
  readOnlyUntil!: Day | null
  @Field(() => [String], {
    description: 'What you may do to it now: of moduleActivate, moduleRenew, moduleDeactivate.',
  })
  allowedActions!: string[]
}

@ObjectType('ModulePayload', {
  simpleResolvers: true,
  description: 'userErrors: INVALID_VALIDITY_RANGE. What its state does not permit is FORBIDDEN, with `state` missing.',
})
export class ModulePayload {
  @Field(() => ClientModule, { nullable: true })
  module!: ClientModule | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
