import { randomBytes } from 'node:crypto'
import { UUID as UUID7, uuidv7 } from 'uuidv7'

/** Ids sort by the time they were made, so that an index on them grows at its end. */
export const newId = (): string => uuidv7()

/** The id for what happened at an instant and is told apart from all else of that instant by a hash of 10 bytes or more. */
export const idOf = (at: Date, hash: Uint8Array): string =>
  UUID7.fromFieldsV7(
    at.getTime(),
    ((hash[0]! & 0x0f) << 8) | hash[1]!,
    new DataView(hash.buffer, hash.byteOffset).getUint32(2) & 0x3fffffff,
    new DataView(hash.buffer, hash.byteOffset).getUint32(6),
  ).toString()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** What is no id is never sent to the database: PostgreSQL would answer with an error of its own. */
export const isId = (text: string): boolean => UUID.test(text)

/** A secret that is shown once: 160 bits, letters and digits only, so that it survives being copied. */
export const newSecret = (bytes = 20): string => randomBytes(bytes).toString('hex')
