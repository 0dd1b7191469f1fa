import { Field, Int, ObjectType } from 'type-graphql'
import type { Connection } from '../../graphql/connection.ts'
import { type ConsentCandidate, ConsentCandidateConnection, ConsentClassCount } from './consent-request.type.ts'

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
  @Field(() => ConsentCandidateConnection, { description: 'Only clients with a SMART service, by the studio’s code.' })
  candidates!: Connection<ConsentCandidate>
}
