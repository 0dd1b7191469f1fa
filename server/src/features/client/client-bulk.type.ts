import { Field, ID, InputType } from 'type-graphql'
import { ClientFilter } from './client-list.type.ts'

@InputType('ClientSelectionInput', { description: 'Exactly one of the two; 10,000 clients at most.' })
export class ClientSelectionInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'One by one. An id that you may not know of becomes a failed row, like one that does not exist.',
  })
  ids?: string[] | null
  @Field(() => ClientFilter, {
    nullable: true,
    description: 'All of your list that match now; an empty filter is your whole list.',
  })
  matching?: ClientFilter | null
}

@InputType('ClientsUnitLinkInput')
export class ClientsUnitLinkInput {
  @Field(() => ID)
  unitId!: string
  @Field(() => ClientSelectionInput)
  clients!: ClientSelectionInput
  @Field(() => Boolean, {
    nullable: true,
    description: 'False: unlinks. True if not said: links from today, beside the units they have.',
  })
  linked?: boolean | null
}
