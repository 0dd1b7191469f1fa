import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'

/** Ids sort by the time they were made, so that an index on them grows at its end. */
export const newId = (): string => uuidv7()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** What is no id is never sent to the database: PostgreSQL would answer with an error of its own. */
export const isId = (text: string): boolean => UUID.test(text)

/** A secret that is shown once: 160 bits, letters and digits only, so that it survives being copied. */
export const newSecret = (bytes = 20): string => randomBytes(bytes).toString('hex')
