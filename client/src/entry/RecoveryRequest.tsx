import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { Complaint } from './Complaint.tsx'
import styles from './entry.module.css'
import { failureAt, failureOf, withoutField } from './failure.ts'
import { PasswordRecoveryRequest } from './operations.ts'

const ways = { username: ['username'], email: ['email', 'taxCode'] } as const
const autoComplete = { username: 'username', email: 'email', taxCode: 'off' } as const

/** By the user name; or, where that is lost too, by e-mail and the tax code of company or studio. */
export function RecoveryRequest({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('entry')
  const [way, setWay] = useState<keyof typeof ways>('username')
  const [values, setValues] = useState({ username: '', email: '', taxCode: '' })
  const [isTried, setTried] = useState(false)
  const [{ data, error, fetching }, request] = useMutation(PasswordRecoveryRequest)
  const errors = fetching ? [] : (data?.passwordRecoveryRequest.userErrors ?? [])
  const fields = ways[way]

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const empty = fields.find((field) => values[field].trim() === '')
    if (empty) return event.currentTarget.querySelector<HTMLInputElement>(`[name=${empty}]`)?.focus()
    const answer = await request({ input: Object.fromEntries(fields.map((field) => [field, values[field].trim()])) })
    if (answer.data?.passwordRecoveryRequest.done) onDone()
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Complaint>{failureOf(t, fetching ? undefined : error, withoutField(errors, fields))}</Complaint>
      {fields.map((field, index) => (
        <TextInput
          key={field}
          label={t(`recovery.${field}`)}
          description={field === 'taxCode' && t('recovery.taxCodeHint')}
          name={field}
          type={field === 'email' ? 'email' : 'text'}
          autoComplete={autoComplete[field]}
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={index === 0}
          value={values[field]}
          onChange={(event) => setValues({ ...values, [field]: event.currentTarget.value })}
          error={(isTried && values[field].trim() === '' && t('register.missing')) || failureAt(t, errors, field)}
        />
      ))}
      <Button type="submit" fullWidth loading={fetching}>
        {t('recovery.submit')}
      </Button>
      <div className={styles.ways}>
        <button
          type="button"
          onClick={() => {
            setTried(false)
            setWay(way === 'username' ? 'email' : 'username')
          }}
        >
          {way === 'username' ? t('recovery.noUsername') : t('recovery.knowsUsername')}
        </button>
      </div>
    </form>
  )
}
