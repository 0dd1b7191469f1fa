import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType('Studio', { simpleResolvers: true, description: 'An accounting studio (studio commercialista).' })
export class Studio {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true, description: 'Partita IVA: eleven digits, without the country.' })
  vatNumber!: string | null
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
}
