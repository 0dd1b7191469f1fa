import { fiscalCodeCheckCharacter, vatCheckDigit } from '../fatturapa/identifiers.ts'
import type { Place } from './places.ts'
import type { Seeded } from './seeded.ts'

/** A partita IVA nobody has chosen: seven digits, the province's office, the check digit. */
export const makeVatNumber = (random: Seeded, place: Place): string => {
  const firstTen = `${random.between(1, 9)}${random.digits(6)}${place.office}`
  return firstTen + vatCheckDigit(firstTen)
}

const consonants = (name: string) => name.replace(/[AEIOU]/g, '')
const vowels = (name: string) => name.replace(/[^AEIOU]/g, '')
const letters = (name: string) =>
  name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
const threeOf = (name: string) => `${consonants(name)}${vowels(name)}XXX`.slice(0, 3)
/** Of four and more consonants of a first name the second is left out. */
const threeOfFirst = (name: string) => {
  const own = consonants(name)
  return own.length > 3 ? own[0]! + own.slice(2, 4) : threeOf(name)
}

const MONTHS = 'ABCDEHLMPRST'

/** The codice fiscale of a person of this name who was born there. */
export const makeFiscalCode = (
  random: Seeded,
  { firstName, lastName, place }: { firstName: string; lastName: string; place: Place },
): string => {
  const isWoman = letters(firstName).endsWith('A') && !['ANDREA', 'LUCA', 'NICOLA'].includes(letters(firstName))
  const year = String(random.between(58, 96))
  const day = String(random.between(1, 28) + (isWoman ? 40 : 0)).padStart(2, '0')
  const firstFifteen =
    threeOf(letters(lastName)) +
    threeOfFirst(letters(firstName)) +
    year +
    MONTHS[random.between(0, 11)] +
    day +
    place.cadastre
  return firstFifteen + fiscalCodeCheckCharacter(firstFifteen)
}

const remainder97 = (digits: string) => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
const ibanDigits = (text: string) => [...text].map((character) => Number.parseInt(character, 36)).join('')

/** Whether the two check digits of an IBAN agree with the rest. */
export const isIban = (iban: string): boolean => remainder97(ibanDigits(iban.slice(4) + iban.slice(0, 4))) === 1

/** The letter before an Italian bank's number: weighed like the characters of a codice fiscale. */
const controlLetter = (accountNumber: string): string => fiscalCodeCheckCharacter(accountNumber)

export const makeIban = (random: Seeded): string => {
  const accountNumber = `${random.pick(BANKS).code}${random.digits(5)}${random.digits(12)}`
  const national = controlLetter(accountNumber) + accountNumber
  const check = String(98 - remainder97(ibanDigits(`${national}IT00`))).padStart(2, '0')
  return `IT${check}${national}`
}

/** Banks that do not exist, with numbers that no bank has. */
const BANKS = [
  { code: '99101', name: 'Banca Popolare dei Navigli' },
  { code: '99214', name: 'Cassa di Risparmio del Brenta' },
  { code: '99327', name: 'Credito Artigiano Padano' },
  { code: '99438', name: 'Banca Cooperativa dell’Adda' },
] as const
export const bankOf = (iban: string): string => BANKS.find(({ code }) => code === iban.slice(5, 10))!.name

const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ0123456789'
/** A recipient code: seven characters for a business, six for an office of the administration. */
export const makeRecipientCode = (random: Seeded, length: 6 | 7): string =>
  Array.from({ length }, (_, index) =>
    index === 0 ? random.pick([...'KMSTUW']) : random.pick([...CODE_LETTERS]),
  ).join('')
