import { useState } from 'react'
import { useClient } from 'urql'
import type { FailedRowsQuery } from '../generated/graphql.ts'
import { useFieldNames } from '../import/texts.ts'
import { csvOf, saveText } from './csv.ts'
import { FailedRows } from './operations.ts'
import { useBulkTexts, useProblemSentence } from './texts.ts'

type Row = NonNullable<FailedRowsQuery['job']>['rows']['nodes'][number]

/** The rows that failed as a list of their own, with their reason: put right, it can be imported again. */
export function useFailedRows(id: string, name: string) {
  const { t } = useBulkTexts()
  const sentence = useProblemSentence()
  const fieldName = useFieldNames()
  const api = useClient()
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const readAll = async () => {
    const rows: Row[] = []
    for (let after: string | undefined; ; ) {
      const { data } = await api.query(FailedRows, { id, ...(after && { after }) }).toPromise()
      if (!data?.job) return undefined
      rows.push(...data.job.rows.nodes)
      const { hasNextPage, endCursor } = data.job.rows.pageInfo
      if (!hasNextPage || !endCursor) return rows
      after = endCursor
    }
  }
  const download = async () => {
    setPending(true)
    const rows = await readAll()
    setPending(false)
    setProblem(rows ? undefined : t('downloadFailed'))
    if (!rows) return
    const columns = [...new Set(rows.flatMap(({ cells }) => cells.map((cell) => cell.name)))]
    const head = columns.length > 0 ? columns.map(fieldName) : [t('name')]
    const lines = rows.map(({ label, cells, problems }) => {
      const values = new Map(cells.map((cell) => [cell.name, cell.value]))
      const own = columns.length > 0 ? columns.map((column) => values.get(column) ?? '') : [label]
      return [...own, problems.map(sentence).join(' ')]
    })
    saveText(`${name}.csv`, csvOf([[...head, t('problem')], ...lines]))
  }
  return { download, isPending, problem }
}
