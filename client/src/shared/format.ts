import { currentLanguage } from './i18n/i18n.ts'
import type { Language } from './i18n/language.ts'

const locales: Record<Language, string> = { it: 'it-IT', en: 'en-GB' }
const zone = 'Europe/Rome'

// Constructing an Intl formatter costs more than a hundred uses of it.
const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()
function kept<T extends Intl.NumberFormat | Intl.DateTimeFormat>(
  key: string,
  language: Language,
  make: (locale: string) => T,
): T {
  const name = `${key} ${language}`
  const found = cache.get(name)
  if (found) return found as T
  const made = make(locales[language])
  cache.set(name, made)
  return made
}

const minus = (text: string) => text.replace('-', '−')

// Intl reads decimal strings exactly, of any length; TypeScript knows them only as numeric literals.
const exact = (value: string) => value as `${number}`

/** A decimal string with two places and grouping: `1234.5` → `1.234,50`. */
export function decimal(value: string, language = currentLanguage()): string {
  const format = kept(
    'decimal',
    language,
    (locale) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: 'always' }),
  )
  return minus(format.format(exact(value)))
}

/** An amount in its currency: `1234.5` → `1.234,50 €`, in English `€1,234.50`. */
export function amount(value: string, currency = 'EUR', language = currentLanguage()): string {
  const format = kept(
    `amount ${currency}`,
    language,
    (locale) => new Intl.NumberFormat(locale, { style: 'currency', currency, useGrouping: 'always' }),
  )
  return minus(format.format(exact(value)))
}

/** A quantity or unit price with the places it has, at least `places` and at most eight. */
export function quantity(value: string, places = 0, language = currentLanguage()): string {
  const format = kept(
    `quantity ${places}`,
    language,
    (locale) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: 8, useGrouping: 'always' }),
  )
  return minus(format.format(exact(value)))
}

/** A count: `1204` → `1.204`. */
export function count(value: number, language = currentLanguage()): string {
  return kept('count', language, (locale) => new Intl.NumberFormat(locale, { useGrouping: 'always' })).format(value)
}

/** A day of the calendar, which has no time zone: `2026-11-21` → `21/11/2026`. */
export function day(value: string): string {
  const [year, month, dayOfMonth] = value.slice(0, 10).split('-')
  return `${dayOfMonth}/${month}/${year}`
}

/** The day on which an instant falls in Italy: `2026-11-20T23:30:00Z` → `21/11/2026`. */
export function dayOf(instant: string): string {
  return kept(
    'day',
    'it',
    (locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' }),
  ).format(new Date(instant))
}

/** The time of an instant in Italy: `14:32`. */
export function time(instant: string): string {
  return kept(
    'time',
    'it',
    (locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }),
  ).format(new Date(instant))
}

/** Day and time of an instant: `21/11/2026 14:32`. */
export const instant = (value: string) => `${dayOf(value)} ${time(value)}`

/** A day in words: `sabato 21 novembre 2026`. */
export function dayInWords(value: string, language = currentLanguage()): string {
  return kept(
    'words',
    language,
    (locale) =>
      new Intl.DateTimeFormat(locale, {
        timeZone: 'UTC',
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
  ).format(new Date(`${value.slice(0, 10)}T12:00:00Z`))
}

/** A month (`2026-11`) in words: `nov`, `novembre` or `novembre 2026`. */
export function month(value: string, form: 'short' | 'long' | 'full' = 'long', language = currentLanguage()): string {
  return kept(
    `month ${form}`,
    language,
    (locale) =>
      new Intl.DateTimeFormat(locale, {
        timeZone: 'UTC',
        month: form === 'short' ? 'short' : 'long',
        ...(form === 'full' && { year: 'numeric' }),
      }),
  ).format(new Date(`${value.slice(0, 7)}-15T12:00:00Z`))
}

const dayMs = 86_400_000

/** `oggi`, `ieri`, `tra 3 giorni`: only ever beside the date itself. Both are days. */
export function relativeDay(value: string, today: string, language = currentLanguage()): string {
  const days = Math.round((Date.parse(value.slice(0, 10)) - Date.parse(today.slice(0, 10))) / dayMs)
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(days, 'day')
}

/** The sentence's list: `lettura, modifica e configurazione`. */
export function list(items: readonly string[], language = currentLanguage()): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items)
}

/** An IBAN in groups of four, as it is read aloud. */
export const groupedIban = (iban: string) => iban.replace(/(.{4})(?=.)/g, '$1 ')
