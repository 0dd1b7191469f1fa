import { type ComponentProps, useState } from 'react'
import { day } from '../format.ts'
import { useInvoiceTexts } from './texts.ts'
import { typedDay } from './typed-day.ts'

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> & {
  /** A day, or nothing. */
  value: string
  onChange: (value: string) => void
  /** The day it is: the year of a day written without one. */
  today: string
}

/**
 * A day as it is written in Italy, whatever the browser's language: a native date field would show 11/21/2026 in an
 * English browser. What is no day goes back to what it was.
 */
export function DayInput({ value, onChange, today, onBlur, onKeyDown, ...rest }: Props) {
  const { t } = useInvoiceTexts()
  const [typed, setTyped] = useState<string>()
  const take = () => {
    const read = typed?.trim() === '' ? '' : typedDay(typed ?? '', today)
    setTyped(undefined)
    if (typed !== undefined && read !== undefined && read !== value) onChange(read)
  }
  return (
    <input
      {...rest}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('dayForm')}
      value={typed ?? (value ? day(value) : '')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={(event) => {
        take()
        onBlur?.(event)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        onKeyDown?.(event)
      }}
    />
  )
}
