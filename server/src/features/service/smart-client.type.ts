import { Field, ID, ObjectType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'

@ObjectType('SmartClient', {
  simpleResolvers: true,
  description: 'A client whose SMART services you may enter: it works by one today, and has let the studio in.',
})
export class SmartClient {
  @Field(() => ID)
  id!: string
  /** Not of the API: the order of the list. */
  sortKey!: string
}
export const SmartClientConnection = connectionType('SmartClient', () => SmartClient)
