import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { DayInput } from '../invoice/DayInput.tsx'
import { SearchField } from '../page/SearchField.tsx'
import { daysAfter, today } from '../today.ts'
import styles from './access.module.css'
import type { Column } from './columns.ts'
import { useAccessTexts } from './texts.ts'

type Changes = Record<string, string | undefined>
interface Props {
  /** A past day; undefined: today. */
  day: string | undefined
  columns: readonly Column[]
  text: string
  column: string | undefined
  onChange: (changes: Changes, options?: { replace?: boolean }) => void
  noPast: ReactNode
  download: ReactNode
}

/** A name, an operation, a day, and the day as a file. */
export function AccessFilters({ day, columns, text, column, onChange, noPast, download }: Props) {
  const { t } = useAccessTexts()
  const id = useId()
  const groups = [...new Set(columns.map(({ group }) => group))]
  return (
    <search className={styles.filters}>
      <SearchField label={t('filter.name')} value={text} onChange={(name) => onChange({ name }, { replace: true })} />
      <label className={styles.field} htmlFor={`${id}operation`}>
        <span>{t('filter.operation')}</span>
        <select
          id={`${id}operation`}
          value={column ?? ''}
          onChange={(event) => onChange({ can: event.currentTarget.value })}
        >
          <option value="">{t('filter.all')}</option>
          {groups.map((group) => (
            <optgroup key={group} label={t(`group.${group}`)}>
              {columns
                .filter((each) => each.group === group)
                .map(({ key }) => (
                  <option key={key} value={key}>
                    {t(`column.${key}`)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <span className={styles.right}>
        {noPast ?? <DayPick day={day} onChange={(next) => onChange({ day: next })} />}
        {download}
      </span>
    </search>
  )
}

function DayPick({ day, onChange }: { day: string | undefined; onChange: (day: string | undefined) => void }) {
  const { t } = useAccessTexts()
  const id = useId()
  const [isFuture, setFuture] = useState(false)
  const now = today()
  const shown = day ?? now
  const choose = (next: string) => {
    setFuture(next > now)
    if (next <= now) onChange(next === '' || next === now ? undefined : next)
  }
  return (
    <span className={styles.days}>
      <label className={styles.field} htmlFor={id}>
        <span>{t('day.label')}</span>
        <DayInput
          key={shown}
          id={id}
          value={shown}
          today={now}
          onChange={choose}
          aria-describedby={isFuture ? `${id}future` : undefined}
        />
      </label>
      <Button
        variant="default"
        aria-label={t('day.before')}
        title={t('day.before')}
        onClick={() => choose(daysAfter(shown, -1))}
      >
        <IconChevronLeft size={16} stroke={1.75} aria-hidden />
      </Button>
      <Button
        variant="default"
        aria-label={t('day.after')}
        title={t('day.after')}
        onClick={() => choose(daysAfter(shown, 1))}
      >
        <IconChevronRight size={16} stroke={1.75} aria-hidden />
      </Button>
      <span id={`${id}future`} role="alert" className={styles.future}>
        {isFuture && t('day.future')}
      </span>
    </span>
  )
}
