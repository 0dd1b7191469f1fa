import { asc, eq } from 'drizzle-orm'
import { quickLink } from '../../db/tables/studio.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInput, refuseInputIfAny, required } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { holdStudio, keepStudioChange } from './held-studio.ts'
import type { QuickLinkInput } from './studio-input.type.ts'
import { tooLong, webAddressProblem } from './studio-rules.ts'

interface Wish {
  readonly expectedVersion: number
  readonly links: readonly QuickLinkInput[]
}
const action = 'quickLinksUpdate'
const MOST_LINKS = 12
const MOST_LABEL = 40

/** The whole bar, in its order. */
export const updateQuickLinks = (context: Context, { expectedVersion, links }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdStudio(tx, context, action, expectedVersion)
    const { id } = held
    const wanted = links.map(({ label, url }) => ({ label: label.trim(), url: url.trim() }))
    if (wanted.length > MOST_LINKS) refuseInput(userError('TOO_MANY', `At most ${MOST_LINKS} links.`, ['links']))
    refuseInputIfAny(
      wanted.flatMap(({ label, url }, index) => {
        const at = ['links', index] as const
        return [
          required(label, 'links', String(index), 'label'),
          tooLong(label, MOST_LABEL, ...at, 'label'),
          required(url, 'links', String(index), 'url') ?? webAddressProblem(url, ...at, 'url'),
        ]
      }),
    )
    const shown = { label: quickLink.label, url: quickLink.url }
    const before = await tx
      .select(shown)
      .from(quickLink)
      .where(eq(quickLink.studioId, id))
      .orderBy(asc(quickLink.position))
    if (JSON.stringify(before) === JSON.stringify(wanted)) return id
    await tx.delete(quickLink).where(eq(quickLink.studioId, id))
    if (wanted.length > 0)
      await tx.insert(quickLink).values(wanted.map((link, position) => ({ studioId: id, position, ...link })))
    await keepStudioChange(tx, context, action, held, {}, { before: { links: before }, after: { links: wanted } })
    return id
  })
