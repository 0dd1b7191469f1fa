import { sql } from 'drizzle-orm'
import { factsThen, momentOf, type StandingThen, standingsAsOf } from '../../access/as-of.ts'
import { systemViewer, type Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { userError } from '../../graphql/user-error.ts'
import { notFound } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import { activeModules, tidyWords, wordProblems } from '../delegation/granted-words.ts'
import { clientDifference } from './client-difference.ts'
import { countStates } from './count-documents.ts'
import { previewOf } from './difference.ts'
import type { DelegationPreviewInput, GrantPreviewPayload } from './grant-preview.type.ts'

/**
 * Before a company picks a studio from the directory. How many people work there is not the company's to know yet, and none of
 * them has a unit with it: what is shown is what one administrator would be able to do.
 */
export async function previewNewDelegation(
  db: Db,
  viewer: Viewer,
  { studioId, words, validTo }: DelegationPreviewInput,
): Promise<GrantPreviewPayload> {
  const { clientId, today } = viewer
  if (clientId === null || !(await isListed(db, studioId!))) throw notFound()
  const standings = await standingsAsOf(db, momentOf(today, viewer), clientId, null)
  const own = standings.find((each) => each.studioId === null)!
  const active = activeModules(factsThen(viewer, clientId, own), today)
  const userErrors = [
    ...wordProblems(words, { active }),
    ...(validTo != null && validTo < today
      ? [userError('INVALID_VALIDITY_RANGE', 'This day has passed.', ['validTo'])]
      : []),
  ]
  if (userErrors.length > 0) return { preview: null, userErrors }
  const granted = { delegationState: 'ACTIVE', delegationFrom: today, delegationTo: null, words: tidyWords(words) }
  const after: StandingThen = { ...own, standing: { ...own.standing, ...granted } }
  const administrator = administratorOf(studioId!, viewer)
  const affected = {
    before: administrator,
    after: administrator,
    factsBefore: factsThen(administrator, clientId, undefined),
    factsAfter: factsThen(administrator, clientId, after),
  }
  const [states] = await countStates(db, [[clientId]])
  return { preview: previewOf(clientDifference([affected], states!), []), userErrors }
}

const administratorOf = (studioId: string, { now }: Viewer): Viewer => ({
  ...systemViewer(now),
  side: 'studio',
  studioId,
  administrator: true,
  secondFactor: true,
})

async function isListed(db: Db, studioId: string): Promise<boolean> {
  if (!isId(studioId)) return false
  const rows = await db.rows(sql`select from studio where id = ${studioId}::uuid and is_listed and state = 'ACTIVE'`)
  return rows.length > 0
}
