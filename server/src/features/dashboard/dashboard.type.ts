import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DecimalScalar } from '../../graphql/scalars.ts'
import { Text } from '../../graphql/text.ts'
import { StateCount } from '../client/client.type.ts'

export const TodoKind = {
  REJECTED: 'REJECTED',
  NOT_DELIVERED: 'NOT_DELIVERED',
  SEND_FAILED: 'SEND_FAILED',
  STALE: 'STALE',
  DELEGATION_ENDING: 'DELEGATION_ENDING',
  DELEGATION_TO_ANSWER: 'DELEGATION_TO_ANSWER',
  CLIENT_WITHOUT_UNIT: 'CLIENT_WITHOUT_UNIT',
  RECEIVED_TO_READ: 'RECEIVED_TO_READ',
} as const
export type TodoKind = keyof typeof TodoKind
registerEnumType(TodoKind, {
  name: 'TodoKind',
  description: 'STALE: sent more than five days ago and nothing heard. DELEGATION_ENDING: within thirty days.',
})

@ObjectType('Todo', { simpleResolvers: true, description: 'Something that waits for the viewer.' })
export class Todo {
  @Field(() => TodoKind)
  kind!: TodoKind
  @Field(() => ID, { description: 'Invoice, delegation or client.' })
  subjectId!: string
  @Field(() => ID, { nullable: true })
  clientId!: string | null
  @Field(() => String, { nullable: true })
  clientName!: string | null
  @Field(() => String, { nullable: true, description: "The document's number." })
  number!: string | null
  @Field(() => String, { nullable: true, description: "The code of SdI's error." })
  code!: string | null
  @Field(() => Text, { nullable: true })
  text!: Text | null
  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null
  @Field(() => DecimalScalar, { nullable: true })
  amount!: string | null
}

@ObjectType('MonthCount', { simpleResolvers: true })
export class MonthCount {
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string
  @Field(() => Int)
  count!: number
  @Field(() => DecimalScalar, { description: 'Sum of the documents’ totals.' })
  total!: string
}

/** Each part is read only where it is asked for: by the resolver's fields. */
@ObjectType('Dashboard', {
  simpleResolvers: true,
  description: 'The first page of either app; each part holds only what the viewer may see.',
})
export class Dashboard {
  @Field(() => [Todo], {
    description:
      'Rejected, not delivered, deadlines, requests to answer, clients that nobody sees; the most urgent first, 20 at most.',
  })
  todo!: Todo[]
  @Field(() => Int)
  todoCount!: number
  @Field(() => [StateCount], { description: 'Issued invoices dated in the current month, by state.' })
  monthStates!: StateCount[]
  @Field(() => [MonthCount], { description: 'Sent invoices of the last twelve months, oldest first.' })
  months!: MonthCount[]
  @Field(() => Int)
  clientCount!: number
  @Field(() => Int, { description: 'Seen by administrators and supervisors only.' })
  clientsWithoutUnit!: number
  @Field(() => [StateCount], {
    description: 'Clients by how they stand: ACTIVE, ACTIVE_WITHOUT_SEND, PENDING, SUSPENDED, NONE.',
  })
  clientsByDelegation!: StateCount[]
  @Field(() => Int)
  receivedToRead!: number
}
