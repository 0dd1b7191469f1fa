import { Switch } from '@mantine/core'
import '@mantine/core/styles/Switch.layer.css'
import { useId } from 'react'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import type { Word } from '../generated/graphql.ts'
import type { Catalogue } from './operations.ts'
import styles from './users.module.css'
import { toggled } from './words.ts'

interface Props {
  label: string
  offered: Catalogue
  words: readonly Word[]
  onChange: (words: Word[]) => void
  error?: string | undefined
}

/** Each permission as a switch beside what exactly it lets do. */
export function WordPicker({ label, offered, words, onChange, error }: Props) {
  const id = useId()
  return (
    <fieldset className={styles.picker}>
      <legend>{label}</legend>
      {offered.map(({ key, name, help }) => (
        <div key={key} className={styles.pick}>
          <label htmlFor={id + key}>
            <strong>{name[currentLanguage()]}</strong>
            <span id={`${id}${key}help`}>{help[currentLanguage()]}</span>
          </label>
          <Switch
            id={id + key}
            aria-label={name[currentLanguage()]}
            aria-describedby={`${id}${key}help`}
            checked={words.includes(key as Word)}
            onChange={() => onChange(toggled(words, key as Word))}
          />
        </div>
      ))}
      {error && (
        <p role="alert" className={styles.problem}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
