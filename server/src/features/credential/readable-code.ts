import { randomInt } from 'node:crypto'

/** Without the letters and digits that are taken for each other when read aloud or copied by hand. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const letter = () => alphabet[randomInt(alphabet.length)]

/** Groups of five, for somebody to copy by hand: 24 bits each. */
export const readableCode = (groups: number): string =>
  Array.from({ length: groups }, () => Array.from({ length: 5 }, letter).join('')).join('-')

/** 74 bits, and good for one sign-in only. */
export const newOneTimePassword = (): string => readableCode(3)
