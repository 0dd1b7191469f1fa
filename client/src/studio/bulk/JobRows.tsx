import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { useClient } from 'urql'
import { count } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import type { JobRowState } from '../generated/graphql.ts'
import styles from './bulk.module.css'
import type { JobData } from './JobPage.tsx'
import { Job } from './operations.ts'
import { useBulkTexts, useProblemSentence } from './texts.ts'

type Rows = JobData['rows']

/** What became of each row, a hundred at a time. */
export function JobRows({ job, states }: { job: JobData; states: JobRowState[] | undefined }) {
  const { t } = useBulkTexts()
  const sentence = useProblemSentence()
  const api = useClient()
  const [further, setFurther] = useState<Rows[]>([])
  const pages = [job.rows, ...further]
  const rows = pages.flatMap(({ nodes }) => nodes)
  const { hasNextPage, endCursor } = pages.at(-1)!.pageInfo
  const more = async () => {
    const variables = { id: job.id, first: 100, after: endCursor, ...(states && { states }) }
    const { data } = await api.query(Job, variables).toPromise()
    if (data?.job) setFurther([...further, data.job.rows])
  }
  if (rows.length === 0) return <EmptyState>{t('noRows')}</EmptyState>
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('rows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.position}>
              <td className={styles.quiet}>{count(row.position)}</td>
              <th scope="row">
                {row.subjectId ? <Link to={`/clients/${row.subjectId}`}>{row.label}</Link> : row.label}
              </th>
              <td data-state={row.state}>
                {row.problems.length > 0 ? row.problems.map(sentence).join(' ') : t(`row.${row.state}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <Button variant="default" mt="md" onClick={more}>
          {t('more')}
        </Button>
      )}
    </>
  )
}
