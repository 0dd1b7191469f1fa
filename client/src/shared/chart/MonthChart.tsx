import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count, month } from '../format.ts'
import styles from './chart.module.css'

interface Props {
  /** Oldest first; the last month is the open one. `month` is `2026-11`. */
  months: { month: string; count: number }[]
  /** What is counted, for the table's name. */
  name: string
}

const barsHeight = 128

/** Twelve months as bars, or the same numbers as a table. */
export function MonthChart({ months, name }: Props) {
  const { t } = useTranslation('shared')
  const [isTable, setTable] = useState(false)
  const highest = Math.max(1, ...months.map((each) => each.count))
  const open = months.at(-1)
  return (
    <div className={styles.chart}>
      {isTable ? (
        <MonthTable months={months} name={name} />
      ) : (
        <div className={styles.bars} aria-hidden="true">
          {months.map((each) => (
            <div key={each.month} data-open={each === open || undefined}>
              <span>{count(each.count)}</span>
              <span className={styles.bar} style={{ height: Math.round((each.count / highest) * barsHeight) }} />
              <span>{month(each.month, 'short')}</span>
            </div>
          ))}
        </div>
      )}
      <div className={styles.foot}>
        {!isTable && open && (
          <div className={styles.legend} aria-hidden="true">
            <span data-open>{t('chart.open', { month: month(open.month) })}</span>
            <span>{t('chart.closed')}</span>
          </div>
        )}
        <button type="button" className="plain link" onClick={() => setTable(!isTable)}>
          {isTable ? t('chart.drawing') : t('chart.table')}
        </button>
      </div>
    </div>
  )
}

function MonthTable({ months, name }: Props) {
  const { t } = useTranslation('shared')
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('chart.month')}</th>
          <th scope="col">{t('chart.count')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((each) => (
          <tr key={each.month}>
            <th scope="row">{month(each.month, 'full')}</th>
            <td>{count(each.count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
