import { sql } from 'drizzle-orm'
import type { Mender } from '../../access/missing.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Word } from '../../access/vocabulary.ts'
import type { Db } from '../../db/database.ts'
import { type Page, pageOf, writeCursor } from '../../graphql/connection.ts'
import { AppError } from '../../lib/errors.ts'
import { findings } from './findings.ts'
import {
  type HealthFinding,
  type HealthFindings,
  type HealthKind,
  type HealthSubject,
  healthKinds,
  type StudioHealth,
  type StudioHealthArgs,
} from './studio-health.type.ts'
import { lastUse } from './unused-words.ts'

const USUAL = 20

interface Row {
  count: number
  key: string | null
  sort: string
  subject_kind: HealthSubject
  subject_id: string
  name: string
  client_id: string | null
  shown_day: string | null
  word: Word | null
  reason: string | null
  operation: string
  who: Mender
  remedy_kind: HealthSubject
  remedy_id: string
}

/** One statement for each kind, whatever the studio's size. */
export async function readStudioHealth(db: Db, viewer: Viewer, args: StudioHealthArgs): Promise<StudioHealth> {
  const { kind, first, after } = args
  if (after != null && kind == null)
    throw new AppError('BAD_USER_INPUT', 'A cursor belongs to one kind: say which.', { path: ['kind'] })
  const page = pageOf({ first: first ?? USUAL, ...(after != null && { after }) }, 2)
  const kinds: HealthFindings[] = []
  for (const each of kind ? [kind] : healthKinds) kinds.push(await findingsOf(db, viewer, each, page))
  return { checkedOn: viewer.today, count: kinds.reduce((sum, { count }) => sum + count, 0), kinds }
}

async function findingsOf(db: Db, viewer: Viewer, kind: HealthKind, page: Page): Promise<HealthFindings> {
  const [sort, key] = page.keys ?? []
  const beyond = page.keys ? sql`where (f.sort, f.key) > (${sort ?? ''}, ${key ?? ''})` : sql``
  const shownDay = kind === 'WORD_UNUSED' ? sql`(${lastUse(viewer)})` : sql`f."day"`
  const rows = await db.rows<Row>(
    sql`with found as materialized (select x.*, concat_ws(':', x.subject_id, x.word, x.reason) key from (${findings[kind](viewer)}) x)
      select n.count, f.*, ${shownDay} shown_day from (select count(*)::int count from found) n
      left join lateral (select * from found f ${beyond} order by f.sort, f.key limit ${page.limit + 1}) f on true order by f.sort, f.key`,
  )
  const listed = rows.filter((row) => row.key !== null)
  const shown = listed.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    kind,
    count: rows[0]!.count,
    findings: shown.map(findingOf),
    hasNextPage: listed.length > page.limit,
    endCursor: last ? writeCursor([last.sort, last.key]) : null,
  }
}

const findingOf = (row: Row): HealthFinding => ({
  key: row.key!,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  name: row.name,
  clientId: row.client_id,
  day: row.shown_day,
  word: row.word,
  reason: row.reason,
  remedy: {
    operation: row.operation,
    whoCanFix: row.who,
    subjectKind: row.remedy_kind,
    subjectId: row.remedy_id,
  },
})
