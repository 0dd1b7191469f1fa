import { Button } from '@mantine/core'
import { signOut } from '../api/sign-out.ts'
import { SecondFactorDisable } from './operations.ts'
import { PasswordStep } from './PasswordStep.tsx'
import styles from './security.module.css'
import { useSecurityTexts } from './texts.ts'
import { useStep } from './use-step.ts'

/** Takes the password, and a sign-in that is not old: where it is, the way to a new one. */
export function TurnOff({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const { t } = useSecurityTexts()
  const { run, isPending, problem, wantsSignIn } = useStep()
  const submit = async (password: string) => {
    if (await run(SecondFactorDisable, { password }, (answer) => answer.secondFactorDisable.userErrors)) onDone()
  }
  return (
    <PasswordStep {...{ isPending, problem, onCancel }} action={t('off.submit')} onSubmit={submit} danger>
      <p>{t('off.lead')}</p>
      {wantsSignIn && (
        <Button className={styles.again ?? ''} variant="default" onClick={signOut}>
          {t('off.again')}
        </Button>
      )}
    </PasswordStep>
  )
}
