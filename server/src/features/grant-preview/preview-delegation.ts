import { and, eq } from 'drizzle-orm'
import { factsThen, momentOf, type StandingThen, standingsAsOf } from '../../access/as-of.ts'
import type { Viewer } from '../../access/viewer.ts'
import { operatorsAsOf, tokensAsOf } from '../../access/viewers-as-of.ts'
import type { Db } from '../../db/database.ts'
import { delegation } from '../../db/tables/delegation.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { notFound } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import { activeModules, tidyWords, wordProblems } from '../delegation/granted-words.ts'
import { clientDifference } from './client-difference.ts'
import { countStates } from './count-documents.ts'
import { previewOf } from './difference.ts'
import type { DelegationPreviewInput, GrantPreviewPayload, GrantWarning } from './grant-preview.type.ts'

type Row = typeof delegation.$inferSelect

/** Before a client changes what it granted, or grants what it was asked for. */
export async function previewDelegation(
  db: Db,
  viewer: Viewer,
  wanted: DelegationPreviewInput,
): Promise<GrantPreviewPayload> {
  const row = await ownDelegation(db, viewer, wanted.id!)
  const { clientId, studioId } = row
  const moment = momentOf(viewer.today, viewer)
  const then = (await standingsAsOf(db, moment, clientId, studioId))[0]!
  const userErrors = problemsOf(viewer, row, then, wanted)
  if (userErrors.length > 0) return { preview: null, userErrors }
  const after: StandingThen = { ...then, standing: { ...then.standing, ...granted(viewer, row, wanted) } }
  const people = (await operatorsAsOf(db, moment, [studioId])).filter(({ closed }) => closed === null)
  const tokens = await tokensAsOf(db, moment, people)
  const affected = [...people, ...tokens].map((each) => ({
    before: each.viewer,
    after: each.viewer,
    factsBefore: factsThen(each.viewer, clientId, then),
    factsAfter: factsThen(each.viewer, clientId, after),
  }))
  const [states] = await countStates(db, [[clientId]])
  const difference = clientDifference(affected, states!)
  const isWithdrawn = then.standing.words.includes('READ') && !after.standing.words.includes('READ')
  return { preview: previewOf(difference, isWithdrawn ? [readWithdrawn] : []), userErrors }
}

export const readWithdrawn: GrantWarning = {
  code: 'READ_WITHDRAWN',
  message: 'Without READ everything is withdrawn.',
  count: null,
}

/** Only the client decides on words: a delegation of anybody else, or asked about by a studio, is not there. */
async function ownDelegation(db: Db, { side, clientId }: Viewer, id: string): Promise<Row> {
  if (side !== 'client' || !isId(id)) throw notFound()
  const [row] = await db
    .select()
    .from(delegation)
    .where(and(eq(delegation.id, id), eq(delegation.clientId, clientId!)))
  if (!row) throw notFound()
  return row
}

/** What would stand: an active one with other words; one that waits as if it were accepted today. */
const granted = ({ today }: Viewer, row: Row, { words, validTo }: DelegationPreviewInput) => ({
  delegationState: 'ACTIVE',
  delegationFrom: row.state === 'ACTIVE' ? row.validFrom : today,
  delegationTo: validTo === undefined ? row.validTo : validTo,
  words: words.includes('READ') ? tidyWords(words) : [],
})

/** What saving would refuse. Taking READ away is no mistake here: that it takes all away is what is shown. */
function problemsOf(viewer: Viewer, row: Row, then: StandingThen, wanted: DelegationPreviewInput): UserError[] {
  const { words, validTo } = wanted
  const isActive = row.state === 'ACTIVE'
  if (!isActive && row.state !== 'PENDING_CLIENT')
    return [userError('WRONG_STATE', 'Only of an active delegation, or one that waits for you, words are granted.')]
  const { delegationState } = then.standing
  if (!isActive && delegationState === 'ACTIVE')
    return [userError('DELEGATION_EXISTS', 'There is a delegation to this studio already.')]
  const isRemoval = isActive && !words.includes('READ') && (row.words.includes('READ') || words.length === 0)
  const active = activeModules(factsThen(viewer, row.clientId, then), viewer.today)
  const last = validTo === undefined ? row.validTo : validTo
  const isPast = last !== null && last < viewer.today && (!isActive || last !== row.validTo)
  return [
    ...(isRemoval ? [] : wordProblems(words, { active, held: isActive ? row.words : [] })),
    ...(!isActive && validTo !== undefined && validTo !== row.validTo
      ? [userError('INVALID_VALIDITY_RANGE', 'A request is accepted with the last day it names.', ['validTo'])]
      : []),
    ...(isPast ? [userError('INVALID_VALIDITY_RANGE', 'This day has passed.', ['validTo'])] : []),
  ]
}
