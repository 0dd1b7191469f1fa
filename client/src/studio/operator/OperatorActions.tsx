import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../../shared/dialog/Confirm.tsx'
import { OneTimeSecret } from '../../shared/form/OneTimeSecret.tsx'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import { useExplain } from '../why/use-explain.ts'
import type { OperatorData } from './OperatorPage.tsx'

const Disable = graphql(`
  mutation DisableOperator($id: ID!, $version: Int!) {
    operatorDisable(id: $id, expectedVersion: $version) {
      operator { id version }
      userErrors { code message path }
    }
  }
`)
const Enable = graphql(`
  mutation EnableOperator($id: ID!, $version: Int!) {
    operatorEnable(id: $id, expectedVersion: $version) {
      operator { id version }
      userErrors { code message path }
    }
  }
`)
const ResetPassword = graphql(`
  mutation ResetOperatorPassword($id: ID!) {
    operatorPasswordReset(id: $id) {
      operator { id version }
      oneTimePassword
      userErrors { code message path }
    }
  }
`)

type Step = 'operatorDisable' | 'operatorEnable' | 'operatorPasswordReset'

/** Letting in, keeping out, and a new first password. */
export function OperatorActions({ operator }: { operator: OperatorData }) {
  const { t } = useTranslation('studio')
  const explain = useExplain()
  const [step, setStep] = useState<Step>()
  const [password, setPassword] = useState<string>()
  const disable = useSubmit(Disable, (answer) => answer.operatorDisable.userErrors)
  const enable = useSubmit(Enable, (answer) => answer.operatorEnable.userErrors)
  const reset = useSubmit(ResetPassword, (answer) => answer.operatorPasswordReset.userErrors)
  const { id, version } = operator
  const close = () => {
    for (const each of [disable, enable, reset]) each.clear()
    setStep(undefined)
  }
  const confirm = async () => {
    if (step === 'operatorDisable' && (await disable.submit({ id, version }))) close()
    if (step === 'operatorEnable' && (await enable.submit({ id, version }))) close()
    if (step !== 'operatorPasswordReset') return
    const saved = await reset.submit({ id })
    if (!saved) return
    close()
    setPassword(saved.operatorPasswordReset.oneTimePassword ?? undefined)
  }
  const steps: Step[] = ['operatorPasswordReset', operator.disabled ? 'operatorEnable' : 'operatorDisable']
  return (
    <>
      {steps.map((each) =>
        operator.allowedActions.includes(each) ? (
          <Button key={each} variant="default" onClick={() => setStep(each)}>
            {t(`operators.do.${each}`)}
          </Button>
        ) : (
          <WhyButton key={each} action={t(`operators.do.${each}`)} onOpen={() => explain(each, id)} />
        ),
      )}
      {step && (
        <Confirm
          opened
          title={t(`operators.ask.${step}.title`, { name: operator.name })}
          action={t(`operators.do.${step}`)}
          onConfirm={confirm}
          onClose={close}
          isPending={disable.isPending || enable.isPending || reset.isPending}
          danger={step === 'operatorDisable'}
          error={disable.elsewhere() ?? enable.elsewhere() ?? reset.elsewhere()}
        >
          <p>{t(`operators.ask.${step}.text`)}</p>
        </Confirm>
      )}
      {password && (
        <OneTimeSecret
          title={t('operators.passwordTitle', { name: operator.name })}
          text={t('operators.passwordText')}
          label={t('operators.passwordOf', { username: operator.username ?? operator.name })}
          secret={password}
          onClose={() => setPassword(undefined)}
        />
      )}
    </>
  )
}
