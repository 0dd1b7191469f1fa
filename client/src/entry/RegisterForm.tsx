import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import type { Arrived } from './arrival.ts'
import { Complaint } from './Complaint.tsx'
import styles from './entry.module.css'
import { failureAt, failureOf, withoutField } from './failure.ts'
import { NewPassword } from './NewPassword.tsx'
import { StudioRegister } from './operations.ts'
import { rulesMet } from './rules.ts'

const fields = ['studioName', 'vatNumber', 'name', 'email', 'username'] as const
type Field = (typeof fields)[number]

const autoComplete: Record<Field, string> = {
  studioName: 'organization',
  vatNumber: 'off',
  name: 'name',
  email: 'email',
  username: 'username',
}

/** The first person to open an empty installation registers the studio and becomes its administrator. */
export function RegisterForm({ onDone }: { onDone: (viewer: Arrived) => void }) {
  const { t } = useTranslation('entry')
  const [values, setValues] = useState({ studioName: '', vatNumber: '', name: '', email: '', username: '' })
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const [{ data, error, fetching }, register] = useMutation(StudioRegister)
  const errors = fetching ? [] : (data?.studioRegister.userErrors ?? [])
  // There is no old password to differ from.
  const { different: _, ...met } = rulesMet(password, '', values.username || '\n')
  const isGood = Object.values(met).every(Boolean)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const form = event.currentTarget
    const empty = fields.find((field) => values[field].trim() === '')
    if (empty) return (form.elements.namedItem(empty) as HTMLInputElement).focus()
    if (!isGood) return
    const answer = await register({ input: { ...values, password } })
    const viewer = answer.data?.studioRegister.viewer
    if (viewer) onDone(viewer)
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Complaint>{failureOf(t, fetching ? undefined : error, withoutField(errors, [...fields, 'password']))}</Complaint>
      {fields.map((field) => (
        <TextInput
          key={field}
          name={field}
          label={t(`register.${field}`)}
          type={field === 'email' ? 'email' : 'text'}
          autoComplete={autoComplete[field]}
          inputMode={field === 'vatNumber' ? 'numeric' : undefined}
          value={values[field]}
          onChange={(event) => {
            const { value } = event.currentTarget
            setValues((before) => ({ ...before, [field]: value }))
          }}
          error={(isTried && values[field].trim() === '' && t('register.missing')) || failureAt(t, errors, field)}
        />
      ))}
      <NewPassword
        label={t('signIn.password')}
        value={password}
        onChange={setPassword}
        met={met}
        error={(isTried && !isGood && t('password.notYet')) || failureAt(t, errors, 'password')}
      />
      <Button type="submit" fullWidth loading={fetching}>
        {t('register.submit')}
      </Button>
    </form>
  )
}
