import { join } from 'node:path'
import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import { isMigrated } from './db/migrate.ts'
import { countReads } from './features/access/count-reads.ts'
import { keepDenials } from './features/access/keep-decisions.ts'
import { assertExplained } from './features/access/permission-catalogue.ts'
import { authenticate, registerRoutes } from './features.ts'
import { gatekeeper } from './graphql/gatekeeper.ts'
import { assertCovered, guardRoots } from './graphql/guard.ts'
import { rateLimiter } from './graphql/rate.ts'
import { buildApiSchema } from './graphql/schema.ts'
import { type GraphQLService, startGraphQL } from './graphql/server.ts'
import { noDocuments, readTrustedDocuments } from './graphql/trusted-documents.ts'
import { addErrorAnswers } from './http/errors.ts'
import { addGraphQLRoute } from './http/graphql-route.ts'
import { addGraphQLStream } from './http/graphql-stream.ts'
import type { StreamLimits } from './http/open-streams.ts'
import { addPages, appsFolder } from './http/pages.ts'
import { newId } from './lib/ids.ts'
import { resolvers } from './resolvers.ts'

export interface App {
  /** Not listening yet; tests use `inject`. */
  readonly http: FastifyInstance
  readonly graphql: GraphQLService
  close(): Promise<void>
}

interface Parts {
  readonly config: Config
  readonly database: Database
  /** Whether background work runs. Absent where none is meant to: in tests and tools. */
  readonly isQueueReady?: () => Promise<boolean>
  readonly clock?: () => Date
  readonly streamLimits?: Partial<StreamLimits>
}

const MOST_BODY_BYTES = 12 * 1024 * 1024

/** The whole server but for its port. Refuses to be made where policy and schema disagree, or a word has no text. */
export async function createApp({
  config,
  database,
  isQueueReady,
  clock = () => new Date(),
  streamLimits,
}: Parts): Promise<App> {
  const http = fastify({
    bodyLimit: MOST_BODY_BYTES,
    logger: { level: config.logLevel },
    // One line for each request, below, instead of the usual two.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    // Anybody can write X-Forwarded-For; only what our own proxies added to it is true.
    trustProxy: config.trustedProxies.length > 0 && [...config.trustedProxies],
    forceCloseConnections: 'idle',
  })
  http.removeContentTypeParser('text/plain')
  // What somebody who asks for help can tell us, and our log knows.
  http.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id))
  http.addHook('onResponse', async (request, reply) => {
    const { method, url } = request
    const path = url.split('?', 1)[0]
    request.log.info({ method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request')
  })
  addErrorAnswers(http)
  await http.register(cookie)

  const apps = appsFolder()
  const schema = buildApiSchema(resolvers)
  assertCovered(schema, gatekeeper)
  assertExplained()
  const documents = apps ? readTrustedDocuments(join(apps, 'documents')) : noDocuments
  const logFailure = (error: unknown, requestId: string) => http.log.error({ err: error, reqId: requestId }, 'failed')
  const reads = countReads(gatekeeper, { database, logFailure: (error) => logFailure(error, 'reads') })
  const guarded = guardRoots(schema, reads.gatekeeper)
  const graphql = await startGraphQL({ schema: guarded, documents, logFailure, keepDenials })
  const running = { database, config }
  const api = {
    service: graphql,
    database,
    config,
    clock,
    authenticate: (request: FastifyRequest, now: Date) => authenticate(request, now, running),
    ...(config.rateLimits && { rateOf: rateLimiter(config.rateLimits) }),
  }
  addGraphQLRoute(http, api)
  await addGraphQLStream(http, {
    ...api,
    documents,
    logFailure,
    keepDenials,
    ...(streamLimits && { limits: streamLimits }),
  })
  await registerRoutes(http, running)
  addHealth(http, { database, isQueueReady })
  addPages(http, apps)
  return {
    http,
    graphql,
    async close() {
      await http.close()
      await graphql.stop()
      await reads.stop()
    },
  }
}

function addHealth(http: FastifyInstance, { database, isQueueReady }: Pick<Parts, 'database' | 'isQueueReady'>) {
  http.get('/health/live', async () => ({ status: 'ok' }))
  http.get('/health/ready', async (request, reply) => {
    const ask = (name: string, question: () => Promise<boolean>) =>
      question().catch((error) => {
        request.log.warn({ err: error }, `not ready: ${name}`)
        return false
      })
    const isAnswering = () => database.executeSql('select 1').then(() => true)
    const parts = {
      database: await ask('database', isAnswering),
      migrations: await ask('migrations', () => isMigrated(database)),
      queue: isQueueReady ? await ask('queue', isQueueReady) : true,
    }
    const isReady = Object.values(parts).every(Boolean)
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'not ready', ...parts })
  })
}
