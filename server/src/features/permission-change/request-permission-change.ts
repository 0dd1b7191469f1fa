import type { Word } from '../../access/vocabulary.ts'
import { permissionChange } from '../../db/tables/delegation.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInputIfAny, typedText } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { activeModules, tidyWords, wordProblems } from '../delegation/granted-words.ts'
import { type HeldDelegation, holdDelegation, raiseDelegationVersion } from '../delegation/held-delegation.ts'
import { tellOtherSide } from '../delegation/tell-other-side.ts'

interface Wish {
  readonly id: string
  readonly words: readonly Word[]
  readonly message?: string | null
  readonly idempotencyKey?: string | null
}
const action = 'delegationPermissionChangeRequest'
const LONGEST_MESSAGE = 1000

/** Of two who ask at once the second is refused by the database. */
const constraints = {
  permission_change_one_open: userError('PERMISSION_CHANGE_OPEN', 'The client has not answered the last request yet.'),
}

/** Asks the client for words that it has not granted. The client may give all, some or none of them. */
export const requestPermissionChange = (context: Context, wish: Wish): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const viewer = signedIn(context)
      const { id, words, idempotencyKey: key } = wish
      const message = typedText(wish.message)
      const held = await holdDelegation(tx, context, { action, id })
      await once(tx, viewer, { action, key, input: { id, words, message } }, async () => {
        refuseInputIfAny([...problemsOf(context, held, words), tooLong(message)])
        const asked = tidyWords(words.filter((word) => !held.row.words.includes(word)))
        const changeId = newId()
        const { clientId, studioId } = held.row
        const created = { createdAt: context.now, createdBy: viewer.personId }
        await tx.insert(permissionChange).values({
          id: changeId,
          delegationId: id,
          clientId,
          studioId,
          state: 'OPEN',
          words: asked,
          message,
          ...created,
        })
        await raiseDelegationVersion(tx, held)
        await tellOtherSide(tx, context, { event: 'WORDS_ASKED', clientId, studioId })
        const after = { permissionChange: { id: changeId, state: 'OPEN', words: asked, message } }
        await recordAudit(tx, viewer, { action, kind: 'delegation', id, facts: held.facts, after })
        return changeId
      })
      return id
    },
    constraints,
  )

/** With what is granted already the words must go together; at least one must be new. */
function problemsOf(context: Context, { facts, row }: HeldDelegation, words: readonly Word[]) {
  const held = row.words as Word[]
  if (words.every((word) => held.includes(word)))
    return [userError('NOTHING_NEW', 'Ask for a word that is not granted yet.', ['words'])]
  const together = [...words, ...held.filter((word) => !words.includes(word))]
  return wordProblems(together, { active: activeModules(facts, context.today), held })
}

const tooLong = (message: string | null) =>
  message !== null && [...message].length > LONGEST_MESSAGE
    ? userError('TOO_LONG', `A message has at most ${LONGEST_MESSAGE} characters.`, ['message'])
    : null
