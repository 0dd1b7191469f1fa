import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { time } from '../format.ts'
import styles from './page.module.css'

interface Props {
  state: 'saving' | 'saved' | 'dirty' | 'failed'
  /** When it was saved last, as an instant. */
  savedAt?: string
}

/** Whether what is on the screen is also on the server. */
export function SaveState({ state, savedAt }: Props) {
  const { t } = useTranslation('shared')
  const Icon = state === 'failed' ? IconAlertTriangle : IconDeviceFloppy
  const text = state === 'saved' ? (savedAt ? t('save.savedAt', { time: time(savedAt) }) : '') : t(`save.${state}`)
  return (
    <span className={styles.save} role="status" data-failed={state === 'failed' || undefined}>
      {text && <Icon size={16} stroke={1.75} aria-hidden />}
      {text}
    </span>
  )
}
