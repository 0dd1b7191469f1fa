import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import type { Arrived } from './arrival.ts'
import { Complaint } from './Complaint.tsx'
import styles from './entry.module.css'
import { failureAt, failureOf, withoutField } from './failure.ts'
import { NewPassword } from './NewPassword.tsx'
import { PasswordChange } from './operations.ts'
import { rulesMet } from './rules.ts'

interface Props {
  username: string
  /** The password just signed in with, so that it need not be typed again. */
  known: string | undefined
  onDone: (viewer: Arrived) => void
}

/** The first change of a password that the office gave, or the change of one that expired. */
export function PasswordForm({ username, known, onDone }: Props) {
  const { t } = useTranslation('entry')
  const [current, setCurrent] = useState(known ?? '')
  const [next, setNext] = useState('')
  const [isTried, setTried] = useState(false)
  const nextField = useRef<HTMLInputElement>(null)
  const [{ data, error, fetching }, change] = useMutation(PasswordChange)
  const met = rulesMet(next, current, username)
  const isGood = Object.values(met).every(Boolean)
  const errors = fetching ? [] : (data?.passwordChange.userErrors ?? [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isGood || current === '') return nextField.current?.focus()
    const answer = await change({ currentPassword: current, newPassword: next })
    const viewer = answer.data?.passwordChange.viewer
    if (viewer) onDone(viewer)
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Complaint>
        {failureOf(t, fetching ? undefined : error, withoutField(errors, ['currentPassword', 'newPassword']))}
      </Complaint>
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      {known === undefined && (
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          autoFocus
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={(isTried && current === '' && t('signIn.passwordMissing')) || failureAt(t, errors, 'currentPassword')}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
      )}
      <NewPassword
        ref={nextField}
        label={t('password.new')}
        value={next}
        onChange={setNext}
        met={met}
        error={(isTried && !isGood && t('password.notYet')) || failureAt(t, errors, 'newPassword')}
      />
      <Button type="submit" fullWidth loading={fetching}>
        {t('password.submit')}
      </Button>
    </form>
  )
}
