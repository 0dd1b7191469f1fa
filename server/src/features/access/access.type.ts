import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { type Reason, reasons } from '../../access/missing.ts'
import { DateTimeScalar } from '../../graphql/scalars.ts'
import { Text } from '../../graphql/text.ts'
import type { Service } from '../service/service.type.ts'

export const DenialReason = Object.fromEntries(reasons.map((reason) => [reason, reason]))
registerEnumType(DenialReason, {
  name: 'DenialReason',
  description: 'Why a condition fails: the stable codes that stand in `reason` of a denial’s `missing`.',
})

@ObjectType('CatalogueEntry', { simpleResolvers: true })
export class CatalogueEntry {
  @Field(() => String, { description: 'As it stands in enums, scopes and denials.' })
  key!: string
  @Field(() => Text)
  name!: Text
  @Field(() => Text, { description: 'What it opens, in a sentence.' })
  help!: Text
}

@ObjectType('PermissionCatalogue', {
  simpleResolvers: true,
  description: 'Every word of the rule with its meaning: from the same source as the engine.',
})
export class PermissionCatalogue {
  @Field(() => [CatalogueEntry], { description: 'What a client grants.' })
  words!: CatalogueEntry[]
  @Field(() => [CatalogueEntry], { description: 'What an operator is.' })
  classes!: CatalogueEntry[]
  @Field(() => [CatalogueEntry], { description: 'What a token is cut down to.' })
  scopes!: CatalogueEntry[]
  @Field(() => [CatalogueEntry], { description: 'What a client can switch on beside invoicing.' })
  modules!: CatalogueEntry[]
  @Field(() => [CatalogueEntry], { description: 'What a client’s services serve.' })
  areas!: CatalogueEntry[]
  services!: Service[]
  usableScopes!: string[]
  @Field(() => [DenialReason], { description: 'Every code that `reason` of a denial’s `missing` may have.' })
  reasons!: readonly Reason[]
  @Field(() => [CatalogueEntry], { description: 'What is asked, in this order, before anything is allowed.' })
  conditions!: CatalogueEntry[]
}

@ObjectType('Missing', { simpleResolvers: true, description: 'One condition that fails, and what would mend it.' })
export class MissingCondition {
  @Field(() => String, {
    description: 'account, class, unit, delegation, grant, module, service, consent, secondFactor, field, state, scope',
  })
  condition!: string
  @Field(() => String, {
    description: 'A stable code of DenialReason, such as WORD_NOT_GRANTED, DELEGATION_REVOKED, MISSING_CLASS.',
  })
  reason!: string
  @Field(() => [String], {
    description: 'The words, classes, scopes or states of which something is missing; or the paths of fields.',
  })
  needs!: readonly string[]
  @Field(() => String, { description: 'The English sentence; apps translate by reason.' })
  message!: string
  @Field(() => String, { description: 'SELF, STUDIO_ADMINISTRATOR, CLIENT_OWNER, TOKEN_ISSUER, NOBODY' })
  whoCanFix!: string
  @Field(() => String, {
    nullable: true,
    description: 'The studio whose administrator, or the company whose owner that is. Told by explainAccess.',
  })
  whoCanFixOf?: string | null
  @Field(() => String, { nullable: true, description: 'The operation that would mend it.' })
  fixMutation!: string | null
}

@ObjectType('Verdict', { simpleResolvers: true, description: 'One condition, and how it was judged.' })
export class Verdict {
  @Field(() => String)
  condition!: string
  @Field(() => Boolean)
  holds!: boolean
  @Field(() => [String], {
    description: 'What was looked at: words, classes, services and states by their codes, units by their names, days.',
  })
  facts!: readonly string[]
  @Field(() => MissingCondition, { nullable: true })
  missing!: MissingCondition | null
}

@ObjectType('Explanation', { simpleResolvers: true, description: 'Why something may be done, or may not.' })
export class Explanation {
  @Field(() => ID, { description: 'To quote when asking about it.' })
  decisionId!: string
  @Field(() => String)
  action!: string
  @Field(() => Boolean)
  allowed!: boolean
  @Field(() => [Verdict], { description: 'Every condition that applies, in the rule’s order.' })
  verdicts!: readonly Verdict[]
  @Field(() => DateTimeScalar)
  checkedAt!: Date
  @Field(() => ID, { nullable: true, description: 'The client whose row it is.' })
  clientId!: string | null
  @Field(() => ID, {
    nullable: true,
    description: 'The client’s delegation to the studio, in force or the last: where words can be asked for.',
  })
  delegationId!: string | null
}

@InputType('AccessCheck')
export class AccessCheck {
  @Field(() => String, { description: 'The operation’s name, as invoiceSend.' })
  action!: string
  @Field(() => ID, {
    nullable: true,
    description: 'The row, or for what is done to documents the client. Absent: could the viewer ever?',
  })
  resourceId?: string | null
}
