import DataLoader from 'dataloader'
import { type SQL, sql } from 'drizzle-orm'

/** Answers rows for many parents in one statement; each row says in `key` whose it is, and keeps its order. */
export const rowsByKey = <Row extends object>(
  load: (keys: SQL) => Promise<(Row & { key: string })[]>,
): DataLoader<string, Row[]> =>
  new DataLoader<string, Row[]>(async (keys) => {
    const groups = new Map<string, Row[]>(keys.map((key) => [key, []]))
    for (const row of await load(ids(keys))) groups.get(row.key)?.push(row)
    return keys.map((key) => groups.get(key)!)
  })

/** Answers a count for many parents in one statement; where there is no row it is 0. */
export const countByKey = (
  load: (keys: SQL) => Promise<{ key: string; count: number }[]>,
): DataLoader<string, number> =>
  new DataLoader<string, number>(async (keys) => {
    const counts = new Map((await load(ids(keys))).map(({ key, count }) => [key, count]))
    return keys.map((key) => counts.get(key) ?? 0)
  })

const ids = (keys: readonly string[]) => sql`${sql.param([...keys])}::uuid[]`
