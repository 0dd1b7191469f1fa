import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'
import type { Area, Word } from '../../access/vocabulary.ts'
import { connectionType, PageArgs } from '../../graphql/connection.ts'
import { AreaEnum, WordEnum } from '../studio/vocabulary.type.ts'
import { AccountKind, Client } from './client.type.ts'
import { DelegationState } from './delegation-state.type.ts'

export const ClientConnection = connectionType('Client', () => Client)

export const ClientSort = { NAME: 'NAME', CODE: 'CODE' } as const
export type ClientSort = keyof typeof ClientSort
registerEnumType(ClientSort, { name: 'ClientSort' })

export const ClientConsent = {
  NONE: 'NONE',
  SENT: 'SENT',
  ADHERED: 'ADHERED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
} as const
export type ClientConsent = keyof typeof ClientConsent
registerEnumType(ClientConsent, {
  name: 'ClientConsent',
  description: 'Consent to SMART services as the studio last had it. NONE: never asked, or the request was taken back.',
})

@InputType('ClientFilter', { description: 'All that is said must hold.' })
export class ClientFilter {
  @Field(() => String, {
    nullable: true,
    description: "Part of the name, VAT number, fiscal code or the studio's code.",
  })
  search?: string | null
  @Field(() => ID, { nullable: true, description: 'Linked today to this unit, if you see it.' })
  unitId?: string | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Without any unit valid today: seen by administrators and supervisors only.',
  })
  withoutUnit?: boolean | null
  @Field(() => DelegationState, { nullable: true })
  delegationState?: DelegationState | null
  @Field(() => WordEnum, { nullable: true, description: 'A word that is granted, and counts today.' })
  word?: Word | null
  @Field(() => AccountKind, { nullable: true })
  kind?: AccountKind | null
  @Field(() => ClientConsent, { nullable: true })
  consent?: ClientConsent | null
  @Field(() => AreaEnum, { nullable: true, description: 'With a service of this area that works today.' })
  service?: Area | null
  @Field(() => Boolean, { nullable: true, description: 'Only archived ones. If not said, only the others.' })
  archived?: boolean | null
}

@ArgsType()
export class ClientsArgs extends PageArgs {
  @Field(() => ClientFilter, { nullable: true })
  filter?: ClientFilter | null
  @Field(() => ClientSort, { nullable: true, description: 'NAME if not said.' })
  sort?: ClientSort | null
}
