import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { connectionType, PageArgs } from '../../graphql/connection.ts'
import { Consent, ConsentAnswerState, ConsentRequestState } from './consent.type.ts'

export const ConsentConnection = connectionType('Consent', () => Consent)

@InputType('ConsentFilter', { description: 'All that is said must hold (WK-027, WK-028).' })
export class ConsentFilter {
  @Field(() => String, { nullable: true, description: 'Part of the studio’s code of the client, as 002.' })
  clientCode?: string | null
  @Field(() => ID, { nullable: true })
  clientId?: string | null
  @Field(() => ConsentRequestState, { nullable: true })
  requestState?: ConsentRequestState | null
  @Field(() => ConsentAnswerState, { nullable: true })
  answerState?: ConsentAnswerState | null
}

@ArgsType()
export class ConsentsArgs extends PageArgs {
  @Field(() => ConsentFilter, { nullable: true })
  filter?: ConsentFilter | null
}
