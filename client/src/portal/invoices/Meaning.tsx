import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { day } from '../../shared/format.ts'
import { maySeeAccountant, useMe } from '../me.ts'
import type { Invoice } from './InvoicePage.tsx'
import styles from './invoice.module.css'

/** What the state means, in one sentence; and for what came back, why and who can put it right. */
export function Meaning({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('portal')
  const { state, rejection, stale } = invoice
  const cameBack = state === 'REJECTED' || state === 'REFUSED_BY_PA'
  return (
    <div className={styles.meaning}>
      <p>{t(`invoice.meaning.${state}`)}</p>
      {stale && <p>{t('invoice.stale')}</p>}
      {cameBack && rejection.length > 0 && (
        <ul className={styles.errors}>
          {rejection.map(({ code, description }) => (
            <li key={code + description}>
              {description} <span className={styles.code}>{code}</span>
            </li>
          ))}
        </ul>
      )}
      {(cameBack || state === 'CORRECTING') && <Correction invoice={invoice} />}
    </div>
  )
}

/** The portal does not write invoices: so it says who does, and by when. */
function Correction({ invoice: { client, correctBefore } }: { invoice: Invoice }) {
  const { t } = useTranslation('portal')
  const me = useMe()
  const { delegation } = client
  const canCorrect = delegation?.counts && delegation.words.includes('READ') && delegation.words.includes('EDIT')
  const before = correctBefore ? t('invoice.correctBefore', { day: day(correctBefore) }) : ''
  if (canCorrect)
    return (
      <p>
        {t('invoice.studioCorrects', { studio: delegation.studio.name })} {before}
      </p>
    )
  return (
    <p>
      {t('invoice.nobodyCorrects')} {before}{' '}
      {maySeeAccountant(me) && <Link to="/accountant">{t('invoice.toAccountant')}</Link>}
    </p>
  )
}
