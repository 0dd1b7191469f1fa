import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { DateTimeScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'

export const SupportCategory = {
  INVOICING: 'INVOICING',
  WRITING: 'WRITING',
  SENDING: 'SENDING',
  SETTINGS: 'SETTINGS',
  DOCUMENTS: 'DOCUMENTS',
  PAYMENTS: 'PAYMENTS',
  ORDERS: 'ORDERS',
} as const
export type SupportCategory = keyof typeof SupportCategory
export const supportCategories = Object.keys(SupportCategory) as SupportCategory[]
const word = (name: string) => ({ description: `Needs the word ${name}.` })
registerEnumType(SupportCategory, {
  name: 'SupportCategory',
  description: 'What a request for assistance is about. Each has its permission word (AD-025).',
  valuesConfig: {
    INVOICING: word('READ'),
    WRITING: word('EDIT'),
    SENDING: word('SEND'),
    SETTINGS: word('CONFIGURE'),
    DOCUMENTS: word('DOCS_READ'),
    PAYMENTS: word('PAY_READ'),
    ORDERS: word('ORD_READ'),
  },
})

export const SupportTicketState = { OPEN: 'OPEN' } as const
export type SupportTicketState = keyof typeof SupportTicketState
registerEnumType(SupportTicketState, {
  name: 'SupportTicketState',
  description: 'More states come with whoever answers.',
})

@ObjectType('SupportTicket', { simpleResolvers: true, description: 'A request for assistance about a company.' })
export class SupportTicket {
  @Field(() => ID)
  id!: string
  @Field(() => SupportCategory)
  category!: SupportCategory
  @Field(() => String)
  subject!: string
  @Field(() => String)
  text!: string
  @Field(() => SupportTicketState)
  state!: SupportTicketState
  @Field(() => DateTimeScalar)
  createdAt!: Date
  @Field(() => String)
  createdByName!: string
}

export const SupportTicketConnection = connectionType('SupportTicket', () => SupportTicket)

@ObjectType('SupportTicketPayload', { simpleResolvers: true })
export class SupportTicketPayload {
  @Field(() => SupportTicket, { nullable: true })
  supportTicket!: SupportTicket | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
