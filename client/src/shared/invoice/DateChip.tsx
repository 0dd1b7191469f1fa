import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { day } from '../format.ts'
import chips from '../page/chips.module.css'
import { DayInput } from './DayInput.tsx'
import styles from './date-chip.module.css'
import { useInvoiceTexts } from './texts.ts'

interface Props {
  /** First and last day, both included; from the address. */
  from: string | undefined
  to: string | undefined
  /** The day it is, for "this month". */
  today: string
  onChange: (from: string | undefined, to: string | undefined) => void
}

/** A filter by days, as a chip like the others: two dates, and the three ranges people ask for. */
export function DateChip({ from, to, today, onChange }: Props) {
  const { t } = useTranslation('shared')
  const { t: words } = useInvoiceTexts()
  const id = useId()
  const anchor = `--dates${id.replace(/\W/g, '')}`
  const isLit = !!(from || to)
  const choose = (range: readonly [string, string]) => {
    onChange(...range)
    document.getElementById(id)?.hidePopover()
  }
  const value = !isLit
    ? words('dates.all')
    : [from && words('dates.since', { day: day(from) }), to && words('dates.until', { day: day(to) })]
        .filter(Boolean)
        .join(' ')
  return (
    <div className={chips.chip} data-lit={isLit || undefined} style={{ anchorName: anchor } as object}>
      <button type="button" className={chips.face} popoverTarget={id} aria-haspopup="dialog">
        <span className={chips.label}>{words('date')}</span>
        <span className={chips.value}>{value}</span>
        {!isLit && <IconChevronDown size={14} stroke={2} aria-hidden />}
      </button>
      {isLit && (
        <button
          type="button"
          className={chips.remove}
          aria-label={t('filter.remove', { name: words('date') })}
          onClick={() => onChange(undefined, undefined)}
        >
          <IconX size={14} stroke={2} aria-hidden />
        </button>
      )}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={words('date')}
        className={`${chips.list} ${styles.box}`}
        style={{ positionAnchor: anchor } as object}
      >
        <div className={styles.dates}>
          <DateField label={words('dates.from')} value={from} today={today} onChange={(value) => onChange(value, to)} />
          <DateField label={words('dates.to')} value={to} today={today} onChange={(value) => onChange(from, value)} />
        </div>
        <div className={styles.ranges}>
          {(['thisMonth', 'lastMonth', 'thisYear'] as const).map((range) => (
            <button key={range} type="button" className="plain link" onClick={() => choose(rangeOf(range, today))}>
              {words(`dates.${range}`)}
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}

interface FieldProps {
  label: string
  value: string | undefined
  today: string
  onChange: (value: string | undefined) => void
}

function DateField({ label, value, today, onChange }: FieldProps) {
  const id = useId()
  return (
    <label htmlFor={id}>
      <span>{label}</span>
      <DayInput id={id} value={value ?? ''} today={today} onChange={(next) => onChange(next || undefined)} />
    </label>
  )
}

/** First and last day of a range that has a name. */
export function rangeOf(range: 'thisMonth' | 'lastMonth' | 'thisYear', today: string): readonly [string, string] {
  const year = Number(today.slice(0, 4))
  if (range === 'thisYear') return [`${year}-01-01`, `${year}-12-31`]
  const month = Number(today.slice(5, 7)) - 1 - (range === 'lastMonth' ? 1 : 0)
  const at = (monthOfYear: number, dayOfMonth: number) =>
    new Date(Date.UTC(year, monthOfYear, dayOfMonth)).toISOString().slice(0, 10)
  return [at(month, 1), at(month + 1, 0)]
}
