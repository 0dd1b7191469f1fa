import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Viewer } from '../access/viewer.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import { createContext } from '../graphql/context.ts'
import { REFUSED_COST, rateLimited } from '../graphql/meter.ts'
import type { Allowance, Caller, CallerRate } from '../graphql/rate.ts'
import type { GraphQLService } from '../graphql/server.ts'

export interface Parts {
  readonly service: GraphQLService
  readonly database: Database
  readonly config: Config
  readonly clock: () => Date
  readonly authenticate: (request: FastifyRequest, now: Date) => Promise<Viewer | undefined>
  /** Absent: nobody is limited. */
  readonly rateOf?: (caller: Caller) => Promise<CallerRate>
}

/** Static, since computing them costs more than the rest of the route. */
export const headers = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

/** POST only and JSON only: no form of another site can send that, which is what protects the session's cookie. */
export function addGraphQLRoute(http: FastifyInstance, parts: Parts) {
  const { service, database, config, clock, authenticate, rateOf } = parts
  http.post('/graphql', async (request, reply) => {
    const now = clock()
    const viewer = await authenticate(request, now)
    const rate = await rateOf?.({ ...(viewer && { viewer }), address: request.ip })
    // Before the text is looked at: reading hostile ones is what would cost.
    if (rate?.allowance.remaining === 0) {
      reply.headers(rateHeaders(rate.allowance))
      throw rateLimited(rate.allowance)
    }
    const { context, cookies } = createContext({
      db: database,
      now,
      requestId: request.id,
      config,
      request,
      remoteAddress: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      ...(viewer && { viewer }),
      ...(rate && { rate }),
    })
    const answer = await service.answer({ body: request.body, headers: request.headers, context })
    reply.code(answer.status).headers(headers)
    for (const [name, value] of answer.headers) if (name !== 'cache-control') reply.header(name, value)
    if (rate && !rate.hasSpent) await rate.spend(REFUSED_COST)
    if (rate) reply.headers(rateHeaders(rate.allowance))
    if (cookies.length > 0) reply.header('set-cookie', cookies)
    return answer.body
  })
}

/** The three fields of draft-ietf-httpapi-ratelimit-headers up to its sixth edition, which clients know best. */
function rateHeaders({ limit, remaining, resetsInMs, isExceeded }: Allowance): Record<string, number> {
  const seconds = Math.ceil(resetsInMs / 1000)
  return {
    'ratelimit-limit': limit,
    'ratelimit-remaining': remaining,
    'ratelimit-reset': seconds,
    ...((isExceeded || remaining === 0) && { 'retry-after': seconds }),
  }
}
