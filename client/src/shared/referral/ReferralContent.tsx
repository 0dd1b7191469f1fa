import { useQuery } from 'urql'
import { count } from '../format.ts'
import { ErrorState } from '../page/ErrorState.tsx'
import { FieldList } from '../page/FieldList.tsx'
import { Section } from '../page/Section.tsx'
import { SkeletonRows } from '../page/Skeleton.tsx'
import { useAddress } from '../page/use-address.ts'
import { Copyable } from './Copyable.tsx'
import { Ledger } from './Ledger.tsx'
import { ReferralQuery } from './operations.ts'
import { RedeemForm } from './RedeemForm.tsx'
import styles from './referral.module.css'
import { useReferralTexts } from './texts.ts'

/** The account's code to hand on, what came of it, and its credits (FC-010). */
export function ReferralContent() {
  const { t } = useReferralTexts()
  const { read, write } = useAddress()
  const [{ data, error }, ask] = useQuery({
    query: ReferralQuery,
    variables: { after: read('after') ?? null },
    requestPolicy: 'cache-and-network',
  })
  const again = () => ask({ requestPolicy: 'network-only' })
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  if (!data) return <SkeletonRows rows={6} />
  const { referral, creditLedger } = data
  const { nodes, pageInfo } = creditLedger
  return (
    <div className={styles.page}>
      <Section title={t('own')} strong>
        <Copyable label={t('code')} value={referral.code} action={t('copyCode')} large />
        <Copyable label={t('link')} value={referral.link} action={t('copyLink')} />
      </Section>
      <RedeemForm
        until={referral.allowedActions.includes('referralRedeem') ? referral.redeemableUntil : null}
        onDone={again}
      />
      <Section title={t('figures')}>
        <FieldList
          labelWidth={220}
          fields={[
            { label: t('invited'), value: count(referral.invited) },
            { label: t('earned'), value: count(referral.earned) },
            { label: t('balance'), value: <strong>{count(referral.balance)}</strong> },
          ]}
        />
      </Section>
      <Section title={t('ledger.title')}>
        <Ledger
          entries={nodes}
          {...(pageInfo.hasNextPage && { onOlder: () => write({ after: pageInfo.endCursor ?? undefined }) })}
        />
      </Section>
    </div>
  )
}
