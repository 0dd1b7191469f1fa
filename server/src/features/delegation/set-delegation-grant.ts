import type { Word } from '../../access/vocabulary.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import type { DelegationGrantInput } from './delegation-input.type.ts'
import { tidyWords, wordProblems } from './granted-words.ts'
import { type DelegationColumns, holdDelegation, keepDelegationChange } from './held-delegation.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly input: DelegationGrantInput
}
const action = 'delegationGrantSet'

export const setDelegationGrant = (context: Context, { id, expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdDelegation(tx, context, { action, id, expectedVersion })
    const { words, problem } = wordsAfter(held.row, input)
    const { validTo = held.row.validTo } = input
    const isOver = validTo !== null && validTo !== held.row.validTo && validTo < context.today
    refuseInputIfAny([
      ...problem,
      isOver
        ? userError('INVALID_VALIDITY_RANGE', 'This day has passed. To end it now, revoke it.', ['validTo'])
        : null,
    ])
    return keepDelegationChange(tx, context, held, { words, validTo })
  })

/** Without READ nothing is left: that must be meant. A word that was put without READ is a mistake instead. */
function wordsAfter({ words: held }: DelegationColumns, { words, confirmRemoval }: DelegationGrantInput) {
  const tidy = tidyWords(words)
  const nothing: { words: Word[]; problem: UserError[] } = { words: [], problem: [] }
  if (tidy.includes('READ')) return { words: tidy, problem: wordProblems(words, held) }
  if (held.includes('READ') ? confirmRemoval : words.length === 0) return nothing
  if (words.length > 0) return { words: tidy, problem: wordProblems(words, held) }
  const message = 'This takes every permission away. Say that it is meant.'
  return { words: tidy, problem: [userError('CONFIRM_REMOVAL', message, ['confirmRemoval'])] }
}
