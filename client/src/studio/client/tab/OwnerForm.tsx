import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../shared/form/FormDialog.tsx'
import form from '../../../shared/form/form.module.css'
import { OneTimeSecret } from '../../../shared/form/OneTimeSecret.tsx'
import { useSubmit } from '../../form/use-submit.ts'
import { graphql } from '../../generated/index.ts'
import { useTabTexts, useTabWording } from './texts.ts'

const CreateOwner = graphql(`
  mutation CreateOwner($input: ClientOwnerInput!, $key: String!) {
    clientOwnerCreate(input: $input, idempotencyKey: $key) {
      username
      oneTimePassword
      userErrors { code message path }
    }
  }
`)
const fields = ['name', 'email', 'username'] as const
type Field = (typeof fields)[number]

/** The owner's login; the password it begins with is shown once. */
export function OwnerForm({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { t } = useTabTexts()
  const { t: studio } = useTranslation('studio')
  const [values, setValues] = useState<Record<Field, string>>({ name: '', email: '', username: '' })
  const [made, setMade] = useState<{ username: string; password: string }>()
  const [key] = useState(() => crypto.randomUUID())
  const save = useSubmit(CreateOwner, (answer) => answer.clientOwnerCreate.userErrors, useTabWording())
  const submit = async () => {
    const [name, email, username] = fields.map((field) => values[field].trim()) as [string, string, string]
    const input = { clientId, name, email, username: username || null }
    const answer = (await save.submit({ input, key }))?.clientOwnerCreate
    if (answer?.username && answer.oneTimePassword)
      setMade({ username: answer.username, password: answer.oneTimePassword })
    else if (answer) onClose()
  }
  if (made)
    return (
      <OneTimeSecret
        title={t('users.passwordTitle', { name: values.name.trim() })}
        text={t('users.passwordText')}
        label={t('users.passwordOf', { username: made.username })}
        secret={made.password}
        onClose={onClose}
      />
    )
  const field = (name: Field, description?: string) => (
    <TextInput
      label={t(`users.${name}`)}
      description={description}
      {...(name === 'name' && { 'data-autofocus': true })}
      {...(name === 'email' && { type: 'email' })}
      value={values[name]}
      onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
      error={save.at(name)}
    />
  )
  return (
    <FormDialog
      title={t('users.create')}
      action={studio('form.create')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere(...fields)}
    >
      <p>{t('users.text')}</p>
      {field('name')}
      <div className={form.row}>
        {field('email')}
        {field('username', t('users.usernameHelp'))}
      </div>
    </FormDialog>
  )
}
