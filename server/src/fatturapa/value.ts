import { compare } from '../lib/money.ts'
import type { ValueType } from './model/structure.ts'

const BLANKS = /[\t\n\r ]+/g
const BLANKS_AROUND = /^[\t\n\r ]+|[\t\n\r ]+$/g

/** The value that XML Schema sees in the text of an element. */
export const normalizeBlanks = (type: ValueType, text: string): string => {
  if (type.whiteSpace === 'preserve') return text
  if (type.whiteSpace === 'replace') return text.replace(/[\t\n\r]/g, ' ')
  return text.replace(BLANKS_AROUND, '').replace(BLANKS, ' ')
}

const ZONE = '(Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?'
const DATE = new RegExp(`^(-?(?:[1-9]\\d{3,}|0\\d{3}))-(\\d\\d)-(\\d\\d)${ZONE}$`)
const TIME = new RegExp(`^(?:([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)${ZONE}$`)

const daysOfMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** xs:date: a year of four or more digits, a time zone allowed. */
const isDate = (text: string): boolean => {
  const parts = DATE.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year !== 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month)
}

const isDateTime = (text: string): boolean => {
  const at = text.indexOf('T')
  return at > 0 && isDate(text.slice(0, at)) && !/[Z:]/.test(text.slice(0, at)) && TIME.test(text.slice(at + 1))
}

// In two steps, since a group repeated through megabytes of an attachment would overflow the stack of the matcher.
const BASE64_CHARACTERS = /^[A-Za-z0-9+/]*={0,2}$/
const BASE64_END = /^(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/
const isBase64 = (text: string): boolean => {
  const letters = text.replaceAll(' ', '')
  return letters.length % 4 === 0 && BASE64_CHARACTERS.test(letters) && BASE64_END.test(letters.slice(-4))
}

const isOfForm: Record<ValueType['form'], (text: string) => boolean> = {
  text: () => true,
  date: isDate,
  dateTime: isDateTime,
  decimal: (text) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text),
  integer: (text) => /^[+-]?\d{1,24}$/.test(text),
  base64: isBase64,
}

const isBefore = (type: ValueType, value: string, bound: string): boolean => {
  if (type.form !== 'date') return compare(value, bound) < 0
  return value.startsWith('-') || Number(value.slice(0, value.indexOf('-'))) < Number(bound.slice(0, 4))
}

const isOfLength = (value: string, least: number, most: number): boolean => {
  if (value.length < least || value.length > 2 * most) return false
  const length = [...value].length
  return length >= least && length <= most
}

/** Whether a text, its blanks already normalized, is a value of the type. */
export const fits = (type: ValueType, value: string): boolean => {
  if (type.codes) return Object.hasOwn(type.codes, value)
  // A length is looked at before a pattern, which may take its time over a long text.
  return (
    (type.minLength === undefined || isOfLength(value, type.minLength, type.maxLength!)) &&
    isOfForm[type.form](value) &&
    (type.pattern === undefined || type.pattern.test(value)) &&
    (type.least === undefined || !isBefore(type, value, type.least)) &&
    (type.most === undefined || compare(value, type.most) <= 0)
  )
}
