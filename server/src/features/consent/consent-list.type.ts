import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'
import { connectionType, PageArgs } from '../../graphql/connection.ts'
import { Consent, ConsentAnswerState, ConsentRequestState } from './consent.type.ts'

export const ConsentConnection = connectionType('Consent', () => Consent)

export const ConsentSort = { SENT_AT: 'SENT_AT', ANSWERED_AT: 'ANSWERED_AT', CODE: 'CODE', NAME: 'NAME' } as const
export type ConsentSort = keyof typeof ConsentSort
registerEnumType(ConsentSort, {
  name: 'ConsentSort',
  description: 'Instants the latest first, those without one last; the client’s code and name in their order.',
})

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
  @Field(() => ConsentSort, { nullable: true, description: 'SENT_AT if not said.' })
  sort?: ConsentSort | null
}
