import { day, instant, relativeDay } from './format.ts'

interface Props {
  /** A day (`2026-11-21`) or an instant. */
  value: string
  /** The day it is, when the distance is to stand beside the date. */
  today?: string
}

/** A date as it is written in Italy, with its machine-readable form. */
export function Day({ value, today }: Props) {
  const shown = value.length > 10 ? instant(value) : day(value)
  return (
    <time dateTime={value} style={{ whiteSpace: 'nowrap' }}>
      {shown}
      {today && ` · ${relativeDay(value, today)}`}
    </time>
  )
}
