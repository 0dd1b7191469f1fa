import { useTranslation } from 'react-i18next'
import type { ViewedInvoice } from './InvoicePage.tsx'
import styles from './what-now.module.css'

interface Props {
  invoice: ViewedInvoice
  onDownload: (noticeId?: string, transmissionId?: string, format?: 'XML' | 'NOTICES') => void
}

/** The FatturaPA of each sending and SdI's messages, to download. */
export function InvoiceFiles({ invoice, onDownload }: Props) {
  const { t } = useTranslation('studio')
  const { transmissions, history, sdiId, number } = invoice
  const hasNotices = history.some(({ noticeId }) => noticeId)
  if (!number) return <p className={styles.note}>{t('invoices.noFiles')}</p>
  return (
    <>
      <ul className={styles.files}>
        {transmissions.length === 0 && (
          <li>
            <button type="button" className="plain link" onClick={() => onDownload()}>
              {t('invoices.xml')}
            </button>
          </li>
        )}
        {transmissions.map(({ id, attempt, fileName }) => (
          <li key={id}>
            <button type="button" className="plain link" onClick={() => onDownload(undefined, id)}>
              {t('invoices.transmission', { attempt, name: fileName })}
            </button>
          </li>
        ))}
        {hasNotices && (
          <li>
            <button type="button" className="plain link" onClick={() => onDownload(undefined, undefined, 'NOTICES')}>
              {t('invoices.notices')}
            </button>
          </li>
        )}
      </ul>
      {sdiId && <p className={styles.note}>{t('invoices.sdiId', { id: sdiId })}</p>}
    </>
  )
}
