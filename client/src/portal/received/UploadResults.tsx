import { IconCircleCheck, IconCircleX, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { day } from '../../shared/format.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import type { ImportReceivedMutation } from '../generated/graphql.ts'
import styles from './received.module.css'

type ApiResult = ImportReceivedMutation['receivedInvoiceImport']['results'][number]
export type UploadResult = Omit<ApiResult, 'outcome'> & { outcome: ApiResult['outcome'] | 'TOO_LARGE' }

const icons = { IMPORTED: IconCircleCheck, DUPLICATE: IconCopy, REFUSED: IconCircleX, TOO_LARGE: IconCircleX }

/** What became of each file. */
export function UploadResults({ results, onClose }: { results: UploadResult[]; onClose: () => void }) {
  const { t } = useTranslation(['portal', 'shared'])
  return (
    <div role="status">
      {results.length > 0 && (
        <div className={styles.results}>
          <ul>
            {results.map(({ fileName, outcome, receivedInvoices, error }, index) => {
              const Icon = icons[outcome]
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: an archive may hold the same name twice; the list never changes
                <li key={index} data-outcome={outcome}>
                  <Icon size={24} stroke={1.6} aria-hidden />
                  <div>
                    <strong>{fileName}</strong>
                    <p>{error ? error.message[currentLanguage()] : t(`received.outcome.${outcome}`)}</p>
                    {receivedInvoices.map(({ id, number, date, sellerName }) => (
                      <p key={id}>
                        <Link to={`/received-invoices/${id}`}>
                          {t('received.of', { number, day: day(date), seller: sellerName })}
                        </Link>
                      </p>
                    ))}
                  </div>
                </li>
              )
            })}
          </ul>
          <button type="button" className={`plain link ${styles.close}`} onClick={onClose}>
            {t('received.closeResults')}
          </button>
        </div>
      )}
    </div>
  )
}
