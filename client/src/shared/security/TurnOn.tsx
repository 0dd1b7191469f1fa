import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Enrollment, SecondFactorEnroll, SecondFactorVerify } from './operations.ts'
import { PasswordStep } from './PasswordStep.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import styles from './security.module.css'
import { useSecurityTexts } from './texts.ts'
import { useStep } from './use-step.ts'

interface Props {
  username: string
  /** It is in force; the recovery codes are still to be kept. */
  onTurnedOn: () => void
  onClose: () => void
}

/** Password, then the app's first code, then the recovery codes. Nothing is in force before the code was right. */
export function TurnOn({ username, onTurnedOn, onClose }: Props) {
  const { t } = useSecurityTexts()
  const [enrollment, setEnrollment] = useState<Enrollment>()
  const [isOn, setOn] = useState(false)
  const enroll = useStep()
  if (!enrollment) {
    const submit = async (password: string) => {
      const data = await enroll.run(SecondFactorEnroll, { password }, (answer) => answer.secondFactorEnroll.userErrors)
      if (data?.secondFactorEnroll.enrollment) setEnrollment(data.secondFactorEnroll.enrollment)
    }
    const { isPending, problem } = enroll
    return (
      <PasswordStep {...{ isPending, problem }} onCancel={onClose} action={t('password.continue')} onSubmit={submit}>
        <p>{t('password.ask')}</p>
      </PasswordStep>
    )
  }
  const turnedOn = () => {
    setOn(true)
    onTurnedOn()
  }
  if (!isOn) return <FirstCode enrollment={enrollment} onDone={turnedOn} onCancel={onClose} />
  return <RecoveryCodes username={username} codes={enrollment.recoveryCodes} onDone={onClose} />
}

interface FirstCodeProps {
  enrollment: Enrollment
  onDone: () => void
  onCancel: () => void
}

function FirstCode({ enrollment: { secret, qrSvg }, onDone, onCancel }: FirstCodeProps) {
  const { t } = useSecurityTexts()
  const { t: shared } = useTranslation('shared')
  const [code, setCode] = useState('')
  const [isTried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { run, isPending, problem } = useStep()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim() === '') return field.current?.focus()
    if (await run(SecondFactorVerify, { code }, (answer) => answer.secondFactorVerify.userErrors)) onDone()
    else field.current?.select()
  }
  return (
    <form className={styles.step} onSubmit={submit} noValidate>
      <p>{t('scan.lead')}</p>
      <div className={styles.scan}>
        <img
          className={styles.picture}
          src={`data:image/svg+xml,${encodeURIComponent(qrSvg)}`}
          alt={t('scan.picture')}
          width={184}
          height={184}
        />
        <div>
          <p>{t('scan.byHand')}</p>
          <code className={styles.secret}>{secret.match(/.{1,4}/g)!.join(' ')}</code>
        </div>
      </div>
      <TextInput
        ref={field}
        label={t('scan.code')}
        autoComplete="one-time-code"
        inputMode="numeric"
        autoFocus
        className={styles.code ?? ''}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={isTried && code.trim() === '' ? t('scan.missing') : problem}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={isPending}>
          {t('scan.submit')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {shared('cancel')}
        </Button>
      </div>
    </form>
  )
}
