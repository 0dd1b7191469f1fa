import { IconChevronDown, IconX } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './chips.module.css'

export interface ChipOption {
  value: string
  label: string
}

interface ChipProps {
  /** What is filtered: "Unità". */
  label: string
  /** The words of no choice: "tutte". */
  none: string
  options: ChipOption[]
  /** The chosen values, from the address; empty when nothing is chosen. */
  values: string[]
  onChange: (values: string[]) => void
  /** One choice closes the list; several stay open. */
  single?: boolean
}

/** The row of filters above a list; at 390 px it scrolls sideways. */
export function Chips({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shared')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be the flex row these chips scroll in
    <div className={styles.row} role="group" aria-label={t('filter.label')}>
      {children}
    </div>
  )
}

/** One filter: its name, what is chosen, and a list to choose from. Lit while it filters. */
export function Chip({ label, none, options, values, onChange, single }: ChipProps) {
  const { t } = useTranslation('shared')
  const id = useId()
  const chosen = options.filter((option) => values.includes(option.value))
  const isLit = chosen.length > 0
  const toggle = (value: string, isOn: boolean) => {
    if (single) onChange(isOn ? [value] : [])
    else
      onChange(options.map((option) => option.value).filter((each) => (each === value ? isOn : values.includes(each))))
    if (single) document.getElementById(id)?.hidePopover()
  }
  return (
    <div
      className={styles.chip}
      data-lit={isLit || undefined}
      style={{ anchorName: `--chip${id.replace(/\W/g, '')}` } as object}
    >
      <button type="button" className={styles.face} popoverTarget={id} aria-haspopup="true">
        <span className={styles.label}>{label}</span>
        <span className={styles.value}>{isLit ? chosen.map((option) => option.label).join(', ') : none}</span>
        {!isLit && <IconChevronDown size={14} stroke={2} aria-hidden />}
      </button>
      {isLit && (
        <button
          type="button"
          className={styles.remove}
          aria-label={t('filter.remove', { name: label })}
          onClick={() => onChange([])}
        >
          <IconX size={14} stroke={2} aria-hidden />
        </button>
      )}
      <div
        id={id}
        popover="auto"
        className={styles.list}
        style={{ positionAnchor: `--chip${id.replace(/\W/g, '')}` } as object}
      >
        {options.map((option) => (
          <label key={option.value}>
            <input
              type={single ? 'radio' : 'checkbox'}
              name={id}
              checked={values.includes(option.value)}
              onChange={(event) => toggle(option.value, event.currentTarget.checked)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </div>
  )
}
