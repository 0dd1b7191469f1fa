import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { AppError, type ErrorCode } from '../lib/errors.ts'
import { MOST_TOKENS } from './limits.ts'

const statuses: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  QUERY_TOO_COSTLY: 400,
}
/** The status of an answer that consists of this refusal alone. */
export const statusOf = ({ code }: AppError): number => statuses[code]

/** An AppError as it stands in an answer. */
export const formatAppError = ({ code, message, details }: AppError) => ({ message, extensions: { code, ...details } })

/** A refusal of the whole operation before any of it runs, in the form in which Apollo takes it from a plugin. */
export const refusal = (error: AppError): GraphQLError => {
  const { message, extensions } = formatAppError(error)
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: statusOf(error) } } })
}

/** Of a resolver's error, or of a rule's that looked at the text. */
export const originalOf = (error: unknown): unknown => {
  const original = error instanceof GraphQLError ? error.originalError : undefined
  return original instanceof AppError ? original : unwrapResolverError(error)
}

const isOurFailure = (original: unknown, error: GraphQLError) =>
  !(original instanceof AppError) &&
  (error.extensions?.code === undefined || error.extensions.code === 'INTERNAL_SERVER_ERROR')

/** Remembers for each failure the request it belongs to, since `formatError` is not told. */
const requestIds = new WeakMap<GraphQLError, string>()

/** Logs what is our failure, once, with its stack. */
export function noteFailures(errors: readonly GraphQLError[], requestId: string, log: (error: unknown) => void) {
  for (const error of errors) {
    const original = originalOf(error)
    if (!isOurFailure(original, error)) continue
    requestIds.set(error, requestId)
    log(original)
  }
}

/** What the caller is told: its own mistakes as they are, of our failures only the id to quote. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = originalOf(error)
  const { path, locations } = formatted
  const place = { ...(path && { path }), ...(locations && { locations }) }
  if (original instanceof AppError) return { ...formatAppError(original), ...place }
  if (!(error instanceof GraphQLError) || isOurFailure(original, error)) {
    const requestId = error instanceof GraphQLError ? requestIds.get(error) : undefined
    const message = 'Something failed on our side. Quote the request id when you report it.'
    return { message, extensions: { code: 'INTERNAL', ...(requestId && { requestId }) }, ...place }
  }
  const own = ownWords(formatted)
  if (own) return { ...own, ...place }
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {}
  return { message: formatted.message, extensions, ...place }
}

/** Two refusals that come from below us with a name and without a sentence. */
function ownWords({ message, extensions }: GraphQLFormattedError): GraphQLFormattedError | undefined {
  if (extensions?.code === 'GRAPHQL_PARSE_FAILED' && message.includes(`${MOST_TOKENS} tokens`))
    return formatAppError(new AppError('QUERY_TOO_COSTLY', `The query has more than ${MOST_TOKENS} tokens`))
  if (extensions?.code === 'PERSISTED_QUERY_NOT_FOUND')
    return {
      message: 'No document is kept under this id. An app that is open since before an update must be reloaded.',
      extensions,
    }
  return undefined
}
