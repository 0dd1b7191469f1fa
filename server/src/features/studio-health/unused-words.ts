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
/** Each of these words with an operation that writes and whose own word it is. */
const deeds = judgedWords.flatMap((word) =>
  actions.flatMap((action) => {
    const { needs, is } = rowOf(action)
    return is === undefined && Array.isArray(needs) && needs.includes(word) ? [{ word, action }] : []
  }),
)
const deedWords = sql`unnest(${sql.param(deeds.map(({ word }) => word))}::text[], ${sql.param(deeds.map(({ action }) => action))}::text[]) n(word, action)`

/**
 * Words held all these days without a deed that needs one. The deeds are read once, by the studio's own index, and taken away
 * by `except`: the planner takes an anti join here for one row and repeats it 15,000 times.
 */
export function unusedWords(viewer: Viewer): SQL {
  const { studioId, today } = viewer
  const since = unusedSince(viewer)
  const inForce = sql`d.studio_id = ${studioId}::uuid and d.state = 'ACTIVE'`
  return sql`select 'DELEGATION' subject_kind, d.id subject_id, c.name, c.id client_id, null::date "day", x.word, null::text reason,
      'delegationGrantSet' operation, 'CLIENT_OWNER' who, 'DELEGATION' remedy_kind, d.id remedy_id, lower(c.name) sort
    from (
      select d.client_id, w.word from delegation d join unnest(${sql.param([...judgedWords])}::text[]) w(word) on w.word = any(d.words)
      where ${inForce} and 'READ' = any(d.words) and d.created_at <= ${since}
        and d.valid_from <= ${today}::date and (d.valid_to is null or d.valid_to >= ${today}::date)
        and d.client_id in (${visibleClients(viewer, 'clients')})
        and not exists (select from delegation_period p where p.delegation_id = d.id and (p.ended_at is null or p.ended_at >= ${since})
          and (p.state <> 'ACTIVE' or w.word <> all(p.words)))
      except
      select a.client_id, n.word from audit a join ${deedWords} on n.action = a.action where a.studio_id = ${studioId}::uuid and a.at >= ${since}
    ) x join delegation d on d.client_id = x.client_id and ${inForce} join client c on c.id = x.client_id`
}

/** When the studio last did something that needs the word of a finding `f`: asked of those that are shown only. */
export const lastUse = ({ studioId }: Viewer): SQL =>
  sql`select max(a.at at time zone 'Europe/Rome')::date from audit a join ${deedWords} on n.action = a.action and n.word = f.word
    where a.client_id = f.client_id and a.studio_id = ${studioId}::uuid`
