import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'
import { type MailKindName, mailKinds } from './mail-kinds.ts'

export const EmailKind = Object.fromEntries(Object.keys(mailKinds).map((kind) => [kind, kind])) as {
  [Kind in MailKindName]: Kind
}
registerEnumType(EmailKind, { name: 'EmailKind', description: 'What an e-mail of ours tells. More kinds may come.' })

export enum EmailLanguage {
  IT = 'it',
  EN = 'en',
}
registerEnumType(EmailLanguage, { name: 'EmailLanguage' })

@ObjectType('EmailWords', { simpleResolvers: true, description: 'Plain text in which {name} stands for a value.' })
export class EmailWords {
  @Field(() => String)
  subject!: string
  @Field(() => String)
  body!: string
}

@ObjectType('EmailTemplateText', { simpleResolvers: true })
export class EmailTemplateText {
  @Field(() => EmailLanguage)
  language!: EmailLanguage
  @Field(() => EmailWords, { description: 'What is sent now: the studio’s words, or ours.' })
  words!: EmailWords
  @Field(() => EmailWords)
  ours!: EmailWords
  @Field(() => Boolean, { description: 'The studio has put it in its own words.' })
  isOwn!: boolean
  @Field(() => Int, { description: 'For expectedVersion of emailTemplateUpdate; 0 while the words are ours.' })
  version!: number
  @Field(() => DateTimeScalar, { nullable: true })
  changedAt!: Date | null
}

@ObjectType('EmailTemplate', { simpleResolvers: true, description: 'The words of one kind of e-mail (WK-012).' })
export class EmailTemplate {
  @Field(() => EmailKind)
  kind!: MailKindName
  @Field(() => [String], { description: 'What its texts may mention, without the braces.' })
  placeholders!: readonly string[]
  @Field(() => [EmailTemplateText], { description: 'Italian, then English.' })
  texts!: EmailTemplateText[]
}

@InputType({ description: 'Plain text; an empty line begins a paragraph.' })
export class EmailWordsInput {
  @Field(() => String, { description: 'At most 200 characters.' })
  subject!: string
  @Field(() => String, { description: 'At most 5,000 characters.' })
  body!: string
}

@ObjectType('EmailTemplatePayload', {
  simpleResolvers: true,
  description: 'userErrors: REQUIRED, TOO_LONG, PLACEHOLDER_UNKNOWN at the path of the text, KIND_NOT_EDITABLE.',
})
export class EmailTemplatePayload {
  @Field(() => EmailTemplate, { nullable: true })
  emailTemplate!: EmailTemplate | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType('EmailPreview', { simpleResolvers: true, description: 'An e-mail as it would arrive, with sample values.' })
export class EmailPreview {
  @Field(() => String)
  subject!: string
  @Field(() => String, { description: 'The plain text.' })
  text!: string
  @Field(() => String, { description: 'The same as HTML. Everything that was typed is escaped.' })
  html!: string
  @Field(() => [String], {
    description: 'Placeholders in the words that this kind does not have: they would be refused.',
  })
  unknownPlaceholders!: string[]
}
