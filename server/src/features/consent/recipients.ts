import { sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import { visible } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { client } from '../../db/tables/client.ts'
import { addDays, type Day, dayOf } from '../../lib/days.ts'
import { hasSmartService } from '../service/service.queries.ts'
import type { StoredState } from './consent.states.ts'

/** So long a no is left in peace. */
export const PEACE_DAYS = 30

export const consentClasses = ['NEVER_ASKED', 'UNANSWERED', 'ADHERED', 'REFUSED', 'WITHDRAWN', 'CANCELLED'] as const
export type ConsentClass = (typeof consentClasses)[number]
export const notAskedReasons = [
  'NOT_SELECTED',
  'HAS_ADHERED',
  'HAS_SAID_NO',
  'SAID_NO_LATELY',
  'WAS_CANCELLED',
  'NO_SMART_SERVICE',
] as const
export type NotAskedReason = (typeof notAskedReasons)[number]

export interface SendingWish {
  readonly mode: 'ALL' | 'SELECTED'
  readonly clientIds?: readonly string[] | null
  /** Also who refused or withdrew: said explicitly, never assumed. */
  readonly includeRefused?: boolean | null
}
/** A client that works by a SMART service, and what the studio has asked it so far. */
export interface Candidate {
  readonly clientId: string
  readonly code: string
  readonly consentId: string | null
  readonly state: StoredState | null
  readonly version: number | null
  readonly sendCount: number | null
  readonly sentAt: Date | string | null
  readonly answeredAt: Date | string | null
}
export interface Judged extends Candidate {
  readonly class: ConsentClass
  /** Null: it is asked. */
  readonly reason: NotAskedReason | null
  /** Of SAID_NO_LATELY: from this day on it may be asked again. */
  readonly askableFrom: Day | null
}

/** Everybody who could be asked (WK-025), by the studio's code; of a client without a SMART service nobody hears anything. */
export const readCandidates = (db: Db, viewer: Viewer): Promise<Candidate[]> =>
  db.rows<Candidate>(
    sql`select ${client.id} as "clientId", s.code, k.id as "consentId", k.state, k.version, k.send_count as "sendCount", k.sent_at as "sentAt", k.answered_at as "answeredAt"
      from ${client} join studio_client s on s.client_id = ${client.id} and s.studio_id = ${viewer.studioId}::uuid
        left join consent k on k.client_id = ${client.id} and k.studio_id = ${viewer.studioId}::uuid
      where ${visible(viewer, 'clients', { id: client.id })} and ${client.archivedAt} is null and ${hasSmartService(client.id, viewer.today)}
      order by s.code, ${client.id}::text`,
  )

const classes: Readonly<Record<StoredState, ConsentClass>> = {
  SENT: 'UNANSWERED',
  ADHERED: 'ADHERED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
  CANCELLED: 'CANCELLED',
}

/** Who is asked and who is not, and why: the same before sending and when it is sent (WK-024). */
export function judge(candidate: Candidate, wish: SendingWish, today: Day): Judged {
  const group = candidate.state === null ? 'NEVER_ASKED' : classes[candidate.state]
  const saidNo = group === 'REFUSED' || group === 'WITHDRAWN'
  const askableFrom = saidNo ? addDays(dayOf(new Date(candidate.answeredAt ?? candidate.sentAt!)), PEACE_DAYS) : null
  const reason = (): NotAskedReason | null => {
    if (wish.mode === 'SELECTED' && !wish.clientIds?.includes(candidate.clientId)) return 'NOT_SELECTED'
    if (group === 'ADHERED') return 'HAS_ADHERED'
    // What the studio took back it asks again only on purpose.
    if (group === 'CANCELLED' && wish.mode === 'ALL') return 'WAS_CANCELLED'
    if (!saidNo) return null
    if (!wish.includeRefused) return 'HAS_SAID_NO'
    return askableFrom! > today ? 'SAID_NO_LATELY' : null
  }
  return { ...candidate, class: group, reason: reason(), askableFrom }
}
