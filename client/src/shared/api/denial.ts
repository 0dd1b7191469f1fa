import type { CombinedError } from '@urql/core'

/** One condition that failed, as the API names it. */
export interface MissingCondition {
  condition: string
  /** A stable code such as WORD_NOT_GRANTED. */
  reason?: string
  /** The words, classes, scopes, states or fields of which something is missing. */
  needs?: string[]
  message?: string
  whoCanFix?: string
  /** The studio or company whose administrator or owner that is. */
  whoCanFixOf?: string | null
  fixMutation?: string | null
}

/** A refusal with everything that is missing: what `errors[].extensions` holds with the code FORBIDDEN. */
export interface Denial {
  action?: string
  decisionId?: string
  missing: MissingCondition[]
}

const asCondition = (value: unknown): MissingCondition =>
  typeof value === 'string' ? { condition: value } : (value as MissingCondition)

/** The codes of an error's causes; `NETWORK` when no answer came at all. */
export function codesOf(error: CombinedError | undefined): string[] {
  if (!error) return []
  if (error.graphQLErrors.length === 0) return ['NETWORK']
  return error.graphQLErrors.map((cause) => String(cause.extensions.code ?? 'INTERNAL'))
}

/** The server was updated while the app stood open: it does not know the operations of this build. Loading it anew helps. */
export const isOutdated = (codes: readonly string[]): boolean => codes.includes('PERSISTED_QUERY_NOT_FOUND')

/** What is missing, when the answer was FORBIDDEN. */
export function denialOf(error: CombinedError | undefined): Denial | undefined {
  const forbidden = error?.graphQLErrors.find((cause) => cause.extensions.code === 'FORBIDDEN')
  if (!forbidden) return undefined
  const { action, decisionId, missing } = forbidden.extensions
  return {
    ...(typeof action === 'string' && { action }),
    ...(typeof decisionId === 'string' && { decisionId }),
    missing: Array.isArray(missing) ? missing.map(asCondition) : [],
  }
}

/** The id under which our log holds the failure, to be quoted by who reports it. */
export function requestIdOf(error: CombinedError | undefined): string | undefined {
  const ids = error?.graphQLErrors.map((cause) => cause.extensions.requestId)
  return ids?.find((id): id is string => typeof id === 'string')
}
