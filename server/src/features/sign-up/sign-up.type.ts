import { Field, InputType, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'
import { ViewerObject } from '../viewer/viewer.type.ts'

@InputType('CompanyRegisterInput', {
  description: 'A company with its owner. Of VAT number and fiscal code at least one.',
})
export class CompanyRegisterInput {
  @Field(() => String)
  companyName!: string
  @Field(() => String, { nullable: true, description: 'Partita IVA: eleven digits, without the country.' })
  vatNumber?: string | null
  @Field(() => String, { nullable: true, description: 'Codice fiscale: sixteen characters, or eleven digits.' })
  fiscalCode?: string | null
  @Field(() => String, { description: 'Of the owner: first and last name.' })
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

@ObjectType('CompanyRegisterPayload', { simpleResolvers: true })
export class CompanyRegisterPayload {
  @Field(() => ViewerObject, { nullable: true })
  viewer!: ViewerObject | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
