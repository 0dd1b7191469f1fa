import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { activeModules } from '../delegation/granted-words.ts'
import { wordsAfter } from '../delegation/set-delegation-grant.ts'
import { changesOf } from '../studio/changes-of.ts'
import type { AdditionalUserPermissionsInput } from './additional-user-input.type.ts'
import { holdAdditionalUser, keepAdditionalUser } from './held-additional-user.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly input: AdditionalUserPermissionsInput
}
const action = 'additionalUserPermissionsSet'

/** By the rules of a delegation's words (AR-048). Each request reads them anew: the next one is decided by these (AR-007). */
export const setPermissions = (context: Context, { id, expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdAdditionalUser(tx, context, { action, id, expectedVersion })
    const measure = { active: activeModules(held.facts, context.today), held: held.user.words }
    const { words, problem } = wordsAfter(measure, input)
    refuseInputIfAny(problem)
    const changes = changesOf(held.user, { words: words as string[] })
    return changes ? keepAdditionalUser(tx, context, held, { words, ...changes }) : id
  })
