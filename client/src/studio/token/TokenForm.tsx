import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { daysAfter, today } from '../../shared/today.ts'
import { FormDialog } from '../form/FormDialog.tsx'
import form from '../form/form.module.css'
import { OneTimeSecret } from '../form/OneTimeSecret.tsx'
import { Ticks } from '../form/Ticks.tsx'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'

const ScopeMeanings = graphql(`
  query ScopeMeanings {
    permissionCatalogue { scopes { key name { it en } help { it en } } }
  }
`)
const CreateToken = graphql(`
  mutation CreateToken($input: ApiTokenCreateInput!) {
    apiTokenCreate(input: $input) {
      apiToken { id name }
      secret
      userErrors { code message path }
    }
  }
`)

const DAYS = 90
/** Whoever may write must also read: the scope that the other one needs. */
const readOf = (scope: string) => `${scope.split(':')[0]}:read`

/** A new token: what it may do and until when; its secret is shown once. */
export function TokenForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('studio')
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<string[]>(['invoices:read'])
  const [expiresOn, setExpiresOn] = useState(() => daysAfter(today(), DAYS))
  const [secret, setSecret] = useState<string>()
  const [{ data }] = useQuery({ query: ScopeMeanings })
  const save = useSubmit(CreateToken, (answer) => answer.apiTokenCreate.userErrors)
  const language = currentLanguage()
  const submit = async () => {
    const saved = await save.submit({ input: { name: name.trim(), scopes, expiresOn } })
    if (saved) setSecret(saved.apiTokenCreate.secret ?? undefined)
  }
  const choose = (next: string[]) => {
    const isTaken = (scope: string) => scopes.includes(scope) && !next.includes(scope)
    setScopes([...new Set(next.flatMap((scope) => (isTaken(readOf(scope)) ? [] : [readOf(scope), scope])))])
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
      <Ticks
        isLabelled
        label={t('tokens.scopes')}
        options={(data?.permissionCatalogue.scopes ?? []).map((scope) => ({
          value: scope.key,
          label: scope.name[language],
          help: scope.key,
        }))}
        chosen={scopes}
        onChange={choose}
        error={save.at('scopes')}
      />
    </FormDialog>
  )
}
