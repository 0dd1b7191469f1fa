import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import form from '../../shared/form/form.module.css'
import { OneTimeSecret } from '../../shared/form/OneTimeSecret.tsx'
import { useSubmit } from '../form/use-submit.ts'
import type { OperatorClass } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { ClassTicks } from './ClassTicks.tsx'
import { UnitTicks } from './UnitTicks.tsx'

const CreateOperator = graphql(`
  mutation CreateOperator($input: OperatorCreateInput!, $key: String!) {
    operatorCreate(input: $input, idempotencyKey: $key) {
      operator { id name username }
      oneTimePassword
      userErrors { code message path }
    }
  }
`)

interface Made {
  id: string
  name: string
  username: string | null
  password: string
}

/** A new operator; the password it begins with is shown once, afterwards one is on its page. */
export function OperatorForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('studio')
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [email, setEmail] = useState('')
  const [classes, setClasses] = useState<OperatorClass[]>([])
  const [unitIds, setUnitIds] = useState<string[]>([])
  const [made, setMade] = useState<Made>()
  const [key] = useState(() => crypto.randomUUID())
  const save = useSubmit(CreateOperator, (answer) => answer.operatorCreate.userErrors)
  const submit = async () => {
    const input = { name: name.trim(), email: email.trim(), classes, unitIds, username: username.trim() || null }
    const { operator, oneTimePassword } = (await save.submit({ input, key }))?.operatorCreate ?? {}
    if (operator && oneTimePassword) setMade({ ...operator, password: oneTimePassword })
    else if (operator) navigate(`/operators/${operator.id}`)
  }
  if (made)
    return (
      <OneTimeSecret
        title={t('operators.passwordTitle', { name: made.name })}
        text={t('operators.passwordText')}
        label={t('operators.passwordOf', { username: made.username ?? made.name })}
        secret={made.password}
        onClose={() => navigate(`/operators/${made.id}`)}
      />
    )
  return (
    <FormDialog
      title={t('operators.new')}
      action={t('form.create')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('name', 'username', 'email', 'classes', 'unitIds')}
    >
      <TextInput
        label={t('operators.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={save.at('name')}
        data-autofocus
      />
      <div className={form.row}>
        <TextInput
          type="email"
          label={t('operators.email')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={save.at('email')}
        />
        <TextInput
          label={t('operators.username')}
          description={t('operators.usernameHelp')}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          error={save.at('username')}
        />
      </div>
      <UnitTicks chosen={unitIds} onChange={setUnitIds} error={save.at('unitIds')} isLabelled />
      <ClassTicks chosen={classes} onChange={setClasses} error={save.at('classes')} isLabelled />
    </FormDialog>
  )
}
