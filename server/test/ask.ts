import type { FastifyRequest } from 'fastify'
import { createSourceEventStream, type GraphQLSchema, parse } from 'graphql'
import { loadViewer } from '../src/access/viewer.ts'
import type { Config } from '../src/config.ts'
import type { Database } from '../src/db/database.ts'
import { keepDenials } from '../src/features/access/keep-decisions.ts'
import { authenticate } from '../src/features/session/authenticate.ts'
import { createContext } from '../src/graphql/context.ts'
import { formatError } from '../src/graphql/errors.ts'
import { gatekeeper } from '../src/graphql/gatekeeper.ts'
import { guardRoots } from '../src/graphql/guard.ts'
import type { LiveStream } from '../src/graphql/live.ts'
import { buildApiSchema } from '../src/graphql/schema.ts'
import { type GraphQLService, startGraphQL } from '../src/graphql/server.ts'
import { newId } from '../src/lib/ids.ts'
import { resolvers } from '../src/resolvers.ts'

/** Somebody who asks. `sessionToken` or `tokenHash` is what its requests show; neither: nobody. */
export interface Persona {
  readonly name: string
  readonly personId?: string
  readonly sessionToken?: string
  readonly tokenHash?: string
  /** Instead: the `Cookie` header of its browser, as `cookiesOf` makes it. */
  readonly cookie?: string
  readonly operatorId?: string
  readonly studioId?: string
  readonly clientUserId?: string
  readonly clientId?: string
}
export const nobody: Persona = { name: 'nobody' }

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test's own query asks for
  readonly data: any
  readonly errors?: readonly {
    message: string
    path?: unknown
    extensions: Record<string, unknown> & { code: string }
  }[]
  readonly cookies: readonly string[]
}

let service: Promise<GraphQLService> | undefined
const failures: unknown[] = []
/** One schema for all worlds of a test file: building it is what takes time. */
const graphql = () => {
  service ??= startGraphQL({
    schema: guardRoots(buildApiSchema(resolvers), gatekeeper),
    logFailure: (error) => void failures.push(error),
    keepDenials,
  })
  return service
}

/** What a request comes to, besides who asks. */
interface Place {
  readonly db: Database
  readonly config: Config
  readonly now: Date
}

/** Asks as this persona, through gate, engine and resolvers. The viewer is loaded anew, as for every request. */
export async function askAs(
  { db, config, now }: Place,
  persona: Persona,
  document: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const { answer, schema } = await graphql()
  const credential = persona.sessionToken
    ? { sessionToken: persona.sessionToken }
    : persona.tokenHash
      ? { tokenHash: persona.tokenHash }
      : undefined
  const { cookie } = persona
  const viewer = cookie
    ? await authenticate({ cookie }, db, now, config)
    : credential && (await loadViewer(db, credential, now))
  const request = cookie && ({ headers: { cookie } } as FastifyRequest)
  const asker = { ...(viewer && { viewer }), ...(request && { request }) }
  const parts = { db, ...asker, now: now, requestId: newId(), config }
  if (document.startsWith('subscription')) return opened(schema, document, parts)
  const { context, cookies } = createContext(parts)
  failures.length = 0
  const response = await answer({
    body: { query: document, variables },
    headers: { 'content-type': 'application/json' },
    context,
  })
  if (failures.length > 0 && response.body.includes('INTERNAL')) throw failures[0]
  return { ...JSON.parse(response.body), cookies }
}

/** Whether a subscription can be opened. No event comes: nobody listens to the database. */
async function opened(schema: GraphQLSchema, document: string, parts: Parameters<typeof createContext>[0]) {
  const nothing = () => () => {}
  const stream = { changes: { follow: nothing }, everyMinute: nothing, signal: AbortSignal.abort() }
  const { context } = createContext({ ...parts, stream: stream as unknown as LiveStream })
  const events = await createSourceEventStream({ schema, document: parse(document), contextValue: context })
  const errors = 'errors' in events ? events.errors : undefined
  const told = errors?.map((error) => formatError(error.toJSON(), error))
  return { data: {}, cookies: [], ...(told && { errors: told }) } as unknown as Answer
}
