import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import type { Arrived } from './arrival.ts'
import { Complaint } from './Complaint.tsx'
import styles from './entry.module.css'
import { failureAt, failureOf, withoutField } from './failure.ts'
import { SignInConfirm } from './operations.ts'

interface Props {
  onDone: (viewer: Arrived) => void
  /** To user name and password again. */
  onBack: () => void
}

/** The second step: the code of the app, or a recovery code instead. */
export function CodeForm({ onDone, onBack }: Props) {
  const { t } = useTranslation('entry')
  const [code, setCode] = useState('')
  const [isRecovery, setRecovery] = useState(false)
  const [isTried, setTried] = useState(false)
  const [isAnswered, setAnswered] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const [{ data, error, fetching }, confirm] = useMutation(SignInConfirm)
  const errors = fetching || !isAnswered ? [] : (data?.signInConfirm.userErrors ?? [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim() === '') return field.current?.focus()
    const answer = await confirm({ code })
    setAnswered(true)
    const viewer = answer.data?.signInConfirm.viewer
    if (viewer) onDone(viewer)
    else field.current?.select()
  }
  const change = () => {
    setRecovery(!isRecovery)
    setTried(false)
    setAnswered(false)
    setCode('')
    field.current?.focus()
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <p className={styles.about}>{isRecovery ? t('code.recoveryLead') : t('code.lead')}</p>
      <Complaint>{failureOf(t, fetching ? undefined : error, withoutField(errors, ['code']))}</Complaint>
      <TextInput
        ref={field}
        label={isRecovery ? t('code.recoveryCode') : t('code.code')}
        name="code"
        autoComplete={isRecovery ? 'off' : 'one-time-code'}
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        classNames={{ input: styles.code ?? '' }}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={(isTried && code.trim() === '' && t('code.missing')) || failureAt(t, errors, 'code')}
      />
      <Button type="submit" fullWidth loading={fetching}>
        {t('code.submit')}
      </Button>
      <div className={styles.ways}>
        <button type="button" onClick={change}>
          {isRecovery ? t('code.toApp') : t('code.toRecovery')}
        </button>
        <button type="button" onClick={onBack}>
          {t('code.back')}
        </button>
      </div>
    </form>
  )
}
