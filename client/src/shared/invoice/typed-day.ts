/**
 * A day as people write it: `21/11/2026`, `21.11.26`, `21-11`, `211126`. Without a year it is that of `today`.
 * Undefined when it is no day of the calendar.
 */
export function typedDay(text: string, today: string): string | undefined {
  const plain = text.trim()
  if (/^\d{4}-\d\d-\d\d$/.test(plain)) return real(plain)
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(plain) ?? /^(\d\d)(\d\d)(\d{4}|\d{2})?$/.exec(plain)
  if (!parts) return undefined
  const [, day, month, year = today.slice(0, 4)] = parts as unknown as [string, string, string, string?]
  return real(`${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** The calendar has no 31 February: what does not come back unchanged is none of its days. */
function real(day: string): string | undefined {
  const date = new Date(`${day}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined
}
