import DataLoader from 'dataloader'
import { inArray } from 'drizzle-orm'
import { studioLogo } from '../../db/tables/studio.ts'
import type { Context } from '../../graphql/context.ts'

/** What a picture is, by its first bytes: never by what its sender calls it. Undefined: none that a page may show. */
export function mediaTypeOf(content: Uint8Array): string | undefined {
  const begins = (at: number, ...bytes: number[]) => bytes.every((byte, index) => content[at + index] === byte)
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (begins(0, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  const isRiff = begins(0, 0x52, 0x49, 0x46, 0x46)
  if (isRiff && begins(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp'
  return undefined
}

/** Logos of studios that the viewer has been shown, as data: addresses. */
export const logoByStudio = (context: Context): DataLoader<string, string | null> =>
  context.memo(
    logoByStudio,
    () =>
      new DataLoader<string, string | null>(async (ids) => {
        const rows = await context.db
          .select()
          .from(studioLogo)
          .where(inArray(studioLogo.studioId, [...ids]))
        const byId = new Map(
          rows.map(({ studioId, mediaType, content }) => [
            studioId,
            `data:${mediaType};base64,${Buffer.from(content).toString('base64')}`,
          ]),
        )
        return ids.map((id) => byId.get(id) ?? null)
      }),
  )
