import { brokenConstraint } from '../db/constraint.ts'
import type { Db } from '../db/database.ts'
import { transaction } from '../db/transaction.ts'
import { type UserError, userError } from './user-error.ts'

/** What a verb answers: the row it is about, or what the user can put right; then nothing was changed. */
export type Outcome =
  | { readonly id: string; readonly userErrors: [] }
  | { readonly id: null; readonly userErrors: UserError[] }

/** Leaves a verb, so that its transaction is rolled back, with what the user can put right. */
class Refusal extends Error {
  constructor(readonly userErrors: UserError[]) {
    super(userErrors.map(({ message }) => message).join(' '))
    this.name = 'Refusal'
  }
}
export function refuseInput(...userErrors: UserError[]): never {
  throw new Refusal(userErrors)
}
export const refuseInputIfAny = (problems: readonly (UserError | null | undefined)[]): void => {
  const found = problems.filter((problem) => problem != null)
  if (found.length > 0) refuseInput(...found)
}

/**
 * The row that a verb made or changed, or what the user is to put right. `constraints`: what a broken constraint of this name
 * means to the user; it decides between two who write at once, where asking before could not.
 */
export async function outcomeOf(
  verb: Promise<string>,
  constraints: Readonly<Record<string, UserError>> = {},
): Promise<Outcome> {
  try {
    return { id: await verb, userErrors: [] }
  } catch (error) {
    if (error instanceof Refusal) return { id: null, userErrors: error.userErrors }
    const meant = constraints[brokenConstraint(error) ?? '']
    if (meant) return { id: null, userErrors: [meant] }
    throw error
  }
}

/** A verb that is part of a larger one: what the user can put right stands under this field of the larger input. */
export async function partOf<T>(
  field: string,
  verb: Promise<T>,
  constraints: Readonly<Record<string, UserError>> = {},
): Promise<T> {
  try {
    return await verb
  } catch (error) {
    const meant = constraints[brokenConstraint(error) ?? '']
    const wrong = error instanceof Refusal ? error.userErrors : meant ? [meant] : undefined
    if (!wrong) throw error
    refuseInput(...wrong.map((each) => ({ ...each, path: [field, ...(each.path ?? [])] })))
  }
}

/** Runs a verb in one transaction. */
export const attempt = (
  db: Db,
  work: (tx: Db) => Promise<string>,
  constraints?: Readonly<Record<string, UserError>>,
): Promise<Outcome> => outcomeOf(transaction(db, work), constraints)

/** Nothing typed and nothing but spaces are the same: no value. */
export const typedText = (text: string | null | undefined): string | null => text?.trim() || null

export const required = (text: string | null | undefined, ...path: string[]): UserError | null =>
  typedText(text) ? null : userError('REQUIRED', 'This must be filled in.', path)
