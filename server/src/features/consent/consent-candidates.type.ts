import { Field, Int, ObjectType } from 'type-graphql'
import type { Connection } from '../../graphql/connection.ts'
import {
  type ConsentCandidate,
  ConsentCandidateConnection,
  ConsentClassCount,
  NotAskedCount,
} from './consent-request.type.ts'

@ObjectType('ConsentCandidates', {
  simpleResolvers: true,
  description: 'Whom a request for consent would reach, shown before it is sent (WK-024).',
})
export class ConsentCandidates {
  @Field(() => Boolean, { description: 'The studio’s setting (WK-022). While it is off nothing can be sent.' })
  smartAccess!: boolean
  @Field(() => Int, { description: 'How many would be asked.' })
  willBeAsked!: number
  @Field(() => [ConsentClassCount], { description: 'Every class once.' })
  counts!: ConsentClassCount[]
  @Field(() => [NotAskedCount], { description: 'Why the others would not be asked; only reasons that occur.' })
  reasons!: NotAskedCount[]
  @Field(() => ConsentCandidateConnection, { description: 'Only clients with a SMART service (WK-025).' })
  candidates!: Connection<ConsentCandidate>
}
