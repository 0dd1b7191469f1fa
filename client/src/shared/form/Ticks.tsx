import type { ReactNode } from 'react'
import styles from './form.module.css'

interface Props<T extends string> {
  /** What is chosen here, for who cannot see it. */
  label: string
  options: { value: T; label: ReactNode; help?: string }[]
  chosen: readonly T[]
  onChange: (chosen: T[]) => void
  error?: string | undefined
  /** The list's name is written above it. */
  isLabelled?: boolean
}

/** A list to tick, each with its meaning. The order is always the list's own. */
export function Ticks<T extends string>({ label, options, chosen, onChange, error, isLabelled }: Props<T>) {
  const toggle = (value: T, isOn: boolean) =>
    onChange(options.map((each) => each.value).filter((each) => (each === value ? isOn : chosen.includes(each))))
  return (
    <fieldset className={styles.ticks}>
      <legend className={isLabelled ? styles.legend : 'visually-hidden'}>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => toggle(option.value, event.currentTarget.checked)}
          />
          <span>
            <span>{option.label}</span>
            {option.help && <small>{option.help}</small>}
          </span>
        </label>
      ))}
      {error && (
        <p className={styles.tickError} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
