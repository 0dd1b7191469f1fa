import type { FastifyInstance } from 'fastify'
import { formatAppError, statusOf } from '../graphql/errors.ts'
import { AppError } from '../lib/errors.ts'

/** Whatever fails outside of an operation is answered in GraphQL's form as well, so that a client has one way to read it. */
export function addErrorAnswers(http: FastifyInstance) {
  http.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof AppError) {
      return reply.code(statusOf(error)).send({ errors: [formatAppError(error)] })
    }
    const status = error.statusCode ?? 500
    if (status < 500) {
      const extensions = { code: 'BAD_USER_INPUT', ...(status === 413 && { reason: 'TOO_LARGE' }) }
      const message = status === 413 ? tooLarge(request.routeOptions.bodyLimit) : error.message
      return reply.code(status).send({ errors: [{ message, extensions }] })
    }
    request.log.error({ err: error }, 'failed')
    const message = 'Something failed on our side. Quote the request id when you report it.'
    return reply.code(500).send({ errors: [{ message, extensions: { code: 'INTERNAL', requestId: request.id } }] })
  })
}

const tooLarge = (bytes: number) =>
  `A request has at most ${Math.floor(bytes / 1024 / 1024)} MB. Send large files one by one.`
