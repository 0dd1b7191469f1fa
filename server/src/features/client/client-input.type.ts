import { Field, ID, InputType } from 'type-graphql'
import { AccountKind } from './client.type.ts'

@InputType('ClientCreateInput')
export class ClientCreateInput {
  @Field(() => String)
  name!: string
  @Field(() => String, { nullable: true, description: "The studio's own number, six digits. Absent: the next one." })
  code?: string | null
  @Field(() => AccountKind, { nullable: true, description: 'FULL if not said.' })
  kind?: AccountKind | null
  @Field(() => String, { nullable: true, description: 'Partita IVA: eleven digits, without the country.' })
  vatNumber?: string | null
  @Field(() => String, { nullable: true })
  fiscalCode?: string | null
  @Field(() => String, { nullable: true })
  street?: string | null
  @Field(() => String, { nullable: true })
  postalCode?: string | null
  @Field(() => String, { nullable: true })
  city?: string | null
  @Field(() => String, { nullable: true })
  province?: string | null
  @Field(() => String, { nullable: true, description: 'RF01 … of the FatturaPA. RF01 if not said.' })
  taxRegime?: string | null
  @Field(() => String, { nullable: true, description: 'Codice destinatario: seven letters or digits.' })
  recipientCode?: string | null
  @Field(() => String, { nullable: true, description: 'Certified mail (PEC).' })
  pec?: string | null
  @Field(() => String, { nullable: true })
  contactEmail?: string | null
  @Field(() => String, { nullable: true })
  phone?: string | null
  @Field(() => ID, {
    nullable: true,
    description: 'Links the client from today. Needed by client operators: one of their own units.',
  })
  unitId?: string | null
}

@InputType('ClientUpdateInput', { description: 'What is absent stays as it is.' })
export class ClientUpdateInput {
  @Field(() => String, { nullable: true })
  name?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Partita IVA, where there is none yet: it says which company this is, and never changes.',
  })
  vatNumber?: string | null
  @Field(() => String, { nullable: true })
  fiscalCode?: string | null
  @Field(() => String, { nullable: true, description: 'Register of companies (REA): the office’s two letters.' })
  reaOffice?: string | null
  @Field(() => String, { nullable: true })
  reaNumber?: string | null
}

@InputType('RegisteredSeatInput', { description: 'Sede legale, as a whole.' })
export class RegisteredSeatInput {
  @Field(() => String)
  street!: string
  @Field(() => String)
  postalCode!: string
  @Field(() => String)
  city!: string
  @Field(() => String, { nullable: true })
  province?: string | null
  @Field(() => String, { nullable: true, description: 'IT if not said.' })
  country?: string | null
}

@InputType('ClientBillingProfileInput', {
  description:
    'What a delegate with CONFIGURE may write, and (registeredSeat, contactEmail, phone, fax, iban, bank) what only the client may. What is absent stays as it is.',
})
export class ClientBillingProfileInput {
  @Field(() => String, { nullable: true, description: 'RF01 … of the FatturaPA.' })
  taxRegime?: string | null
  @Field(() => String, { nullable: true, description: 'Codice destinatario: seven letters or digits.' })
  recipientCode?: string | null
  @Field(() => String, { nullable: true, description: 'Certified mail (PEC).' })
  pec?: string | null
  @Field(() => RegisteredSeatInput, { nullable: true, description: 'Written by the client only.' })
  registeredSeat?: RegisteredSeatInput | null
  @Field(() => String, { nullable: true, description: 'Written by the client only.' })
  contactEmail?: string | null
  @Field(() => String, { nullable: true, description: 'Written by the client only.' })
  phone?: string | null
  @Field(() => String, { nullable: true, description: 'Written by the client only.' })
  fax?: string | null
  @Field(() => String, { nullable: true, description: 'Written by the client only.' })
  iban?: string | null
  @Field(() => String, { nullable: true, description: 'Written by the client only.' })
  bank?: string | null
}
