import { Button, PasswordInput } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.layer.css'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './security.module.css'
import { useSecurityTexts } from './texts.ts'

interface Props {
  /** The verb of the button. */
  action: string
  onSubmit: (password: string) => void
  onCancel: () => void
  isPending: boolean
  problem: string | undefined
  danger?: boolean
  /** What it means, above the field. */
  children: ReactNode
}

/** The password once more, before what a session left open somewhere must not do. */
export function PasswordStep({ action, onSubmit, onCancel, isPending, problem, danger, children }: Props) {
  const { t } = useSecurityTexts()
  const { t: shared } = useTranslation('shared')
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (password === '') return field.current?.focus()
    onSubmit(password)
  }
  return (
    <form className={styles.step} onSubmit={submit} noValidate>
      {children}
      <PasswordInput
        ref={field}
        label={t('password.label')}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={isTried && password === '' ? t('password.missing') : problem}
        visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={isPending} {...(danger && { color: 'red' })}>
          {action}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {shared('cancel')}
        </Button>
      </div>
    </form>
  )
}
