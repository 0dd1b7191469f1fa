import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import styles from './dual-list.module.css'
import { useOperatorTexts } from './texts.ts'
import { useListBox } from './use-list-box.ts'

export interface ListOption<T extends string> {
  value: T
  label: string
  help: string
}

interface Props<T extends string> {
  name: string
  options: readonly ListOption<T>[]
  selected: readonly T[]
  onSelect: (values: T[]) => void
  onMove: (values: readonly T[]) => void
  /** Moved here and not confirmed yet. */
  fresh: readonly T[]
  freshWord: string
  /** Why it came here: added, or taken away. */
  isAdding: boolean
  hintId: string
  isTouch: boolean
}

/** What distinguishes "Operatori Fatture Attive" from the other operators. */
const letterOf = (label: string) => label.replace(/^(Operatori|Amministratori|Operators?|Administrators?)\s+/i, '')[0]

/** One of the two lists: a multi-selectable listbox with one tab stop. */
export function ListBox<T extends string>(props: Props<T>) {
  const { name, options, selected, onSelect, onMove, fresh, freshWord, isAdding, hintId, isTouch } = props
  const { t } = useOperatorTexts()
  const id = useId()
  const labels = new Map(options.map(({ value, label }) => [value, label]))
  const box = useListBox<T>({
    values: options.map(({ value }) => value),
    selected,
    onSelect,
    onMove,
    letterOf: (value) => letterOf(labels.get(value) ?? '')?.toUpperCase() ?? '',
    isTouch,
  })
  const active = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current option has moved
  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest' })
  }, [box.active])
  const Mark = isAdding ? IconPlus : IconMinus
  const shown = options.find(({ value }) => value === box.active)
  return (
    <div className={styles.side}>
      <div id={`${id}-name`} className={styles.name}>
        {name} <span>{options.length}</span>
      </div>
      <div
        role="listbox"
        tabIndex={0}
        aria-multiselectable="true"
        aria-labelledby={`${id}-name`}
        aria-describedby={hintId}
        {...(box.active !== undefined && { 'aria-activedescendant': `${id}-${box.active}` })}
        className={styles.list}
        onKeyDown={box.onKeyDown}
        onFocus={box.onFocus}
      >
        {options.map(({ value, label }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and the keys
          <div
            key={value}
            ref={value === box.active ? active : undefined}
            id={`${id}-${value}`}
            role="option"
            tabIndex={-1}
            aria-selected={selected.includes(value)}
            data-active={value === box.active || undefined}
            data-fresh={fresh.includes(value) || undefined}
            className={styles.option}
            onClick={(event) => box.onClick(value, event)}
            onDoubleClick={() => !isTouch && box.onDoubleClick(value)}
          >
            <span>{label}</span>
            {fresh.includes(value) && (
              <small>
                <Mark size={12} stroke={2.25} aria-hidden /> {freshWord}
              </small>
            )}
          </div>
        ))}
        {options.length === 0 && (
          <div className={styles.none} role="option" aria-selected={false} aria-disabled tabIndex={-1}>
            {t('emptyList')}
          </div>
        )}
      </div>
      <p className={styles.help}>{shown ? `${shown.label}: ${shown.help}` : ''}</p>
    </div>
  )
}
