import { Switch } from '@mantine/core'
import '@mantine/core/styles/Switch.layer.css'
import { type Icon, IconCheck, IconLock } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../page/Problem.tsx'
import styles from './accountant.module.css'

interface Props {
  icon: Icon
  name: string
  help: string
  /** What it opens, in numbers. */
  reach: string
  isOn: boolean
  /** Absent: one may only look. */
  onToggle: (() => void) | undefined
  problem: string | undefined
}

/** One word: what it is called, exactly what it lets do, and whether it is granted. */
export function WordRow({ icon: Icon, name, help, reach, isOn, onToggle, problem }: Props) {
  const { t } = useTranslation('portal')
  const id = useId()
  return (
    <li data-on={isOn || undefined}>
      <div className={styles.word}>
        <Icon size={24} stroke={1.6} aria-hidden className={styles.icon} />
        <label htmlFor={id} className={styles.text}>
          <strong>{name}</strong>
          <span id={`${id}help`}>
            <span className={styles.help}>{help}</span>
            <span className={styles.reach}>{reach}</span>
          </span>
        </label>
        {onToggle ? (
          <Switch
            id={id}
            aria-label={name}
            aria-describedby={`${id}help`}
            checked={isOn}
            onChange={onToggle}
            className={styles.switch}
          />
        ) : (
          <span className={styles.fixed}>
            {isOn ? (
              <IconCheck size={16} stroke={2.25} aria-hidden />
            ) : (
              <IconLock size={16} stroke={1.75} aria-hidden />
            )}
            {isOn ? t('accountant.granted') : t('accountant.notGranted')}
          </span>
        )}
      </div>
      <Problem>{problem}</Problem>
    </li>
  )
}
