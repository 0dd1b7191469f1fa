import { Button } from '@mantine/core'
import { count } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import bulk from '../bulk/bulk.module.css'
import { useProblemSentence } from '../bulk/texts.ts'
import type { ClientImportState } from '../generated/graphql.ts'
import styles from './import.module.css'
import { useFieldNames, useImportTexts } from './texts.ts'
import type { Importing, Preview, Rows } from './use-import.ts'

/** What each row would become: the counts, which also narrow, and the rows, those with errors first. */
export function PreviewRows({ importing, preview }: { importing: Importing; preview: Preview }) {
  const { t } = useImportTexts()
  const counts = [
    ['ERROR', preview.errorCount, t('errorCount')],
    ['NEW', preview.newCount, t('newCount')],
    ['EXISTING', preview.existingCount, t('existingCount')],
  ] as const satisfies readonly (readonly [ClientImportState, number, string])[]
  const rows = importing.rows.flatMap(({ nodes }) => nodes)
  return (
    <>
      <div className={bulk.results} role="status">
        {counts.map(([state, rowCount, label]) => (
          <button
            key={state}
            type="button"
            data-state={state === 'ERROR' && rowCount > 0 ? 'FAILED' : undefined}
            aria-pressed={importing.state === state}
            onClick={() => importing.show(importing.state === state ? undefined : state)}
          >
            <strong>{count(rowCount)}</strong> {label}
          </button>
        ))}
      </div>
      {rows.length === 0 ? <EmptyState>{t('noRows')}</EmptyState> : <Table rows={rows} />}
      {importing.rows.at(-1)?.pageInfo.hasNextPage && (
        <Button variant="default" mt="md" onClick={importing.more} loading={importing.isReading}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

function Table({ rows }: { rows: Rows['nodes'] }) {
  const { t } = useImportTexts()
  const sentence = useProblemSentence()
  const nameOf = useFieldNames()
  return (
    <table className={`${bulk.table} ${styles.table}`}>
      <caption className="visually-hidden">{t('preview')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('line')}</th>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td className={bulk.quiet}>{row.line}</td>
            <th scope="row">{row.name || '–'}</th>
            <td>{row.vatNumber ?? row.fiscalCode ?? '–'}</td>
            {row.state === 'ERROR' ? (
              <td>
                <ul>
                  {row.problems.map((problem) => (
                    <li key={`${problem.path?.[0]} ${problem.code}`}>
                      <strong>{nameOf(problem.path?.[0] ?? '')}</strong> {sentence(problem)}
                    </li>
                  ))}
                </ul>
              </td>
            ) : (
              <td data-state={row.state === 'NEW' ? 'DONE' : 'SKIPPED'}>{t(`state.${row.state}`)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
