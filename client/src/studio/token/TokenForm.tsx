import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysAfter, today } from '../../shared/today.ts'
import { FormDialog } from '../form/FormDialog.tsx'
import form from '../form/form.module.css'
import { OneTimeSecret } from '../form/OneTimeSecret.tsx'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import { ScopeTicks } from './ScopeTicks.tsx'

const CreateToken = graphql(`
  mutation CreateToken($input: ApiTokenCreateInput!) {
    apiTokenCreate(input: $input) {
      apiToken { id name }
      secret
      userErrors { code message path }
    }
  }
`)

export const DAYS = 90

/** A new token: what it may do and until when; its secret is shown once. */
export function TokenForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('studio')
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<string[]>(['invoices:read'])
  const [expiresOn, setExpiresOn] = useState(() => daysAfter(today(), DAYS))
  const [secret, setSecret] = useState<string>()
  const save = useSubmit(CreateToken, (answer) => answer.apiTokenCreate.userErrors)
  const submit = async () => {
    const saved = await save.submit({ input: { name: name.trim(), scopes, expiresOn } })
    if (saved) setSecret(saved.apiTokenCreate.secret ?? undefined)
  }
  if (secret)
    return (
      <OneTimeSecret
        title={t('tokens.secretTitle')}
        text={t('tokens.secretText')}
        label={name}
        secret={secret}
        onClose={onClose}
      />
    )
  return (
    <FormDialog
      title={t('tokens.new')}
      action={t('form.create')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('name', 'scopes', 'expiresOn')}
    >
      <div className={form.row}>
        <TextInput
          label={t('tokens.name')}
          description={t('tokens.nameHelp')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={save.at('name')}
          data-autofocus
        />
        <TextInput
          type="date"
          label={t('tokens.expiresOn')}
          description={t('tokens.expiresHelp')}
          value={expiresOn}
          onChange={(event) => setExpiresOn(event.currentTarget.value)}
          error={save.at('expiresOn')}
        />
      </div>
      <ScopeTicks chosen={scopes} onChange={setScopes} error={save.at('scopes')} />
    </FormDialog>
  )
}
