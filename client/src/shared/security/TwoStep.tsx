import { Button } from '@mantine/core'
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import { useState } from 'react'
import { Section } from '../page/Section.tsx'
import type { Security } from './operations.ts'
import styles from './security.module.css'
import { TurnOff } from './TurnOff.tsx'
import { TurnOn } from './TurnOn.tsx'
import { type Translate, useSecurityTexts } from './texts.ts'

interface Props {
  security: Security
  username: string
  onChanged: () => void
}

/** Whether it takes two steps to get in, and the way to change that. */
export function TwoStep({ security, username, onChanged }: Props) {
  const { t } = useSecurityTexts()
  const [change, setChange] = useState<'on' | 'off'>()
  const isOn = security.secondFactorEnabled
  const Icon = isOn ? IconShieldCheck : IconShieldOff
  const leave = () => setChange(undefined)
  const turnedOff = () => {
    leave()
    onChanged()
  }
  return (
    <Section title={t('twoStep.title')} strong>
      <div className={styles.setting} data-on={isOn || undefined}>
        <Icon size={24} stroke={1.6} aria-hidden />
        <div>
          <p className={styles.state}>{isOn ? t('twoStep.on') : t('twoStep.off')}</p>
          <p>{isOn ? codesLeft(t, security.recoveryCodesLeft) : t('twoStep.about')}</p>
        </div>
        {!change && (
          <Button variant={isOn ? 'default' : 'filled'} onClick={() => setChange(isOn ? 'off' : 'on')}>
            {isOn ? t('twoStep.turnOff') : t('twoStep.turnOn')}
          </Button>
        )}
      </div>
      {change === 'on' && <TurnOn username={username} onTurnedOn={onChanged} onClose={leave} />}
      {change === 'off' && <TurnOff onDone={turnedOff} onCancel={leave} />}
    </Section>
  )
}

const codesLeft = (t: Translate, count: number) =>
  count === 0 ? t('twoStep.codesNone') : t('twoStep.codesLeft', { count })
