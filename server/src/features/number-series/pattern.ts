/** What a number is made of. */
interface Parts {
  readonly year: number
  readonly code: string
  readonly number: number
}

export const USUAL_PATTERN = '{year}/{code}/{number}'
/** As long as a FatturaPA allows. */
const MOST = 20
/** A year's documents are never more than these. */
const WIDEST = 999_999

export const writeNumber = (pattern: string, { year, code, number }: Parts): string =>
  pattern.replaceAll('{year}', String(year)).replaceAll('{code}', code).replaceAll('{number}', String(number))

/** What is wrong with a pattern, for the user; undefined: nothing. */
export function patternFault(pattern: string, code: string): { code: string; message: string } | undefined {
  if (!pattern.includes('{number}'))
    return { code: 'PATTERN_WITHOUT_NUMBER', message: 'The pattern must contain {number}.' }
  const rest = pattern.replaceAll('{year}', '').replaceAll('{code}', '').replaceAll('{number}', '')
  if (!/^[A-Za-z0-9/_. -]*$/.test(rest))
    return {
      code: 'INVALID_PATTERN',
      message: 'Beside {year}, {code} and {number} a pattern has letters, digits, blanks and / - _ . only.',
    }
  if (writeNumber(pattern, { year: 2026, code, number: WIDEST }).length > MOST)
    return { code: 'PATTERN_TOO_LONG', message: `Numbers would become longer than ${MOST} characters.` }
  return undefined
}
