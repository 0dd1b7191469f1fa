import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Viewer } from '../access/viewer.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import { createContext } from '../graphql/context.ts'
import type { GraphQLService } from '../graphql/server.ts'

interface Parts {
  readonly service: GraphQLService
  readonly database: Database
  readonly config: Config
  readonly clock: () => Date
  readonly authenticate: (request: FastifyRequest, now: Date) => Promise<Viewer | undefined>
}

/** Static, since computing them costs more than the rest of the route. */
const headers = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

/** POST only and JSON only: no form of another site can send that, which is what protects the session's cookie. */
export function addGraphQLRoute(http: FastifyInstance, { service, database, config, clock, authenticate }: Parts) {
  http.post('/graphql', async (request, reply) => {
    const now = clock()
    const viewer = await authenticate(request, now)
    const { context, cookies } = createContext({
      db: database,
      now,
      requestId: request.id,
      config,
      request,
      remoteAddress: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      ...(viewer && { viewer }),
    })
    const answer = await service.answer({ body: request.body, headers: request.headers, context })
    reply.code(answer.status).headers(headers)
    for (const [name, value] of answer.headers) if (name !== 'cache-control') reply.header(name, value)
    if (cookies.length > 0) reply.header('set-cookie', cookies)
    return answer.body
  })
}
