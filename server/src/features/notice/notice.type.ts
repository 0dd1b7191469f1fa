import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import { type MessageKind, messageKinds } from './messages.ts'
import { noticeKinds, type NoticeKind as StoredKind } from './notice-kinds.ts'

const named = (names: object) => Object.fromEntries(Object.keys(names).map((name) => [name, name]))
export const NoticeKind = named({ ...messageKinds, ...noticeKinds })
registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: 'Which text. SMART_ACCESS_ADMIN is read before anything else is done (WK-006). More kinds may come.',
})

@ObjectType('Notice', {
  simpleResolvers: true,
  description: 'Something the viewer’s home tells until it is put away for good.',
})
export class Notice {
  @Field(() => ID, { description: 'For `noticeDismiss`.' })
  key!: string
  @Field(() => NoticeKind)
  kind!: StoredKind | MessageKind
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: it stands for as long as it is true.' })
  at!: Date | string | null
  @Field(() => ID, { nullable: true, description: 'The client it is about.' })
  clientId!: string | null
  @Field(() => JsonScalar, {
    description: 'What its text is filled with, an object: names, numbers (count) and days (YYYY-MM-DD).',
  })
  facts!: Readonly<Record<string, string | number | null>>
}

@ObjectType('NoticeDismissPayload', { simpleResolvers: true })
export class NoticeDismissPayload {
  @Field(() => ID, { nullable: true, description: 'The key that was put away.' })
  dismissed!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
