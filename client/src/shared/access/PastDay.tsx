import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { dayInWords, list } from '../format.ts'
import styles from './access.module.css'
import type { Sheet } from './rows.ts'
import { useAccessTexts } from './texts.ts'

interface Props {
  day: string
  /** Compared with today; undefined while today is still under way. */
  sheet: Sheet | undefined
  onToday: () => void
  children: ReactNode
}

/** Nobody is to take a past day for today: which day, what has changed since, and the way back. */
export function PastDay({ day, sheet, onToday, children }: Props) {
  const { t } = useAccessTexts()
  const { changeCount = 0, newcomers = [] } = sheet ?? {}
  const told = [
    changeCount > 0 && t('day.changed', { count: changeCount }),
    newcomers.length > 0 && t('new', { count: newcomers.length, names: list(newcomers) }),
  ].filter(Boolean)
  return (
    <section className={styles.past} aria-labelledby="past-day">
      <IconHistory size={24} stroke={1.6} aria-hidden />
      <div>
        <h2 id="past-day">{t('day.past', { day: dayInWords(day) })}</h2>
        <p>{t('day.pastAbout')}</p>
        <p role="status">{sheet ? told.join(' ') || t('day.unchanged') : t('day.loadingNow')}</p>
        {children}
      </div>
      <Button variant="default" onClick={onToday}>
        {t('day.today')}
      </Button>
    </section>
  )
}
