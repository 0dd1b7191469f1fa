import { Field, ObjectType } from 'type-graphql'

/** Something the user can put right, at the field it concerns. What the caller asked wrongly is an AppError instead. */
@ObjectType('UserError', {
  simpleResolvers: true,
  description: 'Something the user can put right. Where there is one, nothing was changed.',
})
export class UserError {
  @Field(() => String, { description: 'What is wrong, as a stable code that the apps translate.' })
  code!: string

  @Field(() => String, { description: 'What is wrong, in English, for developers and logs.' })
  message!: string

  @Field(() => [String], {
    nullable: true,
    description: "The way to the input field it concerns, as ['lines', '0', 'unitPrice'].",
  })
  path!: string[] | null
}

export const userError = (
  code: string,
  message: string,
  path: readonly (string | number)[] | null = null,
): UserError => ({
  code,
  message,
  path: path?.map(String) ?? null,
})
