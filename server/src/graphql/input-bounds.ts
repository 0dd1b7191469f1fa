import { AppError } from '../lib/errors.ts'

/** No text of an invoice is longer than a line's thousand; what a list can hold is an invoice's lines. */
const LONGEST_TEXT = 10_000
const LONGEST_LIST = 10_000
const DEEPEST = 20
/** Files are bounded where they are opened, and the whole request by the route. */
const FILES = ['contentBase64']

const refuse = (message: string, path: readonly (string | number)[]): never => {
  throw new AppError('BAD_USER_INPUT', message, { inputPath: path.map(String) })
}

/** Of one text, wherever it came in: as a variable or written into the operation. */
export function boundText(text: string, path: readonly (string | number)[] = []): void {
  // PostgreSQL keeps every character but this one.
  if (text.includes('\0')) refuse('A text holds no NUL character.', path)
  if (text.length > LONGEST_TEXT && !FILES.includes(String(path.at(-1))))
    refuse(`A text has at most ${LONGEST_TEXT} characters.`, path)
}

/** Bounds what comes in as variables, before any resolver: one place, so that no input can be forgotten. */
export function boundVariables(value: unknown, path: readonly (string | number)[] = []): void {
  if (typeof value === 'string') boundText(value, path)
  if (value === null || typeof value !== 'object') return
  if (path.length > DEEPEST) refuse(`Input is at most ${DEEPEST} levels deep.`, path)
  if (Array.isArray(value) && value.length > LONGEST_LIST) refuse(`A list has at most ${LONGEST_LIST} entries.`, path)
  for (const [name, inner] of Object.entries(value)) boundVariables(inner, [...path, name])
}
