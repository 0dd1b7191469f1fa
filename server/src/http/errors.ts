import type { FastifyInstance } from 'fastify'
import { formatAppError } from '../graphql/errors.ts'
import { AppError, type ErrorCode } from '../lib/errors.ts'

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
}

/** Whatever fails outside of an operation is answered in GraphQL's form as well, so that a client has one way to read it. */
export function addErrorAnswers(http: FastifyInstance) {
  http.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof AppError) {
      return reply.code(statuses[error.code] ?? 400).send({ errors: [formatAppError(error)] })
    }
    const status = error.statusCode ?? 500
    if (status < 500) {
      const extensions = { code: 'BAD_USER_INPUT' }
      return reply.code(status).send({ errors: [{ message: error.message, extensions }] })
    }
    request.log.error({ err: error }, 'failed')
    const message = 'Something failed on our side. Quote the request id when you report it.'
    return reply.code(500).send({ errors: [{ message, extensions: { code: 'INTERNAL', requestId: request.id } }] })
  })
}
