import { Confirm } from '../../shared/dialog/Confirm.tsx'
import { groupedIban } from '../../shared/format.ts'
import { useMe } from '../me.ts'
import { useVerb } from '../use-verb.ts'
import { type BankAccount, RemoveBankAccount } from './operations.ts'
import { useBankTexts } from './texts.ts'

/** For good, after a question that says what stays and what new invoices will lack. */
export function RemoveAccount({ account, onClose }: { account: BankAccount; onClose: () => void }) {
  const { t } = useBankTexts()
  const { clientId } = useMe()
  const { run, isPending, problem } = useVerb()
  const { id, iban, isDefault, version } = account
  const remove = async () => {
    const payload = await run(RemoveBankAccount, { clientId, id, expectedVersion: version }, ({ change }) => change)
    if (payload?.userErrors.length === 0) onClose()
  }
  return (
    <Confirm
      opened
      danger
      title={t('remove.title')}
      action={t('do.remove')}
      onConfirm={remove}
      onClose={onClose}
      isPending={isPending}
      error={problem}
    >
      <p>{groupedIban(iban)}</p>
      <p>{t('remove.text')}</p>
      {isDefault && <p>{t('remove.wasDefault')}</p>}
    </Confirm>
  )
}
