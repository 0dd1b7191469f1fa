import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Text } from '../../graphql/text.ts'
import { UserError } from '../../graphql/user-error.ts'

export const OnboardingStep = {
  UNIT: 'UNIT',
  OPERATOR: 'OPERATOR',
  CLASSES: 'CLASSES',
  OPERATOR_UNIT: 'OPERATOR_UNIT',
  CLIENT_UNIT: 'CLIENT_UNIT',
  FIRST_SIGN_IN: 'FIRST_SIGN_IN',
} as const
export type OnboardingStep = keyof typeof OnboardingStep
registerEnumType(OnboardingStep, {
  name: 'OnboardingStep',
  valuesConfig: {
    UNIT: { description: 'A unit that is valid today.' },
    OPERATOR: { description: 'An operator who may sign in.' },
    CLASSES: { description: 'It has ISSUED_MANAGE and RECEIVED.' },
    OPERATOR_UNIT: { description: 'It is linked to the unit.' },
    CLIENT_UNIT: { description: 'A client that you see is linked to the unit.' },
    FIRST_SIGN_IN: { description: 'It has signed in and chosen a password of its own.' },
  },
})

@ObjectType('OnboardingRemedy', { simpleResolvers: true, description: 'What is still to be done, and where.' })
export class OnboardingRemedy {
  @Field(() => String, { description: 'The operation’s name; signIn: only the operator itself can.' })
  operation!: string
  @Field(() => ID, { nullable: true, description: 'The unit, for UNIT and CLIENT_UNIT; else the operator.' })
  subjectId!: string | null
}

@ObjectType('OnboardingItem', { simpleResolvers: true })
export class OnboardingItem {
  @Field(() => OnboardingStep)
  step!: OnboardingStep
  @Field(() => Boolean)
  done!: boolean
  @Field(() => OnboardingRemedy, { nullable: true, description: 'Null where it is done.' })
  remedy!: OnboardingRemedy | null
}

@ObjectType('OnboardingChecklist', {
  simpleResolvers: true,
  description: 'Whether somebody outside can insert invoices (WT-068): six items, in their order.',
})
export class OnboardingChecklist {
  @Field(() => ID, { nullable: true })
  operatorId!: string | null
  @Field(() => String, { nullable: true })
  operatorName!: string | null
  @Field(() => ID, { nullable: true })
  unitId!: string | null
  @Field(() => String, { nullable: true })
  unitName!: string | null
  @Field(() => [OnboardingItem])
  items!: OnboardingItem[]
  @Field(() => Boolean, { description: 'All of them are done.' })
  ready!: boolean
}

@ObjectType('FirstAccess', {
  simpleResolvers: true,
  description: 'What to send to somebody who signs in for the first time (WT-063). The password is never in it.',
})
export class FirstAccess {
  @Field(() => String, { description: 'Where to sign in.' })
  address!: string
  @Field(() => String)
  username!: string
  @Field(() => Text, { description: 'Address, user and first steps, ready to be sent.' })
  text!: Text
}

@ObjectType('OnboardingReach', { simpleResolvers: true })
export class OnboardingReach {
  @Field(() => String, { description: 'The operation’s name.' })
  action!: string
  @Field(() => Int, { description: 'For how many of its clients.' })
  clients!: number
}

@ObjectType('OnboardingEffect', {
  simpleResolvers: true,
  description: 'What the operator can do once it has chosen its password, as the rule judges it.',
})
export class OnboardingEffect {
  @Field(() => Int, { description: 'Clients it sees.' })
  clientCount!: number
  @Field(() => [String], { description: 'Their names, the first ten.' })
  clientNames!: string[]
  @Field(() => [OnboardingReach], {
    description: 'invoices, invoiceDraftCreate, invoiceSend, receivedInvoices: for how many of them each.',
  })
  reaches!: OnboardingReach[]
}

@ObjectType('Onboarding', { simpleResolvers: true })
export class Onboarding {
  @Field(() => ID, { nullable: true, description: 'Null: it was only tried.' })
  operatorId!: string | null
  @Field(() => ID, { nullable: true, description: 'Null: it was only tried, with a new unit.' })
  unitId!: string | null
  @Field(() => FirstAccess)
  firstAccess!: FirstAccess
  @Field(() => OnboardingEffect)
  effect!: OnboardingEffect
  @Field(() => OnboardingChecklist)
  checklist!: OnboardingChecklist
}

@ObjectType('OutsideCompanyOnboardPayload', { simpleResolvers: true })
export class OutsideCompanyOnboardPayload {
  @Field(() => Onboarding, { nullable: true })
  onboarding!: Onboarding | null
  @Field(() => String, {
    nullable: true,
    description: 'Shown once, and not again for the same idempotencyKey. It must be changed at the first sign-in.',
  })
  oneTimePassword!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
