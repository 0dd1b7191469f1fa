import { ArgsType, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType, PageArgs } from '../../graphql/connection.ts'

export const CompanyRelation = { OWN: 'OWN', CLIENT: 'CLIENT' } as const
export type CompanyRelation = keyof typeof CompanyRelation
registerEnumType(CompanyRelation, {
  name: 'CompanyRelation',
  description: 'Why somebody may work on a company.',
  valuesConfig: {
    OWN: { description: 'One is its owner or additional user.' },
    CLIENT: { description: 'It has delegated one’s studio.' },
  },
})

@ObjectType('Company', { simpleResolvers: true, description: 'A company to work on (FC-013).' })
export class Company {
  @Field(() => ID, { description: 'Of the line: a company may be one’s own and a client as well.' })
  id!: string
  @Field(() => CompanyRelation)
  relation!: CompanyRelation
  @Field(() => ID, { description: 'For actAsBegin, where it is a client.' })
  clientId!: string
  @Field(() => ID, { description: 'As what one works there: for contextSelect.' })
  membershipId!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true })
  vatNumber!: string | null
  @Field(() => String, { nullable: true, description: 'The studio of which it is a client. Null: one’s own.' })
  studioName!: string | null
  @Field(() => Boolean, { description: 'This session works on it.' })
  current!: boolean
}

export const CompanyConnection = connectionType('Company', () => Company)

@ArgsType()
export class CompaniesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'In the name or the VAT number.' })
  search?: string | null
}
