import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createHandler } from 'graphql-sse'
import type { Viewer } from '../access/viewer.ts'
import { type Context, createContext, unauthenticated } from '../graphql/context.ts'
import { type Changes, listenToChanges } from '../graphql/live-changes.ts'
import { type Noting, prepareSubscription, runSubscription } from '../graphql/live-operation.ts'
import { rateLimited } from '../graphql/meter.ts'
import type { CallerRate } from '../graphql/rate.ts'
import { byHash, type TrustedDocuments } from '../graphql/trusted-documents.ts'
import { newId } from '../lib/ids.ts'
import { headers, type Parts } from './graphql-route.ts'
import { type OpenStream, openStreams, type StreamLimits } from './open-streams.ts'

const EVENT_STREAM = 'text/event-stream'

interface StreamParts extends Parts, Noting {
  readonly documents: TrustedDocuments
  readonly limits?: Partial<StreamLimits>
}

/**
 * Subscriptions by server-sent events: https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md in its mode of distinct
 * connections, one POST for each. Where an answer ends without `complete`, ask again, and for what was missed meanwhile.
 * JSON by POST only, as for /graphql.
 */
export async function addGraphQLStream(http: FastifyInstance, parts: StreamParts) {
  const { database, logFailure, documents, rateOf } = parts
  const changes: Changes = await listenToChanges(database, {
    missed: () => streams.closeAll(),
    logFailure: (error) => logFailure(error, ''),
  })
  const streams = openStreams(changes, parts.limits)
  const handle = streamHandler(parts)
  // Before the server waits for its connections: these would not end by themselves.
  http.addHook('preClose', async () => streams.closeAll())
  http.addHook('onClose', () => changes.stop())

  http.post('/graphql/stream', async (request, reply) => {
    const authenticate = () => parts.authenticate(request, parts.clock())
    const viewer = await authenticate()
    if (!viewer) throw unauthenticated()
    const rate = await rateOf?.({ viewer, address: request.ip })
    if (rate?.allowance.remaining === 0) throw rateLimited(rate.allowance)
    const contextFor = (asking: Viewer): Context => contextOf(request, parts, { viewer: asking, stream, rate })
    const stream: OpenStream = streams.open({ viewer, response: reply.raw, authenticate, contextFor })
    const [body, init] = await handle({
      method: 'POST',
      url: request.url,
      headers: { get: (name) => (name === 'accept' ? EVENT_STREAM : String(request.headers[name] ?? '')) },
      body: withText(request.body, documents) as Record<string, unknown>,
      raw: request.raw,
      context: contextFor(viewer),
    })
    if (body === null || typeof body === 'string')
      return reply
        .code(init.status)
        .headers({ ...init.headers, ...headers })
        .send(body)
    reply.hijack()
    reply.raw.writeHead(init.status, { ...init.headers, ...headers, ...unbuffered })
    await send(body, reply.raw, stream).catch((error) => request.log.error({ err: error }, 'stream failed'))
  })
}

/** With the operation's text where an app sent its hash. */
function withText(body: unknown, documents: TrustedDocuments): unknown {
  const { extensions, ...rest } = (byHash(body) ?? {}) as {
    query?: string
    extensions?: { persistedQuery?: { sha256Hash: string } }
  }
  const hash = extensions?.persistedQuery?.sha256Hash
  return hash && rest.query === undefined ? { ...rest, query: documents.textOf(hash) } : body
}

/** For proxies that would collect the answer before passing it on. */
const unbuffered = { 'x-accel-buffering': 'no' }

const contextOf = (
  request: FastifyRequest,
  { database, config, clock }: Parts,
  { rate, ...asking }: { viewer: Viewer; stream: OpenStream; rate: CallerRate | undefined },
) =>
  createContext({
    db: database,
    now: clock(),
    requestId: newId(),
    config,
    request,
    remoteAddress: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    ...asking,
    ...(rate && { rate }),
  }).context

const streamHandler = ({ service, ...noting }: StreamParts) =>
  createHandler<unknown, Context>({
    // No streams under a token, which would collect the answers of several operations.
    authenticate: () => null,
    async onSubscribe({ context }, asked) {
      const prepared = await prepareSubscription(service.schema, asked, context)
      if (!('errors' in prepared)) return prepared as never
      const { status, errors } = prepared
      return [JSON.stringify({ errors }), { status, statusText: '', headers: json }]
    },
    // Done above, with bounds.
    validate: () => [],
    subscribe: (args) => runSubscription(args, noting),
  })
const json = { 'content-type': 'application/json; charset=utf-8' }

/** As fast as it is taken, so that nothing piles up here. */
async function send(body: AsyncIterable<string>, response: ServerResponse, { signal, close }: OpenStream) {
  try {
    for await (const part of body) {
      if (signal.aborted) return
      if (!response.write(part)) await once(response, 'drain', { signal })
    }
    response.end()
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    if (!response.writableEnded) close()
  }
}
