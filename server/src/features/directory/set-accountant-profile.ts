import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny, typedText } from '../../graphql/outcome.ts'
import { holdStudio, keepStudioChange } from '../studio/held-studio.ts'
import { tooLong } from '../studio/studio-rules.ts'

interface Wish {
  readonly expectedVersion: number
  readonly isListed: boolean
  readonly text?: string | null
}
const action = 'accountantProfileSet'
const LONGEST_TEXT = 1000

/** Whether the studio stands in the directory, and with which words (FC-001). */
export const setAccountantProfile = (context: Context, { expectedVersion, isListed, text }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdStudio(tx, context, action, expectedVersion)
    const profile = text === undefined ? held.row.profile : typedText(text)
    refuseInputIfAny([tooLong(profile, LONGEST_TEXT, 'text')])
    await keepStudioChange(tx, context, action, held, { isListed, profile })
    return held.id
  })
