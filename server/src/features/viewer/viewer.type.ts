import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Viewer } from '../../access/viewer.ts'
import type { Word } from '../../access/vocabulary.ts'
import { WordEnum } from '../studio/vocabulary.type.ts'

export const App = { STUDIO: 'STUDIO', PORTAL: 'PORTAL' } as const
export type App = keyof typeof App
registerEnumType(App, {
  name: 'App',
  description: 'Where somebody works: a studio’s operator in the one, a client’s user in the other.',
})

/** The `Viewer` of the API; inside the server that name is the one of the rule. Operator, studio and client add themselves. */
@ObjectType('Viewer', { simpleResolvers: true, description: 'Who is asking.' })
export class ViewerObject {
  @Field(() => ID, { description: 'Of the person, not of its membership.' })
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => String)
  username!: string
  @Field(() => String, { description: 'it or en.' })
  language!: string
  @Field(() => App)
  app!: App
  @Field(() => String, {
    nullable: true,
    description:
      'Nothing else is open before the password is changed: PASSWORD_CHANGE_REQUIRED or PASSWORD_EXPIRED. Null: all is well.',
  })
  renewal!: string | null
  @Field(() => Int, { nullable: true, description: 'Days until the password expires, where a warning is due.' })
  passwordDaysLeft!: number | null
  @Field(() => Boolean, { description: 'Of a client’s user: the owner, who has every word.' })
  owner!: boolean
  @Field(() => [WordEnum], { description: 'Of an additional user: what the owner gave it.' })
  words!: Word[]
  @Field(() => [String], { nullable: true, description: 'Of a token. Null: signed in.' })
  scopes!: string[] | null

  /** Not of the API: what the fields of other nouns are read with. */
  viewer!: Viewer
}

export const viewerObject = (viewer: Viewer): ViewerObject => ({
  // A person is behind whoever signs in; only background work has none, and it asks no questions.
  id: viewer.personId!,
  name: viewer.name,
  username: viewer.username,
  language: viewer.language,
  // An owner who looks as its delegate stays in the portal: there is no operator.
  app: viewer.operatorId === null ? 'PORTAL' : 'STUDIO',
  renewal: viewer.renewal,
  passwordDaysLeft: viewer.passwordDaysLeft,
  owner: viewer.owner,
  words: [...viewer.words],
  scopes: viewer.scopes ? [...viewer.scopes] : null,
  viewer,
})
