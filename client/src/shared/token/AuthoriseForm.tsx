import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../form/FormDialog.tsx'
import { OneTimeSecret } from '../form/OneTimeSecret.tsx'
import type { Complaints } from '../form/use-submission.ts'
import { type ScopeMeanings, ScopeTicks } from './ScopeTicks.tsx'
import { useTokenTexts } from './texts.ts'
import { useTerms } from './use-terms.ts'

interface Props {
  /** The program's. */
  name: string
  meanings: ScopeMeanings
  /** Answers the secret; nothing where it was not authorised. */
  onAuthorise: (input: { scopes: string[]; expiresOn: string }) => Promise<string | undefined>
  complaints: Complaints
  onClose: () => void
}

/** A token for a program: what it may do and until when; its secret is shown once. */
export function AuthoriseForm({ name, meanings, onAuthorise, complaints, onClose }: Props) {
  const { t } = useTokenTexts()
  const { scopes, setScopes, expiresOn, setExpiresOn } = useTerms(meanings)
  const [secret, setSecret] = useState<string>()
  const submit = async () => setSecret(await onAuthorise({ scopes, expiresOn }))
  if (secret)
    return (
      <OneTimeSecret
        title={t('apps.secretTitle', { name })}
        text={t('apps.secretText')}
        label={name}
        secret={secret}
        onClose={onClose}
      />
    )
  return (
    <FormDialog
      title={t('apps.authoriseTitle', { name })}
      action={t('apps.authorise')}
      onSubmit={submit}
      onClose={onClose}
      isPending={complaints.isPending}
      problem={complaints.elsewhere('scopes', 'expiresOn')}
    >
      <p>{t('apps.authoriseText')}</p>
      <TextInput
        type="date"
        label={t('apps.expiresOn')}
        description={t('apps.expiresHelp')}
        value={expiresOn}
        onChange={(event) => setExpiresOn(event.currentTarget.value)}
        error={complaints.at('expiresOn')}
        data-autofocus
      />
      <ScopeTicks meanings={meanings} chosen={scopes} onChange={setScopes} error={complaints.at('scopes')} />
    </FormDialog>
  )
}
