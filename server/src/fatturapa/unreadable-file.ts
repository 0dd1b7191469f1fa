/** Why a file could not be opened at all. The apps have a sentence for each. */
export type UnreadableCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'ENCODING'
  | 'DOCTYPE'
  | 'MALFORMED'
  | 'NOT_AN_INVOICE'
  | 'NOT_A_NOTICE'
  | 'NOT_AN_ENVELOPE'
  | 'TRUNCATED'
  | 'NO_CONTENT'
  | 'TOO_DEEP'
  | 'NOT_AN_ARCHIVE'
  | 'TOO_MANY_ENTRIES'
  | 'NESTED_ARCHIVE'
  | 'ENCRYPTED'

/** Control 00106 and its kin: the sender's fault, never ours. `params` fill the sentence (`limit`, `found`, `name`). */
export class UnreadableFile extends Error {
  constructor(
    readonly code: UnreadableCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`unreadable file: ${code}`)
    this.name = 'UnreadableFile'
  }
}
