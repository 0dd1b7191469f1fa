/** The eleventh digit of a partita IVA, from the first ten. */
export const vatCheckDigit = (firstTen: string): string => {
  const total = [...firstTen].reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
  return String((10 - (total % 10)) % 10)
}

/** An Italian partita IVA: eleven digits whose last one agrees. Says nothing about whether it was ever assigned. */
export const isVatNumber = (text: string): boolean =>
  /^\d{11}$/.test(text) && text !== '00000000000' && vatCheckDigit(text.slice(0, 10)) === text[10]

// Values of the characters in odd places (first, third, …), digits and letters alike: 0 counts as A, 1 as B.
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]

const ordinal = (character: string): number =>
  /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 'A'.charCodeAt(0)

/** The sixteenth character of a person's codice fiscale, from the first fifteen (capitals). */
export const fiscalCodeCheckCharacter = (firstFifteen: string): string => {
  const total = [...firstFifteen].reduce(
    (sum, character, index) => sum + (index % 2 === 0 ? ODD[ordinal(character)]! : ordinal(character)),
    0,
  )
  return String.fromCharCode('A'.charCodeAt(0) + (total % 26))
}

// Where two people would share a code, digits are replaced by these letters, from the right (omocodia): L is 0, V is 9.
const OMOCODIA = 'LMNPQRSTUV'
const DIGITS = [6, 7, 9, 10, 12, 13, 14]
const MONTHS = 'ABCDEHLMPRST'

const withoutOmocodia = (code: string): string =>
  [...code]
    .map((character, index) => {
      const digit = DIGITS.includes(index) ? OMOCODIA.indexOf(character) : -1
      return digit < 0 ? character : String(digit)
    })
    .join('')

const isPersonFiscalCode = (code: string): boolean => {
  const parts = /^[A-Z]{6}\d\d([A-Z])(\d\d)[A-Z]\d{3}[A-Z]$/.exec(withoutOmocodia(code))
  if (!parts || !MONTHS.includes(parts[1]!)) return false
  // Forty is added to a woman's day of birth.
  const day = Number(parts[2]) % 40
  return day >= 1 && day <= 31 && Number(parts[2]) <= 71 && fiscalCodeCheckCharacter(code.slice(0, 15)) === code[15]
}

/** A codice fiscale: a person's sixteen characters (omocodia included) or a body's eleven digits. */
export const isFiscalCode = (text: string): boolean =>
  text.length === 16 ? isPersonFiscalCode(text) : isVatNumber(text)
