import type { Word } from '../../access/vocabulary.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { activeModules, tidyWords, wordProblems } from '../delegation/granted-words.ts'
import { keepDelegationChange } from '../delegation/held-delegation.ts'
import { tellOtherSide } from '../delegation/tell-other-side.ts'
import { closePermissionChange, holdPermissionChange } from './held-permission-change.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly words: readonly Word[]
}
const action = 'delegationPermissionChangeAnswer'

/** The client grants what it chooses of the words asked for: all, some, none. What it had granted stays. */
export const answerPermissionChange = (context: Context, { id, expectedVersion, words }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdPermissionChange(tx, context, { action, id, expectedVersion })
    const { facts, row } = held.delegation
    const before = row.words as Word[]
    const together = [...words, ...before.filter((word) => !words.includes(word))]
    const measure = { active: activeModules(facts, context.today), held: before }
    refuseInputIfAny([
      ...words.flatMap((word, index) =>
        held.row.words.includes(word) ? [] : [userError('NOT_ASKED', `${word} was not asked for.`, ['words', index])],
      ),
      ...(words.length > 0 ? wordProblems(together, measure) : []),
    ])
    const granted = tidyWords(words)
    const isWhole = granted.length === held.row.words.length
    const state = granted.length === 0 ? 'REFUSED' : isWhole ? 'ACCEPTED' : 'PARTLY_ACCEPTED'
    await closePermissionChange(tx, context, held, { state, granted })
    await tellOtherSide(tx, context, { event: 'WORDS_ANSWERED', ...row })
    if (granted.length === 0) return id
    return keepDelegationChange(tx, context, held.delegation, { words: tidyWords(together) })
  })
