import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import type { Arrived } from './arrival.ts'
import { Complaint } from './Complaint.tsx'
import styles from './entry.module.css'
import { failureOf } from './failure.ts'
import { SignIn } from './operations.ts'
import { Recovery } from './Recovery.tsx'

interface Props {
  /** Null: the password was right, and the second step is to come. */
  onDone: (viewer: Arrived | null, password: string) => void
}

/** Two fields. An empty one is named at its place and takes the focus; nothing is ever disabled. */
export function SignInForm({ onDone }: Props) {
  const { t } = useTranslation(['entry', 'shared'])
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const userField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)
  const [{ data, error, fetching }, signIn] = useMutation(SignIn)
  const failure = fetching ? undefined : failureOf(t, error, data?.signIn.userErrors)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const empty = username.trim() === '' ? userField : password === '' ? passwordField : undefined
    if (empty) return empty.current?.focus()
    const answer = await signIn({ username: username.trim(), password })
    const entered = answer.data?.signIn
    if (entered?.viewer || entered?.secondFactorRequired) onDone(entered.viewer ?? null, password)
    else passwordField.current?.select()
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Complaint>{failure}</Complaint>
      <TextInput
        ref={userField}
        label={t('signIn.username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
        error={isTried && username.trim() === '' && t('signIn.usernameMissing')}
      />
      <PasswordInput
        ref={passwordField}
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={isTried && password === '' && t('signIn.passwordMissing')}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      <Button type="submit" fullWidth loading={fetching}>
        {t('signIn.submit')}
      </Button>
      <Recovery />
    </form>
  )
}
