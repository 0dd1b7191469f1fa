/** The day it is in Italy, as the API writes days. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date())

/** The hour it is in Italy, for the greeting. */
export const hour = (): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: '2-digit' }).format(new Date()))

/** The month an instant falls in, in Italy: 2026-11. */
export const monthOf = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date(instant)).slice(0, 7)
