import { Field, ID, Int, ObjectType } from 'type-graphql'

@ObjectType('Studio', { simpleResolvers: true, description: 'An accounting studio (studio commercialista).' })
export class Studio {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true, description: 'Partita IVA: eleven digits, without the country.' })
  vatNumber!: string | null
  @Field(() => String, { nullable: true })
  fiscalCode!: string | null
  @Field(() => String, { nullable: true })
  street!: string | null
  @Field(() => String, { nullable: true })
  postalCode!: string | null
  @Field(() => String, { nullable: true })
  city!: string | null
  @Field(() => String, { nullable: true, description: 'Two letters, as MI.' })
  province!: string | null
  @Field(() => String, { nullable: true })
  email!: string | null
  @Field(() => String, { nullable: true })
  phone!: string | null
  @Field(() => String, { nullable: true })
  website!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'A line above the pages of its people and of its clients (WK-011).',
  })
  headerText!: string | null
  @Field(() => Int, { description: 'For `expectedVersion`.' })
  version!: number
}

@ObjectType('QuickLink', { simpleResolvers: true, description: 'A link in the bar of a studio’s operators (WT-077).' })
export class QuickLink {
  @Field(() => String)
  label!: string
  @Field(() => String)
  url!: string
}
