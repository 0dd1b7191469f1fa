import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './search-field.module.css'

interface Props {
  /** What it looks through: "Nome, codice o partita IVA". */
  label: string
  value: string
  onChange: (value: string) => void
}

const PAUSE_MS = 250

/** Looks for what is typed after a short pause. */
export function SearchField({ label, value, onChange }: Props) {
  const { t } = useTranslation('shared')
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the pause
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => onChange(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <TextInput
      className={styles.search}
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      rightSection={text && <CloseButton size="sm" aria-label={t('searchClear')} onClick={() => setText('')} />}
    />
  )
}
