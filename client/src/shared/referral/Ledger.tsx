import { Button } from '@mantine/core'
import { count, dayOf } from '../format.ts'
import { EmptyState } from '../page/EmptyState.tsx'
import type { CreditEntry } from './operations.ts'
import styles from './referral.module.css'
import { useReferralTexts } from './texts.ts'

interface Props {
  entries: readonly CreditEntry[]
  /** There are earlier ones. */
  onOlder?: () => void
}

/** Every credit that came or went, newest first, with what was left after it. */
export function Ledger({ entries, onOlder }: Props) {
  const { t } = useReferralTexts()
  if (entries.length === 0) return <EmptyState>{t('ledger.none')}</EmptyState>
  return (
    <>
      <table className={styles.ledger}>
        <thead>
          <tr>
            <th scope="col">{t('ledger.day')}</th>
            <th scope="col">{t('ledger.reason')}</th>
            <th scope="col">{t('ledger.amount')}</th>
            <th scope="col">{t('ledger.balance')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, createdAt, kind, amount, balance }) => (
            <tr key={id}>
              <td>
                <time dateTime={createdAt}>{dayOf(createdAt)}</time>
              </td>
              <td>{t(`ledger.${kind}`)}</td>
              <td>{amount > 0 ? `+${count(amount)}` : count(amount)}</td>
              <td>{count(balance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {onOlder && (
        <Button variant="default" mt="md" onClick={onOlder}>
          {t('ledger.older')}
        </Button>
      )}
    </>
  )
}
