import { useId } from 'react'
import styles from './onboarding.module.css'

interface Props {
  label: string
  first: string
  second: string
  isSecond: boolean
  onChange: (isSecond: boolean) => void
}

/** One of two ways: the arrow keys change it. */
export function Either({ label, first, second, isSecond, onChange }: Props) {
  const name = useId()
  return (
    <fieldset className={styles.either}>
      <legend className="visually-hidden">{label}</legend>
      {[first, second].map((text, index) => (
        <label key={text}>
          <input type="radio" name={name} checked={isSecond === (index === 1)} onChange={() => onChange(index === 1)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
