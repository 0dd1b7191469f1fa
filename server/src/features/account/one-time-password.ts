import { randomInt } from 'node:crypto'

/** Without the letters and digits that are taken for each other when read aloud or copied by hand. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Three groups of five: 74 bits, and good for one sign-in only. */
export const newOneTimePassword = (): string =>
  [5, 5, 5].map((size) => Array.from({ length: size }, () => alphabet[randomInt(alphabet.length)]).join('')).join('-')
