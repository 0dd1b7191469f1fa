import type { Word } from '../../access/vocabulary.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import type { DelegationGrantInput } from './delegation-input.type.ts'
import { activeModules, type Measure, tidyWords, wordProblems } from './granted-words.ts'
import { holdDelegation, keepDelegationChange } from './held-delegation.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly input: DelegationGrantInput
}
const action = 'delegationGrantSet'

export const setDelegationGrant = (context: Context, { id, expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdDelegation(tx, context, { action, id, expectedVersion })
    const measure = { active: activeModules(held.facts, context.today), held: held.row.words }
    const { words, problem } = wordsAfter(measure, input)
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
export function wordsAfter(
  measure: Required<Measure>,
  { words, confirmRemoval }: Pick<DelegationGrantInput, 'words' | 'confirmRemoval'>,
) {
  const tidy = tidyWords(words)
  const nothing: { words: Word[]; problem: UserError[] } = { words: [], problem: [] }
  if (tidy.includes('READ')) return { words: tidy, problem: wordProblems(words, measure) }
  if (measure.held.includes('READ') ? confirmRemoval : words.length === 0) return nothing
  if (words.length > 0) return { words: tidy, problem: wordProblems(words, measure) }
  const message = 'This takes every permission away. Say that it is meant.'
  return { words: tidy, problem: [userError('CONFIRM_REMOVAL', message, ['confirmRemoval'])] }
}
