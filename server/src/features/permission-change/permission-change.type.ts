import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import type { Word } from '../../access/vocabulary.ts'
import { DateTimeScalar } from '../../graphql/scalars.ts'
import { WordEnum } from '../studio/vocabulary.type.ts'
import { type PermissionChangeState, permissionChangeStates } from './permission-change.states.ts'

export const PermissionChangeStateEnum = Object.fromEntries(permissionChangeStates.map((name) => [name, name])) as {
  readonly [Name in PermissionChangeState]: Name
}
registerEnumType(PermissionChangeStateEnum, {
  name: 'PermissionChangeState',
  description: 'How the client answered, if it has.',
  valuesConfig: {
    OPEN: { description: 'It waits for the client’s owner.' },
    ACCEPTED: { description: 'All that was asked for was granted.' },
    PARTLY_ACCEPTED: { description: 'Some of it was granted.' },
    REFUSED: { description: 'Nothing was granted.' },
    WITHDRAWN: { description: 'The studio took it back.' },
    CANCELLED: { description: 'The delegation ended before it was answered.' },
  },
})

@ObjectType('PermissionChange', {
  simpleResolvers: true,
  description: 'A studio’s request for words that the client has not granted yet. One at a time may be open.',
})
export class PermissionChange {
  @Field(() => ID)
  id!: string
  @Field(() => PermissionChangeStateEnum)
  state!: PermissionChangeState
  @Field(() => [WordEnum], { description: 'Asked for, beside what is granted.' })
  words!: Word[]
  @Field(() => [WordEnum], { description: 'What of it was granted; none while it is open.' })
  granted!: Word[]
  @Field(() => String, { nullable: true, description: 'What the studio wrote with it.' })
  message!: string | null
  @Field(() => DateTimeScalar)
  requestedAt!: Date | string
  @Field(() => String, { nullable: true, description: 'Who asked.' })
  requestedByName!: string | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered, withdrawn or cancelled.' })
  answeredAt!: Date | string | null
  @Field(() => String, { nullable: true, description: 'By whom. Null: open, or the delegation’s last day had passed.' })
  answeredByName!: string | null
}
