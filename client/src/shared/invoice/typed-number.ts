import { quantity } from '../format.ts'
import type { Language } from '../i18n/language.ts'

const grouping: Record<Language, string> = { it: '.', en: ',' }

/**
 * A number as people write it, `1.234,56` or `1234.56`, as the decimal string of the API. Undefined when it is none.
 * A lone separator before groups of three is read as the language's own: `1.234` is a thousand in Italian only.
 */
export function typedNumber(text: string, language: Language): string | undefined {
  const plain = text.replace(/[\s\u00a0\u202f€'’]/g, '').replace('−', '-')
  const parts = /^(-?)(\d[\d.,]*|[.,]\d+)$/.exec(plain)
  if (!parts) return undefined
  const [, sign, digits] = parts as unknown as [string, string, string]
  const point = decimalPoint(digits, language)
  const [whole, places = ''] = point === -1 ? [digits] : [digits.slice(0, point), digits.slice(point + 1)]
  if (!/^(\d*|\d{1,3}([.,]\d{3})+)$/.test(whole!) || /\D/.test(places)) return undefined
  const integer = whole!.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0'
  return `${sign}${integer}${places && `.${places}`}`
}

/** Where the decimal point stands; -1 when all separators are for grouping. */
function decimalPoint(digits: string, language: Language): number {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (last === -1) return -1
  const mark = digits[last]!
  const other = mark === '.' ? ',' : '.'
  if (digits.includes(other)) return last
  if (digits.indexOf(mark) !== last) return -1
  const isGroup = mark === grouping[language] && /^[1-9]\d{0,2}\D\d{3}$/.test(digits)
  return isGroup ? -1 : last
}

/** The same number as it is shown: with the places it has, at least `places`. */
export function shownNumber(text: string, language: Language, places = 0): string {
  const value = typedNumber(text, language)
  return value === undefined ? text : quantity(value, places, language)
}
