import { sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import { visible } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { client } from '../../db/tables/client.ts'
import { consent as k } from '../../db/tables/consent.ts'
import { addDays, type Day, dayOf } from '../../lib/days.ts'
import { hasSmartService } from '../service/service.queries.ts'
import type { StoredState } from './consent.states.ts'
import type { ConsentAnswerState, ConsentRequestState } from './consent.type.ts'
import { answerState, requestStateOn } from './consent-state.ts'

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
  /** Selected besides: all that this filter shows. */
  readonly matching?: CandidateFilter | null
  /** Also who refused or withdrew: said explicitly, never assumed. */
  readonly includeRefused?: boolean | null
}
export interface CandidateFilter {
  readonly clientCode?: string | null
  readonly class?: ConsentClass | null
  readonly requestState?: ConsentRequestState | null
  readonly answerState?: ConsentAnswerState | null
}
/** A client that works by a SMART service, and what the studio has asked it so far. */
export interface Candidate {
  readonly clientId: string
  readonly code: string
  /** In lower case: to be ordered by. */
  readonly name: string
  readonly requestState: ConsentRequestState
  readonly answerState: ConsentAnswerState
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
    sql`select ${client.id} as "clientId", s.code, lower(${client.name}) as name, ${k.id} as "consentId", ${k.state}, ${k.version},
        ${k.sendCount} as "sendCount", ${k.sentAt} as "sentAt", ${k.answeredAt} as "answeredAt",
        ${requestStateOn(viewer.today)} as "requestState", ${answerState} as "answerState"
      from ${client} join studio_client s on s.client_id = ${client.id} and s.studio_id = ${viewer.studioId}::uuid
        left join ${k} on ${k.clientId} = ${client.id} and ${k.studioId} = ${viewer.studioId}::uuid
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

const classOf = ({ state }: Candidate): ConsentClass => (state === null ? 'NEVER_ASKED' : classes[state])

export function matches(filter: CandidateFilter): (candidate: Candidate) => boolean {
  const { clientCode, class: group, requestState, answerState: answer } = filter
  const part = clientCode?.trim().toLowerCase() ?? ''
  return (each) =>
    each.code.toLowerCase().includes(part) &&
    (!group || group === classOf(each)) &&
    (!requestState || requestState === each.requestState) &&
    (!answer || answer === each.answerState)
}

/** Who is asked and who is not, and why: the same before sending and when it is sent (WK-024). */
export function judge(candidates: readonly Candidate[], wish: SendingWish, today: Day): Judged[] {
  const named = new Set(wish.clientIds)
  const matching = wish.matching ? matches(wish.matching) : () => false
  const isWanted = (each: Candidate) => wish.mode === 'ALL' || named.has(each.clientId) || matching(each)
  return candidates.map((candidate) => {
    const group = classOf(candidate)
    const saidNo = group === 'REFUSED' || group === 'WITHDRAWN'
    const askableFrom = saidNo ? addDays(dayOf(new Date(candidate.answeredAt ?? candidate.sentAt!)), PEACE_DAYS) : null
    const reason = (): NotAskedReason | null => {
      if (!isWanted(candidate)) return 'NOT_SELECTED'
      if (group === 'ADHERED') return 'HAS_ADHERED'
      // What the studio took back it asks again only on purpose.
      if (group === 'CANCELLED' && wish.mode === 'ALL') return 'WAS_CANCELLED'
      if (!saidNo) return null
      if (!wish.includeRefused) return 'HAS_SAID_NO'
      return askableFrom! > today ? 'SAID_NO_LATELY' : null
    }
    return { ...candidate, class: group, reason: reason(), askableFrom }
  })
}
