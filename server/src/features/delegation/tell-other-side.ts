import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import type { Context } from '../../graphql/context.ts'
import type { MailKindName } from '../mail/mail-kinds.ts'
import { queueEmails } from '../mail/queue-email.ts'
import { administratorsOf, ownersOf } from '../mail/recipients.ts'
import { addNotice } from '../notice/add-notice.ts'
import { sideOf } from './held-delegation.ts'

export type DelegationEvent =
  | 'REQUESTED'
  | 'INVITED'
  | 'STARTED'
  | 'ACCEPTED'
  | 'REFUSED'
  | 'WITHDRAWN'
  | 'SUSPENDED'
  | 'RESUMED'
  | 'ENDED'
  | 'WORDS_ASKED'
  | 'WORDS_ANSWERED'

interface Parties {
  readonly clientId: string
  readonly studioId: string
}
interface Told extends Parties {
  readonly event: DelegationEvent
}

/** Writes to whoever answers for the other side: a company's owners, a studio's administrators. What asks for nothing also stands on its home. */
export async function tellOtherSide(tx: Db, context: Context, { event, clientId, studioId }: Told): Promise<void> {
  const { now } = context
  const isToClient = sideOf(context) === 'STUDIO'
  const { studioName, clientName } = await namesOf(tx, { clientId, studioId })
  const otherName = isToClient ? studioName : clientName
  const kind: MailKindName = `DELEGATION_${event}`
  const values = { studioName, clientName, otherName }
  await mailSide(tx, isToClient ? 'CLIENT' : 'STUDIO', { kind, clientId, studioId, values, now })
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

/** Nobody has ended it: its last day has passed. Both sides are told. */
export async function tellBothSides(tx: Db, { clientId, studioId, now }: Parties & { readonly now: Date }) {
  const values = await namesOf(tx, { clientId, studioId })
  for (const side of ['STUDIO', 'CLIENT'] as const)
    await mailSide(tx, side, { kind: 'DELEGATION_EXPIRED', clientId, studioId, values, now })
}

async function namesOf(tx: Db, { clientId, studioId }: Parties) {
  const [names] = await tx.rows<{ studioName: string; clientName: string }>(
    sql`select s.name "studioName", c.name "clientName" from studio s, client c where s.id = ${studioId}::uuid and c.id = ${clientId}::uuid`,
  )
  return names!
}

interface Letter extends Parties {
  readonly kind: MailKindName
  readonly values: Readonly<Record<string, string>>
  readonly now: Date
}

async function mailSide(tx: Db, side: 'STUDIO' | 'CLIENT', { kind, clientId, studioId, values, now }: Letter) {
  const isToClient = side === 'CLIENT'
  const recipients = isToClient ? await ownersOf(tx, clientId, now) : await administratorsOf(tx, studioId, now)
  const link = isToClient ? '/portal/accountant' : `/studio/clients/${clientId}/delegation`
  await queueEmails(
    tx,
    recipients.map((to) => ({
      kind,
      to,
      values: { ...values, link },
      clientId,
      ...(isToClient && { studioId }),
      now,
    })),
  )
}
