import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { AppError } from '../lib/errors.ts'

/** An AppError as it stands in an answer. */
export const formatAppError = ({ code, message, details }: AppError) => ({ message, extensions: { code, ...details } })

/** Of a resolver's error, or of a rule's that looked at the text. */
const originalOf = (error: unknown): unknown => {
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
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {}
  return { message: formatted.message, extensions, ...place }
}
