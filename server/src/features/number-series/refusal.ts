import { type UserError, userError } from '../../graphql/user-error.ts'

/** Thrown inside a verb's transaction: what the user can mend, and nothing of the verb is kept. */
export class Refusal extends Error {
  constructor(readonly userErrors: readonly UserError[]) {
    super(userErrors.map(({ message }) => message).join(' '))
  }
}

export const refuse = (code: string, message: string, path: readonly (string | number)[] | null = null): never => {
  throw new Refusal([userError(code, message, path)])
}

export interface Outcome {
  readonly id?: string
  readonly userErrors: UserError[]
}

/** The id of what a verb made or changed, or what the user is to mend. */
export async function outcomeOf(verb: Promise<string>): Promise<Outcome> {
  try {
    return { id: await verb, userErrors: [] }
  } catch (error) {
    if (error instanceof Refusal) return { userErrors: [...error.userErrors] }
    throw error
  }
}
