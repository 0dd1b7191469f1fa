import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../form/FormDialog.tsx'
import form from '../form/form.module.css'
import { OneTimeSecret } from '../form/OneTimeSecret.tsx'
import type { Complaints } from '../form/use-submission.ts'
import { type ScopeMeanings, ScopeTicks } from './ScopeTicks.tsx'
import { useTokenTexts } from './texts.ts'
import { useTerms } from './use-terms.ts'

interface Props {
  meanings: ScopeMeanings
  /** Answers the secret; nothing where it was not made. */
  onCreate: (input: { name: string; scopes: string[]; expiresOn: string }) => Promise<string | undefined>
  complaints: Complaints
  onClose: () => void
}

/** A new token: what it may do and until when; its secret is shown once. */
export function TokenForm({ meanings, onCreate, complaints, onClose }: Props) {
  const { t } = useTokenTexts()
  const [name, setName] = useState('')
  const { scopes, setScopes, expiresOn, setExpiresOn } = useTerms(meanings)
  const [secret, setSecret] = useState<string>()
  const submit = async () => setSecret(await onCreate({ name: name.trim(), scopes, expiresOn }))
  if (secret)
    return (
      <OneTimeSecret
        title={t('form.secretTitle')}
        text={t('form.secretText')}
        label={name}
        secret={secret}
        onClose={onClose}
      />
    )
  return (
    <FormDialog
      title={t('form.new')}
      action={t('form.create')}
      onSubmit={submit}
      onClose={onClose}
      isPending={complaints.isPending}
      problem={complaints.elsewhere('name', 'scopes', 'expiresOn')}
    >
      <div className={form.row}>
        <TextInput
          label={t('form.name')}
          description={t('form.nameHelp')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={complaints.at('name')}
          data-autofocus
        />
        <TextInput
          type="date"
          label={t('form.expiresOn')}
          description={t('form.expiresHelp')}
          value={expiresOn}
          onChange={(event) => setExpiresOn(event.currentTarget.value)}
          error={complaints.at('expiresOn')}
        />
      </div>
      <ScopeTicks meanings={meanings} chosen={scopes} onChange={setScopes} error={complaints.at('scopes')} />
    </FormDialog>
  )
}
