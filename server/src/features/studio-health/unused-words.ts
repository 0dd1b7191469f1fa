import { type SQL, sql } from 'drizzle-orm'
import { actions, rowOf } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import { visibleClients } from '../../access/visible.ts'
import type { Word } from '../../access/vocabulary.ts'
import { addDays, startOf } from '../../lib/days.ts'

const DAYS_UNUSED = 90
/** Midnight 90 days ago: what is older counts for nothing. */
export const unusedSince = ({ today }: Viewer): SQL =>
  sql`${startOf(addDays(today, -DAYS_UNUSED)).toISOString()}::timestamptz`

/** Looking leaves no trace in the audit, so only words that write can be judged. */
const judgedWords = ['EDIT', 'SEND', 'CONFIGURE'] as const satisfies readonly Word[]
/** The operations that write and whose own word this is. */
const deedsOf = (word: Word) =>
  actions.filter((action) => {
    const { needs, is } = rowOf(action)
    return is === undefined && Array.isArray(needs) && needs.includes(word)
  })

/**
 * Words held all these days without a deed that needs one. The audit is asked client by client, newest first: who works has
 * done something lately, and who has not has few rows.
 */
export function unusedWords(viewer: Viewer): SQL {
  const { studioId, today } = viewer
  const since = unusedSince(viewer)
  const deeds = (word: Word) =>
    sql`from audit a where a.client_id = d.client_id and a.studio_id = ${studioId}::uuid and a.action = any(${sql.param(deedsOf(word))}::text[])`
  const ofWord = (word: Word) =>
    sql`select ${word}::text word, d.id, d.client_id, (select max(a.at at time zone 'Europe/Rome')::date ${deeds(word)}) day from delegation d
      where d.studio_id = ${studioId}::uuid and d.state = 'ACTIVE' and d.words @> array['READ', ${word}::text] and d.created_at <= ${since}
        and d.valid_from <= ${today}::date and (d.valid_to is null or d.valid_to >= ${today}::date)
        and d.client_id in (${visibleClients(viewer, 'clients')})
        and not exists (select ${deeds(word)} and a.at >= ${since})
        and not exists (select from delegation_period p where p.delegation_id = d.id and (p.ended_at is null or p.ended_at >= ${since})
          and (p.state <> 'ACTIVE' or not p.words @> array[${word}::text]))`
  const each = sql.join(judgedWords.map(ofWord), sql` union all `)
  return sql`select 'DELEGATION' subject_kind, w.id subject_id, c.name, c.id client_id, w.day, w.word, null::text reason,
      'delegationGrantSet' operation, 'CLIENT_OWNER' who, 'DELEGATION' remedy_kind, w.id remedy_id, lower(c.name) sort
    from (${each}) w join client c on c.id = w.client_id`
}
