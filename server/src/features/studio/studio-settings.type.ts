import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'

const about = {
  smartAccess:
    'The studio wishes to enter its clients’ SMART services with its own credentials, and may ask them for their consent (WK-022).',
  confirmsDocumentRead: 'A notice tells the studio that a document was read (WK-016).',
  allowsModels: 'Models and sub-models may be made (WK-017).',
  checksFollowingMonths:
    'The following months are checked when employees’ daily sheets are sent (WK-018). Kept for other programs; this service has no payroll.',
  notifiesAdministration: 'Administrators get a copy of what is mailed to operators (WK-019).',
  notifiesInvoiceDelivery: 'A delivered invoice is told by mail (WK-020).',
  noticeLink:
    'The address in mails that tell of something published, of this service or the studio’s site. Null: ours (WK-021).',
  consentRequestDays:
    'After so many days an unanswered request for consent no longer waits. Null: it waits for ever (WK-035).',
  documentReplyTo: 'Whom mailed documents are answered to (WK-013). Null: the studio’s own address.',
  documentCopyTo: 'Who gets a copy of mailed documents (WK-013).',
  documentSignature: 'At most 1,000 characters under mailed documents (WK-013).',
}

@ObjectType('StudioSettings', { simpleResolvers: true, description: 'How a studio wishes to work.' })
export class StudioSettings {
  @Field(() => Boolean, { description: about.smartAccess })
  smartAccess!: boolean
  @Field(() => Boolean, { description: about.confirmsDocumentRead })
  confirmsDocumentRead!: boolean
  @Field(() => Boolean, { description: about.allowsModels })
  allowsModels!: boolean
  @Field(() => Boolean, { description: about.checksFollowingMonths })
  checksFollowingMonths!: boolean
  @Field(() => Boolean, { description: about.notifiesAdministration })
  notifiesAdministration!: boolean
  @Field(() => Boolean, { description: about.notifiesInvoiceDelivery })
  notifiesInvoiceDelivery!: boolean
  @Field(() => String, { nullable: true, description: about.noticeLink })
  noticeLink!: string | null
  @Field(() => Int, { nullable: true, description: about.consentRequestDays })
  consentRequestDays!: number | null
  @Field(() => String, { nullable: true, description: about.documentReplyTo })
  documentReplyTo!: string | null
  @Field(() => String, { nullable: true, description: about.documentCopyTo })
  documentCopyTo!: string | null
  @Field(() => String, { nullable: true, description: about.documentSignature })
  documentSignature!: string | null
  @Field(() => Int, { description: 'For `expectedVersion`: the studio’s.' })
  version!: number
}

@InputType('StudioSettingsInput', { description: 'What is absent stays as it is; null empties a text.' })
export class StudioSettingsInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Off: no further consent is asked for. Those given stay, and open what they opened.',
  })
  smartAccess?: boolean | null
  @Field(() => Boolean, { nullable: true, description: about.confirmsDocumentRead })
  confirmsDocumentRead?: boolean | null
  @Field(() => Boolean, { nullable: true, description: about.allowsModels })
  allowsModels?: boolean | null
  @Field(() => Boolean, { nullable: true, description: about.checksFollowingMonths })
  checksFollowingMonths?: boolean | null
  @Field(() => Boolean, { nullable: true, description: about.notifiesAdministration })
  notifiesAdministration?: boolean | null
  @Field(() => Boolean, { nullable: true, description: about.notifiesInvoiceDelivery })
  notifiesInvoiceDelivery?: boolean | null
  @Field(() => String, { nullable: true, description: about.noticeLink })
  noticeLink?: string | null
  @Field(() => Int, { nullable: true, description: about.consentRequestDays })
  consentRequestDays?: number | null
  @Field(() => String, { nullable: true, description: about.documentReplyTo })
  documentReplyTo?: string | null
  @Field(() => String, { nullable: true, description: about.documentCopyTo })
  documentCopyTo?: string | null
  @Field(() => String, { nullable: true, description: about.documentSignature })
  documentSignature?: string | null
}

@ObjectType('StudioSettingsPayload', { simpleResolvers: true })
export class StudioSettingsPayload {
  @Field(() => StudioSettings, { nullable: true })
  settings!: StudioSettings | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
