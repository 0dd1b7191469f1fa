import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { instant } from '../format.ts'
import styles from './page.module.css'

export interface TimelineEvent {
  id: string
  /** An instant. */
  at: string
  /** What happened, as a sentence; with `who` in front of it. */
  text: ReactNode
  who?: string
  onBehalfOf?: string
  /** Links and buttons of this event: the message, the file. */
  more?: ReactNode
}

/** What happened, newest first, with who did it and for whom. */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  const { t } = useTranslation('shared')
  return (
    <ol className={styles.timeline}>
      {events.map((event) => (
        <li key={event.id}>
          <time dateTime={event.at}>{instant(event.at)}</time>
          <div>
            {event.who && <strong>{event.who}</strong>} {event.text}
          </div>
          {event.onBehalfOf && (
            <div className={styles.note}>{t('timeline.onBehalfOf', { name: event.onBehalfOf })}</div>
          )}
          {event.more}
        </li>
      ))}
    </ol>
  )
}
