import { Button, TextInput } from '@mantine/core'
import i18next from 'i18next'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { Problem } from '../form/FormDialog.tsx'
import { useSubmission } from '../form/use-submission.ts'
import { day } from '../format.ts'
import { Section } from '../page/Section.tsx'
import { ReferralRedeem } from './operations.ts'
import styles from './referral.module.css'
import { useReferralTexts } from './texts.ts'

interface Props {
  /** Last day on which a code may be used; null: none may. */
  until: string | null
  onDone: () => void
}

/** For whoever signed up without the code it had been given. */
export function RedeemForm({ until, onDone }: Props) {
  const { t } = useReferralTexts()
  const [code, setCode] = useState('')
  const [isDone, setDone] = useState(false)
  const failed = t('failure.failed')
  const redeem = useSubmission(ReferralRedeem, (data) => data.referralRedeem.userErrors, {
    sentenceOf: ({ code: problem, message }) =>
      i18next.exists(`failure.${problem}`, { ns: 'referral' })
        ? t(`failure.${problem}` as 'failure.REQUIRED')
        : message,
    problemOf: (error) => error && problemOf(error, { conflict: failed, gone: failed, failed }),
  })
  if (until === null && !isDone) return null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await redeem.submit({ code }))) return
    setDone(true)
    onDone()
  }
  return (
    <Section title={t('redeem.title')}>
      <div role="status">{isDone && <p className={styles.about}>{t('redeem.done')}</p>}</div>
      {until !== null && !isDone && (
        <form onSubmit={submit} noValidate className={styles.redeem}>
          <p className={styles.about}>{t('redeem.about', { day: day(until) })}</p>
          <TextInput
            label={t('redeem.label')}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={redeem.at('code')}
            autoComplete="off"
            spellCheck={false}
          />
          <Button type="submit" variant="default" loading={redeem.isPending}>
            {t('redeem.submit')}
          </Button>
          <Problem>{redeem.elsewhere('code')}</Problem>
        </form>
      )}
    </Section>
  )
}
