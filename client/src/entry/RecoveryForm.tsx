import { Button } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { Complaint } from './Complaint.tsx'
import styles from './entry.module.css'
import { failureAt, failureOf, withoutField } from './failure.ts'
import { NewPassword } from './NewPassword.tsx'
import { PasswordRecoveryComplete } from './operations.ts'
import { rulesMet } from './rules.ts'

interface Props {
  token: string
  onDone: (username: string) => void
  /** This link is good for nothing any more. */
  onAnother: () => void
}

/** The new password. Whose it is the page does not know; the server knows it by the link. */
export function RecoveryForm({ token, onDone, onAnother }: Props) {
  const { t } = useTranslation('entry')
  const [next, setNext] = useState('')
  const [isTried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const [{ data, error, fetching }, complete] = useMutation(PasswordRecoveryComplete)
  const errors = fetching ? [] : (data?.passwordRecoveryComplete.userErrors ?? [])
  const { length } = rulesMet(next, '', '\n')
  const isLinkOver = errors.some(({ code }) => code.startsWith('LINK_'))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!length) return field.current?.focus()
    const answer = await complete({ token, newPassword: next })
    const username = answer.data?.passwordRecoveryComplete.username
    if (username) onDone(username)
  }
  if (isLinkOver) {
    return (
      <div className={styles.form}>
        <Complaint>{failureOf(t, undefined, errors)}</Complaint>
        <Button fullWidth onClick={onAnother}>
          {t('recovery.another')}
        </Button>
      </div>
    )
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Complaint>{failureOf(t, fetching ? undefined : error, withoutField(errors, ['newPassword']))}</Complaint>
      <NewPassword
        ref={field}
        label={t('password.new')}
        value={next}
        onChange={setNext}
        met={{ length }}
        error={(isTried && !length && t('password.notYet')) || failureAt(t, errors, 'newPassword')}
      />
      <Button type="submit" fullWidth loading={fetching}>
        {t('recovery.newSubmit')}
      </Button>
    </form>
  )
}
