import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { daysAfter, today } from '../../shared/today.ts'
import { useTokenTexts } from '../../shared/token/texts.ts'
import { FormDialog } from '../form/FormDialog.tsx'
import { OneTimeSecret } from '../form/OneTimeSecret.tsx'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import { ScopeTicks } from '../token/ScopeTicks.tsx'
import { DAYS } from '../token/TokenForm.tsx'
import type { App } from './PartnerApps.tsx'

const Authorise = graphql(`
  mutation AuthoriseApp($id: ID!, $input: PartnerAppAuthoriseInput!) {
    partnerAppAuthorise(id: $id, input: $input) {
      partnerApp { id scopes activeTokens }
      apiToken { id }
      secret
      userErrors { code message path }
    }
  }
`)

/** A token for the program: what it may do and until when; its secret is shown once. */
export function AuthoriseApp({ app, onClose }: { app: App; onClose: () => void }) {
  const { t } = useTokenTexts()
  const [scopes, setScopes] = useState<string[]>(['invoices:read'])
  const [expiresOn, setExpiresOn] = useState(() => daysAfter(today(), DAYS))
  const [secret, setSecret] = useState<string>()
  const save = useSubmit(Authorise, (answer) => answer.partnerAppAuthorise.userErrors)
  const { id, name } = app
  const submit = async () => {
    const saved = await save.submit({ id, input: { scopes, expiresOn } })
    if (saved) setSecret(saved.partnerAppAuthorise.secret ?? undefined)
  }
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
      isPending={save.isPending}
      problem={save.elsewhere('scopes', 'expiresOn')}
    >
      <p>{t('apps.authoriseText')}</p>
      <TextInput
        type="date"
        label={t('apps.expiresOn')}
        description={t('apps.expiresHelp')}
        value={expiresOn}
        onChange={(event) => setExpiresOn(event.currentTarget.value)}
        error={save.at('expiresOn')}
        data-autofocus
      />
      <ScopeTicks chosen={scopes} onChange={setScopes} error={save.at('scopes')} />
    </FormDialog>
  )
}
