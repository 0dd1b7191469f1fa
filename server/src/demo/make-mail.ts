import { sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { emailMessage } from '../db/tables/mail.ts'
import { mailKinds } from '../features/mail/mail-kinds.ts'
import { fillWords } from '../features/mail/mail-words.ts'
import { insertAll } from './insert-all.ts'
import { FERRI_ID } from './make-studios.ts'
import type { Seeded } from './seeded.ts'

interface Asked {
  readonly kind: 'CONSENT_REQUESTED' | 'DELEGATION_REQUESTED'
  readonly at: string
  readonly clientId: string
  readonly clientName: string
  readonly studioName: string
  readonly personId: string
  readonly email: string
}

const sent = { state: 'SENT', attempts: 1 } as const
const failed = {
  state: 'FAILED',
  attempts: 1,
  failure: '550 5.1.1 Recipient address rejected: user unknown in local recipient table',
} as const
const waiting = { state: 'QUEUED', attempts: 2, failure: '451 4.7.1 Greylisted, please try again later' } as const

/** What the first studio has mailed: each request for a consent or a delegation. The last one waits for its server, the one before found no mail box. */
export async function makeMail(tx: Db, random: Seeded): Promise<void> {
  const asked = await tx.rows<Asked>(
    sql`select x.kind, x.at, c.id "clientId", c.name "clientName", s.name "studioName", p.id "personId", p.email
      from (select 'CONSENT_REQUESTED' kind, k.sent_at at, k.client_id, k.studio_id from consent k
          union all select 'DELEGATION_REQUESTED', d.created_at, d.client_id, d.studio_id from delegation d where d.state = 'PENDING_CLIENT') x
        join client c on c.id = x.client_id join studio s on s.id = x.studio_id
        join client_user u on u.client_id = c.id and u."owner" join person p on p.id = u.person_id
      where x.studio_id = ${FERRI_ID}::uuid order by x.at, c.name, p.email`,
  )
  const rows = asked.map(({ kind, at, clientId, clientName, studioName, personId, email }, index) => {
    const createdAt = new Date(at)
    const link = kind === 'CONSENT_REQUESTED' ? '/portal/' : '/portal/accountant'
    const fate = index === asked.length - 1 ? waiting : index === asked.length - 2 ? failed : sent
    return {
      id: random.id(createdAt),
      kind,
      studioId: FERRI_ID,
      clientId,
      personId,
      recipient: email,
      language: 'it',
      ...fillWords(mailKinds[kind].it, { values: { studioName, clientName, link } }),
      ...fate,
      createdAt,
      sentAt: fate === sent ? new Date(createdAt.getTime() + 4_000) : null,
    }
  })
  await insertAll(tx, emailMessage, rows)
}
