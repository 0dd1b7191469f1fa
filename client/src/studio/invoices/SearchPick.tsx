import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import styles from './search-pick.module.css'

export interface PickOption {
  value: string
  label: string
  /** Small, behind the name: a VAT number. */
  note?: string
}

interface Props {
  label: string
  placeholder?: string
  /** Reads what matches, the nearest first. */
  search: (text: string) => Promise<PickOption[]>
  onPick: (option: PickOption) => void
  /** Below the matches: what to do when none is right, given what was typed. */
  extra?: { label: (text: string) => string; onPick: (text: string) => void }
  /** The sentence when nothing matches. */
  none: string
  autoFocus?: boolean
  path?: string
  invalid?: boolean
  describedBy?: string
  onBlur?: () => void
}

const PAUSE_MS = 200

/** A field that looks names up while one types: arrows choose, Enter takes, Esc closes. */
export function SearchPick(props: Props) {
  const { label, placeholder, search, onPick, extra, none, autoFocus, path, invalid, describedBy, onBlur } = props
  const id = useId()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const found = useFound(text, search, isOpen)
  const count = (found?.length ?? 0) + (extra ? 1 : 0)
  const take = (index: number) => {
    const option = found?.[index]
    setOpen(false)
    if (option) onPick(option)
    else if (extra) extra.onPick(text.trim())
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      if (count > 0) setActive((active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count)
    } else if (event.key === 'Enter' && isOpen && count > 0) {
      event.preventDefault()
      take(active)
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      setOpen(false)
    }
  }
  return (
    <div className={styles.pick}>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && count > 0 ? `${id}${active}` : undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        data-path={path}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the field was opened by a press and is where one goes on typing
        autoFocus={autoFocus}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setActive(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => {
          setOpen(false)
          onBlur?.()
        }}
        onKeyDown={press}
      />
      <div id={`${id}list`} role="listbox" aria-label={label} className={styles.list} hidden={!isOpen}>
        {found?.map((option, index) => (
          <Option key={option.value} id={`${id}${index}`} isActive={index === active} onTake={() => take(index)}>
            <span>{option.label}</span>
            {option.note && <small>{option.note}</small>}
          </Option>
        ))}
        {extra && (
          <Option id={`${id}${count - 1}`} isActive={active === count - 1} onTake={() => take(count - 1)}>
            <span className={styles.extra}>{extra.label(text.trim())}</span>
          </Option>
        )}
      </div>
      {isOpen && found?.length === 0 && !extra && (
        <p role="status" className={styles.none}>
          {none}
        </p>
      )}
    </div>
  )
}

interface OptionProps {
  id: string
  isActive: boolean
  onTake: () => void
  children: ReactNode
}

function Option({ id, isActive, onTake, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      // The press must not take the focus away: the list would close before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      onKeyDown={undefined}
    >
      {children}
    </div>
  )
}

/** What matches the text, a short pause after typing; an answer to an older text is dropped. */
function useFound(text: string, search: Props['search'], isOpen: boolean) {
  const [found, setFound] = useState<PickOption[]>()
  const latest = useRef(search)
  latest.current = search
  const asked = useRef(0)
  const read = useCallback(async (wanted: string) => {
    asked.current += 1
    const mine = asked.current
    const options = await latest.current(wanted)
    if (mine === asked.current) setFound(options)
  }, [])
  useEffect(() => {
    if (!isOpen) return
    const timer = setTimeout(() => read(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, isOpen, read])
  return found
}
