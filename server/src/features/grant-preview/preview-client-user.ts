import { factsThen, momentOf, standingsAsOf } from '../../access/as-of.ts'
import type { Viewer } from '../../access/viewer.ts'
import { tokensAsOf, usersAsOf } from '../../access/viewers-as-of.ts'
import type { Db } from '../../db/database.ts'
import { userError } from '../../graphql/user-error.ts'
import { notFound } from '../../lib/errors.ts'
import { activeModules, tidyWords, wordProblems } from '../delegation/granted-words.ts'
import { clientDifference } from './client-difference.ts'
import { countStates } from './count-documents.ts'
import { previewOf } from './difference.ts'
import type { ClientUserPreviewInput, GrantPreviewPayload } from './grant-preview.type.ts'
import { readWithdrawn } from './preview-delegation.ts'

/** Before an owner changes the words of an additional user. */
export async function previewClientUser(
  db: Db,
  viewer: Viewer,
  { id, words }: ClientUserPreviewInput,
): Promise<GrantPreviewPayload> {
  const { clientId } = viewer
  if (clientId === null) throw notFound()
  const moment = momentOf(viewer.today, viewer)
  const user = (await usersAsOf(db, moment, clientId)).find((each) => each.viewer.clientUserId === id)
  if (!user) throw notFound()
  if (user.viewer.owner)
    return { preview: null, userErrors: [userError('OWNER_HAS_ALL', 'An owner has every word.', ['clientUser', 'id'])] }
  const then = (await standingsAsOf(db, moment, clientId, null)).find(({ studioId }) => studioId === null)
  const held = [...user.viewer.words]
  const facts = factsThen(user.viewer, clientId, then)
  const measure = { active: activeModules(facts, viewer.today), held }
  const userErrors = words.length > 0 ? wordProblems(words, measure) : []
  if (userErrors.length > 0) return { preview: null, userErrors }
  const after = new Set(tidyWords(words))
  const tokens = await tokensAsOf(db, moment, [user])
  const affected = [user, ...tokens].map((each) => ({
    before: each.viewer,
    after: { ...each.viewer, words: after },
    factsBefore: facts,
    factsAfter: facts,
  }))
  const warnings = [
    ...(held.includes('READ') && !after.has('READ') ? [readWithdrawn] : []),
    ...(user.closed ? [cannotSignIn] : []),
  ]
  const [states] = await countStates(db, [[clientId]])
  return { preview: previewOf(clientDifference(affected, states!), warnings), userErrors }
}

export const cannotSignIn = {
  code: 'CANNOT_SIGN_IN',
  message: 'It is disabled or expired: this counts once it can sign in again.',
  count: null,
} as const
