import { type KeyboardEvent, type MouseEvent, useState } from 'react'

interface Wanted<T extends string> {
  /** In the list's order. */
  values: readonly T[]
  selected: readonly T[]
  onSelect: (values: T[]) => void
  /** To the other list: Enter, or a double click. */
  onMove: (values: readonly T[]) => void
  /** The first letter of what stands out in a name. */
  letterOf: (value: T) => string
  /** A tap adds or takes away: there is no Ctrl on a telephone. */
  isTouch: boolean
}

/** Keys and clicks of a list in which several can be chosen, as desktop programs and the ARIA pattern know them. */
export function useListBox<T extends string>({ values, selected, onSelect, onMove, letterOf, isTouch }: Wanted<T>) {
  const [current, setCurrent] = useState<T>()
  const [anchor, setAnchor] = useState<T>()
  const active = current !== undefined && values.includes(current) ? current : values[0]
  const range = (to: T) => {
    const from = anchor !== undefined && values.includes(anchor) ? anchor : (active ?? to)
    const ends = [values.indexOf(from), values.indexOf(to)].sort((one, other) => one - other)
    return values.slice(ends[0], ends[1]! + 1)
  }
  const only = (value: T) => {
    setAnchor(value)
    onSelect([value])
  }
  const toggle = (value: T) => {
    setAnchor(value)
    onSelect(selected.includes(value) ? selected.filter((each) => each !== value) : [...selected, value])
  }
  const go = (value: T | undefined, event: KeyboardEvent) => {
    if (value === undefined) return
    setCurrent(value)
    if (event.shiftKey) onSelect(range(value))
    else if (!event.ctrlKey && !event.metaKey) only(value)
  }
  const step = (by: number) => values[Math.min(values.length - 1, Math.max(0, values.indexOf(active!) + by))]
  const after = (letter: string) => {
    const from = values.indexOf(active!) + 1
    return [...values.slice(from), ...values.slice(0, from)].find((value) => letterOf(value) === letter)
  }
  const places: Record<string, T | undefined> = {
    ArrowDown: step(1),
    ArrowUp: step(-1),
    Home: values[0],
    End: values.at(-1),
  }
  return {
    active,
    onKeyDown(event: KeyboardEvent) {
      const isCommand = event.ctrlKey || event.metaKey
      const isLetter = !isCommand && !event.altKey && event.key.length === 1 && event.key !== ' '
      if (Object.hasOwn(places, event.key)) go(places[event.key], event)
      else if (event.key === ' ' && active !== undefined) toggle(active)
      else if (event.key === 'Enter') onMove(selected.length > 0 || active === undefined ? selected : [active])
      else if (isCommand && event.key.toLowerCase() === 'a') onSelect([...values])
      else if (isLetter) go(after(event.key.toUpperCase()), event)
      else return
      event.preventDefault()
    },
    onClick(value: T, event: MouseEvent) {
      setCurrent(value)
      if (event.shiftKey) onSelect(range(value))
      else if (isTouch || event.ctrlKey || event.metaKey) toggle(value)
      else only(value)
    },
    onDoubleClick: (value: T) => onMove([value]),
    /** With the keyboard one comes in to something chosen. */
    onFocus: () => current === undefined && setCurrent(values[0]),
  }
}
