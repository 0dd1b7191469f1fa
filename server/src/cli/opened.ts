import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'

/** What a command works with. */
export interface Opened {
  readonly database: Database
  readonly config: Config
  readonly now: Date
}

/** Opens the migrated database for one command, and closes it whatever happens. */
export type WithDatabase = (work: (opened: Opened) => Promise<void>) => Promise<void>

/** What the caller can mend: one line, without a stack. */
export class CommandRefused extends Error {}

export const print = (lines: Readonly<Record<string, string>>): void => {
  const width = Math.max(...Object.keys(lines).map((key) => key.length)) + 2
  for (const [key, value] of Object.entries(lines)) console.log(`${key.padEnd(width)}${value}`)
}
