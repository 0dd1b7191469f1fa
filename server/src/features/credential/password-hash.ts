import { hash, type Options, verify } from '@node-rs/argon2'

/** OWASP's first choice: 19 MiB, two passes, one lane; about 20 ms. argon2id is the library's default algorithm. */
const settings: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, settings)

/** A hash that cannot be read fits no password. */
export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password).catch(() => false)
