import DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import { authorizeClientList } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { yearOf } from '../../lib/days.ts'
import { notFound } from '../../lib/errors.ts'
import type { NumberSeries } from './number-series.type.ts'
import { writeNumber } from './pattern.ts'

const columns = sql`s.id, s.code, s.description, s.pattern, s.document_types "documentTypes", s.archived_at is not null archived, s.version`

/** All of a client's, those in use first. */
export async function listSeries(context: Context, clientId: string): Promise<NumberSeries[]> {
  await authorizeClientList(context.db, signedIn(context), 'numberSeries', clientId)
  return context.db.rows<NumberSeries>(
    sql`select ${columns} from number_series s where s.client_id = ${clientId}::uuid order by s.archived_at is not null, s.code`,
    'numberSeries',
  )
}

/** What a verb answers. */
export async function loadSeries(context: Context, id: string): Promise<NumberSeries> {
  const [series] = await context.db.rows<NumberSeries>(
    sql`select ${columns} from number_series s where s.id = ${id}::uuid`,
    'oneNumberSeries',
  )
  if (!series) throw notFound()
  return series
}

/** The number that the next document of today's year would get. */
export const nextNumberOf = (context: Context): DataLoader<NumberSeries, string, string> =>
  context.memo(nextNumberOf, () => {
    const year = yearOf(context.today)
    return new DataLoader<NumberSeries, string, string>(
      async (all) => {
        const ids = all.map(({ id }) => id)
        const rows = await context.db.rows<{ id: string; last: number }>(
          sql`select series_id id, last from number_counter where series_id = any(${sql.param(ids)}::uuid[]) and year = ${year}`,
          'nextNumbers',
        )
        const last = new Map(rows.map((row) => [row.id, row.last]))
        return all.map(({ id, code, pattern }) => writeNumber(pattern, { year, code, number: (last.get(id) ?? 0) + 1 }))
      },
      { cacheKeyFn: ({ id }) => id },
    )
  })

export interface UsableSeries {
  readonly id: string
  readonly code: string
  readonly pattern: string
  readonly documentTypes: readonly string[]
}

/** A client's series that still number documents, by code. */
export const usableSeries = (tx: Db, clientId: string): Promise<UsableSeries[]> =>
  tx.rows<UsableSeries>(
    sql`select s.id, s.code, s.pattern, s.document_types "documentTypes" from number_series s
      where s.client_id = ${clientId}::uuid and s.archived_at is null order by s.code`,
    'usableSeries',
  )
