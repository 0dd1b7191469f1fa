import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import type { Context } from '../../graphql/context.ts'
import type { MailKindName } from '../mail/mail-kinds.ts'
import { queueEmail } from '../mail/queue-email.ts'
import { administratorsOf, ownersOf } from '../mail/recipients.ts'
import { addNotice } from '../notice/add-notice.ts'
import { sideOf } from './held-delegation.ts'

export type DelegationEvent =
  | 'REQUESTED'
  | 'INVITED'
  | 'STARTED'
  | 'ACCEPTED'
  | 'REFUSED'
  | 'ENDED'
  | 'WORDS_ASKED'
  | 'WORDS_ANSWERED'

interface Told {
  readonly event: DelegationEvent
  readonly clientId: string
  readonly studioId: string
}

/** Writes to whoever answers for the other side: a company's owners, a studio's administrators. What asks for nothing also stands on its home. */
export async function tellOtherSide(tx: Db, context: Context, { event, clientId, studioId }: Told): Promise<void> {
  const { now } = context
  const isToClient = sideOf(context) === 'STUDIO'
  const [names] = await tx.rows<{ studioName: string; clientName: string }>(
    sql`select s.name "studioName", c.name "clientName" from studio s, client c where s.id = ${studioId}::uuid and c.id = ${clientId}::uuid`,
  )
  const { studioName, clientName } = names!
  const otherName = isToClient ? studioName : clientName
  const link = isToClient ? '/portal/accountant' : `/studio/clients/${clientId}/delegation`
  const kind: MailKindName = `DELEGATION_${event}`
  const values = { studioName, clientName, otherName, link }
  const recipients = isToClient ? await ownersOf(tx, clientId, now) : await administratorsOf(tx, studioId, now)
  for (const to of recipients)
    await queueEmail(tx, { kind, to, values, clientId, ...(isToClient && { studioId }), now })
  if (event === 'STARTED')
    await addNotice(tx, {
      kind: 'DELEGATION_STARTED',
      audience: 'STUDIO',
      studioId,
      clientId,
      facts: { clientName },
      now,
    })
  if (event === 'ENDED')
    await addNotice(tx, {
      kind: 'DELEGATION_ENDED',
      audience: isToClient ? 'CLIENT' : 'STUDIO',
      studioId,
      clientId,
      facts: { name: otherName },
      now,
    })
}
