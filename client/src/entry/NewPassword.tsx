import { PasswordInput } from '@mantine/core'
import { IconCheck, IconPoint } from '@tabler/icons-react'
import { type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './entry.module.css'
import { minimumLength, type Rule } from './rules.ts'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  /** The rules that apply here, and which of them are met. */
  met: Partial<Record<Rule, boolean>>
  error?: string | false | undefined
  ref?: Ref<HTMLInputElement>
}

/** A new password with its rules under it, each ticked as soon as it is met. */
export function NewPassword({ label, value, onChange, met, error, ref }: Props) {
  const { t } = useTranslation('entry')
  const id = useId()
  return (
    <div>
      <PasswordInput
        ref={ref ?? null}
        label={label}
        autoComplete="new-password"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
        aria-describedby={id}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      <ul id={id} className={styles.rules}>
        {(Object.entries(met) as [Rule, boolean][]).map(([rule, isMet]) => (
          <li key={rule} data-met={isMet || undefined}>
            {isMet ? <IconCheck size={14} stroke={2.5} aria-hidden /> : <IconPoint size={14} stroke={2} aria-hidden />}
            <span>{t(`rule.${rule}`, { count: minimumLength })}</span>
            <span className="visually-hidden">{isMet ? t('rule.met') : t('rule.notMet')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
