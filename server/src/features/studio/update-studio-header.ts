import { eq } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { studioLogo } from '../../db/tables/studio.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInput, refuseInputIfAny, typedText } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { holdStudio, keepStudioChange } from './held-studio.ts'
import { mediaTypeOf } from './logo.ts'
import type { StudioHeaderInput } from './studio-input.type.ts'
import { tooLong } from './studio-rules.ts'

interface Wish {
  readonly expectedVersion: number
  readonly input: StudioHeaderInput
}
const action = 'studioHeaderUpdate'
const MOST_BYTES = 64 * 1024
const MOST_TEXT = 80

/** Personalizza Header: a line and a picture above the pages of the studio's people and of its clients. */
export const updateStudioHeader = (context: Context, { expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdStudio(tx, context, action, expectedVersion)
    const headerText = input.text === undefined ? held.row.headerText : typedText(input.text)
    refuseInputIfAny([tooLong(headerText, MOST_TEXT, 'text')])
    const logo = input.logo === undefined ? undefined : await keepLogo(tx, context, held.id, input.logo)
    await keepStudioChange(tx, context, action, held, { headerText }, logo)
    return held.id
  })

async function keepLogo(tx: Db, context: Context, studioId: string, logo: StudioHeaderInput['logo'] | null) {
  const [old] = await tx
    .select({ mediaType: studioLogo.mediaType })
    .from(studioLogo)
    .where(eq(studioLogo.studioId, studioId))
  const before = { logo: old?.mediaType ?? null }
  if (!logo) {
    if (!old) return undefined
    await tx.delete(studioLogo).where(eq(studioLogo.studioId, studioId))
    return { before, after: { logo: null } }
  }
  const content = new Uint8Array(Buffer.from(logo.contentBase64, 'base64'))
  const path = ['logo', 'contentBase64']
  if (content.length > MOST_BYTES) refuseInput(userError('FILE_TOO_LARGE', 'A logo has at most 64 kB.', path))
  const mediaType = mediaTypeOf(content)
  if (!mediaType) refuseInput(userError('LOGO_UNREADABLE', 'A logo is a PNG, JPEG or WebP picture.', path))
  const next = { mediaType, content, changedAt: context.now }
  await tx
    .insert(studioLogo)
    .values({ studioId, ...next })
    .onConflictDoUpdate({ target: studioLogo.studioId, set: next })
  return { before, after: { logo: mediaType } }
}
