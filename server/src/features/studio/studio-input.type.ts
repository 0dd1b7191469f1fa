import { Field, InputType, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.ts'
import { Studio } from './studio.type.ts'

@InputType('StudioUpdateInput', { description: 'Dati generali. What is absent stays as it is; null empties it.' })
export class StudioUpdateInput {
  @Field(() => String, { nullable: true, description: 'Never empty.' })
  name?: string | null
  @Field(() => String, { nullable: true, description: 'Partita IVA: eleven digits, the last of which agrees.' })
  vatNumber?: string | null
  @Field(() => String, { nullable: true })
  fiscalCode?: string | null
  @Field(() => String, { nullable: true })
  street?: string | null
  @Field(() => String, { nullable: true, description: 'Five digits.' })
  postalCode?: string | null
  @Field(() => String, { nullable: true })
  city?: string | null
  @Field(() => String, { nullable: true, description: 'Two letters, as MI.' })
  province?: string | null
  @Field(() => String, { nullable: true })
  email?: string | null
  @Field(() => String, { nullable: true })
  phone?: string | null
  @Field(() => String, { nullable: true, description: 'With http:// or https://.' })
  website?: string | null
}

@InputType('StudioLogoInput')
export class StudioLogoInput {
  @Field(() => String, {
    description:
      'A PNG, JPEG or WebP of at most 64 kB, in base64. Which of them, its first bytes say; a drawing (SVG) may hold a program and is refused.',
  })
  contentBase64!: string
}

@InputType('StudioHeaderInput', {
  description: 'Personalizza Header (WK-011). What is absent stays as it is; null takes it away.',
})
export class StudioHeaderInput {
  @Field(() => String, { nullable: true, description: 'At most 80 characters, beside the studio’s name.' })
  text?: string | null
  @Field(() => StudioLogoInput, { nullable: true })
  logo?: StudioLogoInput | null
}

@InputType('QuickLinkInput')
export class QuickLinkInput {
  @Field(() => String, { description: 'At most 40 characters.' })
  label!: string
  @Field(() => String, { description: 'With http:// or https://.' })
  url!: string
}

@ObjectType('StudioPayload', { simpleResolvers: true })
export class StudioPayload {
  @Field(() => Studio, { nullable: true })
  studio!: Studio | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
