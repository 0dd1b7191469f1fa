import { Button } from '@mantine/core'
import { useState } from 'react'
import { Confirm } from '../../shared/dialog/Confirm.tsx'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { sentenceOf } from '../form/failures.ts'
import { useSubmit } from '../form/use-submit.ts'
import { useExplain } from '../why/use-explain.ts'
import { OneTimePassword } from './OneTimePassword.tsx'
import { type OperatorData, ResetPassword as ResetPasswordDocument } from './operations.ts'
import { useOperatorTexts } from './texts.ts'

/** A new first password, shown once. */
export function ResetPassword({ operator }: { operator: OperatorData }) {
  const { t } = useOperatorTexts()
  const explain = useExplain()
  const [isAsking, setAsking] = useState(false)
  const [password, setPassword] = useState<string>()
  const reset = useSubmit(
    ResetPasswordDocument,
    (answer) => answer.operatorPasswordReset.userErrors,
    (error) => (error.code === 'PERSON_ELSEWHERE' ? t('elsewhere') : sentenceOf(t as never, error)),
  )
  const close = () => {
    reset.clear()
    setAsking(false)
  }
  const confirm = async () => {
    const saved = await reset.submit({ id: operator.id })
    if (!saved) return
    close()
    setPassword(saved.operatorPasswordReset.oneTimePassword ?? undefined)
  }
  if (!operator.allowedActions.includes('operatorPasswordReset'))
    return <WhyButton action={t('reset')} onOpen={() => explain('operatorPasswordReset', operator.id)} />
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('reset')}
      </Button>
      <Confirm
        opened={isAsking}
        title={t('resetTitle', { name: operator.name })}
        action={t('reset')}
        onConfirm={confirm}
        onClose={close}
        isPending={reset.isPending}
        error={reset.elsewhere()}
      >
        <p>{t(operator.worksElsewhere ? 'elsewhere' : 'resetText')}</p>
      </Confirm>
      {password && (
        <OneTimePassword
          name={operator.name}
          username={operator.username ?? ''}
          password={password}
          onClose={() => setPassword(undefined)}
        />
      )}
    </>
  )
}
