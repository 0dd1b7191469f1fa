import { Field, ObjectType } from 'type-graphql'

@ObjectType('Runtime', { simpleResolvers: true, description: 'A program that this service runs on.' })
export class Runtime {
  @Field(() => String, { description: 'NODE or POSTGRESQL.' })
  name!: string
  @Field(() => String, { description: 'As it runs now.' })
  version!: string
  @Field(() => String, { description: 'Which versions are supported, as >=20.19.' })
  supported!: string
  @Field(() => Boolean)
  isSupported!: boolean
}

@ObjectType('Platform', {
  simpleResolvers: true,
  description: 'What this installation runs on: keep it up to date (WK-001).',
})
export class Platform {
  @Field(() => String, { description: 'Of this program.' })
  version!: string
  @Field(() => [Runtime])
  runtimes!: Runtime[]
  @Field(() => Boolean, { description: 'The database is the embedded one, meant for trying and for a small studio.' })
  embeddedDatabase!: boolean
}
