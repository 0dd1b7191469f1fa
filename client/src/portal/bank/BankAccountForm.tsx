import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import { Ticks } from '../../shared/form/Ticks.tsx'
import { useSubmission } from '../../shared/form/use-submission.ts'
import { groupedIban } from '../../shared/format.ts'
import { problemOf } from '../failures.ts'
import { useMe } from '../me.ts'
import { pressKey } from '../use-verb.ts'
import { AddBankAccount, type BankAccount, ChangeBankAccount } from './operations.ts'
import { bankSentence, useBankTexts } from './texts.ts'

interface Props {
  /** Absent: a new one. */
  account?: BankAccount
  /** The first one is the default whoever asks. */
  isOnly?: boolean
  onClose: () => void
}

/** The IBAN as it stands on the contract, the bank's name, and whether invoices carry it from now on. */
export function BankAccountForm({ account, isOnly = false, onClose }: Props) {
  const { t } = useBankTexts()
  const { t: portal } = useTranslation(['portal', 'shared'])
  const { clientId } = useMe()
  const [iban, setIban] = useState(account ? groupedIban(account.iban) : '')
  const [bank, setBank] = useState(account?.bank ?? '')
  const [isDefault, setDefault] = useState(account?.isDefault ?? isOnly)
  const [key] = useState(pressKey)
  const words = {
    sentenceOf: bankSentence,
    problemOf: (error: Parameters<typeof problemOf>[1] | undefined) => error && problemOf(portal, error),
  }
  const add = useSubmission(AddBankAccount, ({ change }) => change.userErrors, words)
  const change = useSubmission(ChangeBankAccount, ({ change }) => change.userErrors, words)
  const save = account ? change : add
  const submit = async () => {
    const input = { iban, bank: bank || null, isDefault }
    const saved = account
      ? await change.submit({ clientId, id: account.id, expectedVersion: account.version, input })
      : await add.submit({ clientId, input, key })
    if (saved) onClose()
  }
  return (
    <FormDialog
      title={t(account ? 'form.edit' : 'form.create')}
      action={t(account ? 'form.save' : 'form.createAction')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('iban', 'bank')}
    >
      <TextInput
        label={t('form.iban')}
        description={t('form.ibanAbout')}
        value={iban}
        error={save.at('iban')}
        onChange={(event) => setIban(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        data-autofocus
      />
      <TextInput
        label={t('form.bank')}
        description={t('form.bankAbout')}
        value={bank}
        error={save.at('bank')}
        onChange={(event) => setBank(event.currentTarget.value)}
        autoComplete="off"
      />
      {!isOnly && !account?.isDefault && (
        <Ticks
          label={t('form.use')}
          options={[{ value: 'default', label: t('form.default'), help: t('form.defaultAbout') }]}
          chosen={isDefault ? ['default'] : []}
          onChange={(chosen) => setDefault(chosen.length > 0)}
        />
      )}
    </FormDialog>
  )
}
