import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { queueEmails } from '../mail/queue-email.ts'
import { administratorsOf, ownersOfAll } from '../mail/recipients.ts'

/** Asks the owners of all these clients, in as few statements as those of one. */
export async function mailConsentRequests(
  tx: Db,
  { studioId, clientIds, now }: { studioId: string; clientIds: readonly string[]; now: Date },
): Promise<void> {
  if (clientIds.length === 0) return
  const owners = await ownersOfAll(tx, clientIds, now)
  const [own] = await tx.rows<{ name: string }>(sql`select name from studio where id = ${studioId}::uuid`)
  await queueEmails(
    tx,
    owners.map(({ clientId, clientName, ...to }) => ({
      kind: 'CONSENT_REQUESTED',
      to,
      studioId,
      clientId,
      values: { studioName: own!.name, clientName, link: '/portal/' },
      now,
    })),
  )
}

const kinds = { ADHERED: 'CONSENT_GIVEN', REFUSED: 'CONSENT_REFUSED', WITHDRAWN: 'CONSENT_WITHDRAWN' } as const

interface Answered {
  readonly state: string
  readonly studioId: string
  readonly clientId: string
  readonly now: Date
}

/** Tells the administrators of the studio what a client has answered. */
export async function mailConsentAnswer(tx: Db, { state, studioId, clientId, now }: Answered): Promise<void> {
  const kind = kinds[state as keyof typeof kinds]
  const administrators = await administratorsOf(tx, studioId, now)
  const [names] = await tx.rows<{ studioName: string; clientName: string }>(
    sql`select s.name "studioName", c.name "clientName" from studio s, client c where s.id = ${studioId}::uuid and c.id = ${clientId}::uuid`,
  )
  const values = { ...names!, link: '/studio/consents' }
  await queueEmails(
    tx,
    administrators.map((to) => ({ kind, to, clientId, values, now })),
  )
}
