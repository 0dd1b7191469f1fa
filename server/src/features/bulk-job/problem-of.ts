import { Denial } from '../../access/denial.ts'
import type { UserError } from '../../graphql/user-error.ts'
import { AppError } from '../../lib/errors.ts'

/** Why a row was not done, as it is stored. */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly path: (string | number)[]
}

export const problemFrom = ({ code, message, path }: UserError): Problem => ({ code, message, path: path ?? [] })

/** A refusal of the row in the words an interactive caller would get; undefined: no refusal but our failure. */
export function refusalOf(error: unknown): Problem | undefined {
  if (error instanceof Denial)
    return { code: error.decided.missing[0]?.reason ?? error.code, message: error.message, path: [] }
  if (error instanceof AppError) return { code: error.code, message: error.message, path: [] }
  return undefined
}

export const ourFailure: Problem = { code: 'INTERNAL', message: 'Something failed on our side.', path: [] }
