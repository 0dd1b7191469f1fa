/** A calendar day as 'YYYY-MM-DD'. Never a Date: a day has no time zone. Such strings compare in the order of time. */
export type Day = string

const inRome = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day an instant falls on in Italy: what "today", "expires on" and an invoice's date mean. */
export const dayOf = (instant: Date): Day => inRome.format(instant)

/** Midnight in Italy, with which the day begins. */
export const startOf = (day: Day): Date => {
  const inUtc = Date.parse(`${day}T00:00:00Z`)
  // One hour before UTC's in winter, two in summer.
  return [2, 1].map((hours) => new Date(inUtc - hours * 3_600_000)).find((instant) => dayOf(instant) === day)!
}

/** Whether the text is a day that exists ('2026-02-30' does not). */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

export const addDays = (day: Day, days: number): Day => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Days from one to the other; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
