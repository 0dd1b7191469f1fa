import { Button } from '@mantine/core'
import { IconBuildingBank, IconCheck } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { groupedIban } from '../../shared/format.ts'
import { useMe } from '../me.ts'
import { Problem } from '../page/Problem.tsx'
import { useVerb } from '../use-verb.ts'
import styles from './bank.module.css'
import { type BankAccount, ChangeBankAccount } from './operations.ts'
import { useBankTexts } from './texts.ts'

const BankAccountForm = lazy(() =>
  import('./BankAccountForm.tsx').then((module) => ({ default: module.BankAccountForm })),
)
const RemoveAccount = lazy(() => import('./RemoveAccount.tsx').then((module) => ({ default: module.RemoveAccount })))

interface Props {
  account: BankAccount
  /** Of the company: what may be done to each of its accounts. */
  allowedActions: readonly string[]
  onChanged: () => void
}

/** One account: its IBAN as it is read aloud, the bank, whether invoices carry it; and what can be done to it. */
export function BankAccountRow({ account, allowedActions, onChanged }: Props) {
  const { t } = useBankTexts()
  const { clientId } = useMe()
  const [open, setOpen] = useState<'edit' | 'remove'>()
  const { run, isPending, problem } = useVerb()
  const { id, bank, isDefault, version } = account
  const iban = groupedIban(account.iban)
  const makeDefault = async () => {
    const input = { iban: account.iban, bank, isDefault: true }
    await run(ChangeBankAccount, { clientId, id, expectedVersion: version, input }, ({ change }) => change)
    onChanged()
  }
  const close = () => {
    setOpen(undefined)
    onChanged()
  }
  return (
    <li className={styles.account}>
      <IconBuildingBank size={24} stroke={1.6} aria-hidden />
      <div className={styles.text}>
        <h2>{iban}</h2>
        <p className={styles.quiet}>{bank ?? t('bankUnknown')}</p>
        {isDefault && (
          <p className={styles.default}>
            <IconCheck size={16} stroke={2} aria-hidden />
            {t('default')}
          </p>
        )}
        <Problem>{problem}</Problem>
      </div>
      <div className={styles.buttons}>
        {allowedActions.includes('clientBankAccountUpsert') && (
          <>
            {!isDefault && (
              <Button
                variant="default"
                aria-label={t('do.defaultOf', { iban })}
                loading={isPending}
                onClick={makeDefault}
              >
                {t('do.default')}
              </Button>
            )}
            <Button variant="default" aria-label={t('do.editOf', { iban })} onClick={() => setOpen('edit')}>
              {t('do.edit')}
            </Button>
          </>
        )}
        {allowedActions.includes('clientBankAccountRemove') && (
          <Button variant="default" aria-label={t('do.removeOf', { iban })} onClick={() => setOpen('remove')}>
            {t('do.remove')}
          </Button>
        )}
      </div>
      <Suspense>
        {open === 'edit' && <BankAccountForm account={account} onClose={close} />}
        {open === 'remove' && <RemoveAccount account={account} onClose={close} />}
      </Suspense>
    </li>
  )
}
