import { ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLHead } from '@apollo/server'
import { type DocumentNode, type GraphQLSchema, visit } from 'graphql'
import type { Database } from '../db/database.ts'
import { AppError } from '../lib/errors.ts'
import { type Context, unauthenticated } from './context.ts'
import { MOST_COST } from './cost.ts'
import { formatError, noteFailures, originalOf, refusal } from './errors.ts'
import { type FastExecution, fastExecution } from './executor.ts'
import { boundVariables } from './input-bounds.ts'
import { limits, MOST_TOKENS } from './limits.ts'
import { charge } from './meter.ts'
import { byHash, noDocuments, type TrustedDocuments, trustedStore } from './trusted-documents.ts'

export interface GraphQLRequest {
  readonly body: unknown
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly context: Context
}
export interface GraphQLAnswer {
  readonly status: number
  readonly headers: Iterable<readonly [string, string]>
  readonly body: string
}
export interface GraphQLService {
  readonly schema: GraphQLSchema
  readonly counts: FastExecution['counts']
  answer(request: GraphQLRequest): Promise<GraphQLAnswer>
  stop(): Promise<void>
}

interface Options {
  /** With its guard. */
  readonly schema: GraphQLSchema
  readonly logFailure: (error: unknown, requestId: string) => void
  /** Handed what was thrown by the operation, before it is answered: a refusal can be looked up at once. */
  readonly keepDenials?: (db: Database, causes: readonly unknown[]) => Promise<void>
  /** What the apps send by its hash. Everybody else sends text. */
  readonly documents?: TrustedDocuments
  /** graphql-js throughout: to compare with. */
  readonly isPlain?: boolean
}

export async function startGraphQL({
  schema,
  logFailure,
  keepDenials = async () => {},
  documents = noDocuments,
  isPlain = false,
}: Options): Promise<GraphQLService> {
  const fast = fastExecution({ schema, isTrusted: documents.has })
  const server = new ApolloServer<Context>({
    ...(isPlain ? { schema } : { gateway: fast.gateway }),
    plugins: [
      observer({ schema, logFailure, keepDenials }),
      ...(isPlain ? [] : [fast.plugin as ApolloServerPlugin<Context>]),
    ],
    formatError,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [limits],
    introspection: true,
    // The route takes JSON only and offers no GET, which is what this would check.
    csrfPrevention: false,
    persistedQueries: { cache: trustedStore(documents) },
    includeStacktraceInErrorResponses: false,
    status400ForVariableCoercionErrors: true,
    stopOnTerminationSignals: false,
    logger: { debug() {}, info() {}, warn() {}, error: (message) => logFailure(new Error(String(message)), '') },
  })
  await server.start()
  return {
    schema,
    counts: fast.counts,
    async answer({ body, headers, context }) {
      const response = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', body: byHash(body), headers: new RequestHeaders(headers), search: '' },
        context: async () => context,
      })
      const text = response.body.kind === 'complete' ? response.body.string : ''
      return { status: statusFor(response, context), headers: response.headers, body: text }
    },
    stop: () => server.stop(),
  }
}

/** Set on a request that was one of GraphQL, whatever then became of its operation. */
const UNDERSTOOD = Symbol('understood')

/** GraphQL over HTTP: whoever takes `application/json` only is told of errors by 200; the newer media type has real statuses. */
function statusFor({ status = 200, headers }: HTTPGraphQLHead, { memo }: Context): number {
  const isLegacy = headers.get('content-type')?.startsWith('application/json')
  const isRefused = status >= 400 && status < 500 && status !== TOO_MANY_REQUESTS
  return isLegacy && isRefused && memo(UNDERSTOOD, () => false) ? 200 : status
}
const TOO_MANY_REQUESTS = 429

const observer = ({
  schema,
  logFailure,
  keepDenials,
}: Required<Pick<Options, 'schema' | 'logFailure' | 'keepDenials'>>): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    let cost: number | undefined
    return {
      async didResolveSource({ contextValue }) {
        contextValue.memo(UNDERSTOOD, () => true)
      },
      async didResolveOperation(requestContext) {
        const { document, contextValue, request } = requestContext
        if (!contextValue.viewer && asksForSchema(document)) throw refusal(unauthenticated())
        if (requestContext.operation?.operation === 'subscription') throw refusal(elsewhere)
        try {
          boundVariables(request.variables)
        } catch (error) {
          throw error instanceof AppError ? refusal(error) : error
        }
        cost = await charge(schema, requestContext)
      },
      async didEncounterErrors({ errors, contextValue }) {
        const { db, requestId } = contextValue
        noteFailures(errors, requestId, (error) => logFailure(error, requestId))
        await keepDenials(db, errors.map(originalOf)).catch((error) => logFailure(error, requestId))
      },
      async willSendResponse({ response: { body } }) {
        if (cost === undefined || body.kind !== 'single') return
        body.singleResult.extensions = { cost: { requested: cost, limit: MOST_COST } }
      },
    }
  },
})

const elsewhere = new AppError('BAD_USER_INPUT', 'Subscriptions are answered at /graphql/stream.')

/** Wherever it stands, fragments included: what is written in the text but not used may be refused too. */
const asksForSchema = (document: DocumentNode): boolean => {
  let asks = false
  visit(document, {
    Field({ name }) {
      asks ||= name.value === '__schema' || name.value === '__type'
    },
  })
  return asks
}

/** The headers as they came, without copying them. */
class RequestHeaders extends HeaderMap {
  constructor(private readonly raw: GraphQLRequest['headers']) {
    super()
  }
  override get(name: string): string | undefined {
    const value = this.raw[name]
    return Array.isArray(value) ? value.join(', ') : value
  }
  override has(name: string): boolean {
    return this.raw[name] !== undefined
  }
}
