import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { useMe } from '../me.ts'
import { usePersonalAreaTexts } from '../personal-area/texts.ts'
import { useLastingQuery } from '../use-lasting-query.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import { BankAccountRow } from './BankAccountRow.tsx'
import styles from './bank.module.css'
import { BankAccountsQuery } from './operations.ts'
import { useBankTexts } from './texts.ts'

const BankAccountForm = lazy(() =>
  import('./BankAccountForm.tsx').then((module) => ({ default: module.BankAccountForm })),
)

/** Where the company is paid. Its own side alone writes here, whatever a studio was granted (AD-011). */
export function Page() {
  const { t } = useBankTexts()
  const { t: area } = usePersonalAreaTexts()
  const { clientId } = useMe()
  const [isAdding, setAdding] = useState(false)
  const [{ data, error }, read] = useLastingQuery({
    query: BankAccountsQuery,
    variables: { clientId },
    requestPolicy: 'cache-and-network',
  })
  const again = () => read({ requestPolicy: 'network-only' })
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  if (!data) return <SkeletonPage rows={3} />
  const { bankAccounts: accounts, allowedActions } = data.client
  const close = () => {
    setAdding(false)
    again()
  }
  return (
    <Frame>
      <PageHead title={t('title')} path={[{ label: area('title'), to: '/personal-area' }]} facts={t('about')} />
      {!accounts && <EmptyState>{t('closed')}</EmptyState>}
      {accounts?.length === 0 && <EmptyState>{t('none')}</EmptyState>}
      {accounts && accounts.length > 0 && !accounts.some(({ isDefault }) => isDefault) && (
        <p className={styles.warning}>{t('noDefault')}</p>
      )}
      <ul>
        {accounts?.map((account) => (
          <BankAccountRow key={account.id} account={account} allowedActions={allowedActions} onChanged={again} />
        ))}
      </ul>
      <div className={styles.make}>
        {allowedActions.includes('clientBankAccountUpsert') ? (
          <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => setAdding(true)}>
            {t('do.add')}
          </Button>
        ) : (
          <ExplainButton operation="clientBankAccountUpsert" resourceId={clientId} label={t('do.add')} />
        )}
      </div>
      <Suspense>{isAdding && <BankAccountForm isOnly={accounts?.length === 0} onClose={close} />}</Suspense>
    </Frame>
  )
}
