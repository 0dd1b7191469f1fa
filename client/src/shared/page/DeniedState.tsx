import { IconX } from '@tabler/icons-react'
import { type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { Denial } from '../api/denial.ts'
import { CopyAsk } from '../why/CopyAsk.tsx'
import { DecisionNumber } from '../why/DecisionNumber.tsx'
import { missingOf } from '../why/explanation.ts'
import { NeedNames } from '../why/need-names.ts'
import styles from './page.module.css'

interface Props {
  denial: Denial
  /** When the page knows a better sentence than "this page is not open to you". */
  title?: string
  actions?: ReactNode
}

/** A page one may not open: what is missing, who can mend it, the number of the decision. */
export function DeniedState({ denial, title, actions }: Props) {
  const { t } = useTranslation('shared')
  const useNames = useContext(NeedNames)
  const names = useNames()
  return (
    <div className={styles.message}>
      <h1>{title ?? t('denied.title')}</h1>
      <p>{t('denied.text')}</p>
      <ul className={styles.causes}>
        {denial.missing
          .map((item) => missingOf(item, denial.decisionId ?? '', names))
          .map(({ condition, message, whoCanFix, ask }) => (
            <li key={condition + message}>
              <span className={styles.cross}>
                <IconX size={12} stroke={2.5} aria-hidden />
              </span>
              <div>
                <strong>{condition}</strong>
                <p>{message}</p>
                {whoCanFix && <p className={styles.note}>{t('why.whoCanFix', { who: whoCanFix })}</p>}
                {ask && denial.decisionId && <CopyAsk {...ask} />}
              </div>
            </li>
          ))}
      </ul>
      {denial.decisionId && (
        <p className={styles.note}>
          <DecisionNumber id={denial.decisionId} />
        </p>
      )}
      {actions}
    </div>
  )
}
