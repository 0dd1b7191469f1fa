import { claim } from '../../access/claim.ts'
import { supportTicket } from '../../db/tables/support-ticket.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInputIfAny, required } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { SupportCategory } from './support.type.ts'

interface Wish {
  readonly clientId: string
  readonly category: SupportCategory
  readonly subject: string
  readonly text: string
}
const action = 'supportTicketOpen'
const longest = { subject: 120, text: 4000 }

/** Claimed under its category: whoever may not do a thing for a company may not have somebody else do it (AD-025). */
export const openTicket = (context: Context, wish: Wish, key?: string | null): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const { clientId, category } = wish
    const facts = await claim(tx, viewer, `${action}.${category}`, clientId)
    const made = await once(tx, viewer, { action, key, input: wish }, async () => {
      const said = { category, subject: wish.subject.trim(), text: wish.text.trim() }
      refuseInputIfAny([
        required(said.subject, 'subject'),
        required(said.text, 'text'),
        tooLong(said, 'subject'),
        tooLong(said, 'text'),
      ])
      const id = newId()
      await tx.insert(supportTicket).values({
        id,
        clientId,
        studioId: viewer.studioId,
        ...said,
        createdAt: context.now,
        createdBy: viewer.personId!,
        createdByName: viewer.name,
      })
      await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, after: { id, ...said } })
      return id
    })
    return made!
  })

const tooLong = (said: Pick<Wish, 'subject' | 'text'>, field: 'subject' | 'text') =>
  said[field].length > longest[field] ? userError('TOO_LONG', `At most ${longest[field]} characters.`, [field]) : null
