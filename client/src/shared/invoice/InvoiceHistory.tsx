import { Timeline } from '../page/Timeline.tsx'
import styles from './invoice-paper.module.css'
import { eventText, useInvoiceTexts } from './texts.ts'

/** One thing that happened to a document, as `Invoice.history` has it. */
export interface HistoryEvent {
  at: string
  event: string
  actorName?: string | null
  studioName?: string | null
  byToken: boolean
  noticeId?: string | null
  fileName?: string | null
  errors: { code: string; description: string }[]
}

interface Props {
  /** Oldest first, as the API has it; shown newest first. */
  history: readonly HistoryEvent[]
  /** On whose behalf an operator of the studio acted. */
  clientName: string
  /** Downloads a message of SdI. */
  onNotice: (noticeId: string, fileName: string) => void
}

/** Who did what on whose behalf, and each message of SdI with its file. */
export function InvoiceHistory({ history, clientName, onNotice }: Props) {
  const { t } = useInvoiceTexts()
  const events = history.filter(isTold).map((entry, index) => {
    const who = entry.actorName ?? entry.studioName
    return {
      id: String(index),
      at: entry.at,
      ...(who && { who }),
      text: (
        <>
          {eventText(t, entry.event)}
          {entry.byToken && ` ${t('byToken')}`}
        </>
      ),
      ...(entry.studioName && { onBehalfOf: clientName }),
      more: <Message entry={entry} onNotice={onNotice} />,
    }
  })
  return <Timeline events={events.reverse()} />
}

// A draft saves itself while it is written: of changes in a row by the same person only the last one tells something.
function isTold(entry: HistoryEvent, index: number, all: readonly HistoryEvent[]) {
  const next = all[index + 1]
  return !(entry.event === 'invoiceDraftUpdate' && next?.event === entry.event && next.actorName === entry.actorName)
}

function Message({ entry, onNotice }: { entry: HistoryEvent; onNotice: Props['onNotice'] }) {
  const { t } = useInvoiceTexts()
  const { noticeId, fileName, errors } = entry
  if (!fileName && errors.length === 0) return null
  return (
    <>
      {errors.length > 0 && (
        <div className={styles.errors}>
          {errors.map(({ code, description }) => (
            <p key={code + description}>
              {description} <span className={styles.code}>{code}</span>
            </p>
          ))}
        </div>
      )}
      {noticeId && fileName ? (
        <button
          type="button"
          className={`plain link ${styles.file}`}
          aria-label={t('download', { name: fileName })}
          onClick={() => onNotice(noticeId, fileName)}
        >
          {fileName}
        </button>
      ) : (
        fileName && <div className={styles.file}>{fileName}</div>
      )}
    </>
  )
}
