import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { type DocumentNode, GraphQLError, type GraphQLSchema, visit } from 'graphql'
import { AppError } from '../lib/errors.ts'
import { type Context, unauthenticated } from './context.ts'
import { formatAppError, formatError, noteFailures } from './errors.ts'
import { type FastExecution, fastExecution } from './executor.ts'
import { boundVariables } from './input-bounds.ts'
import { limits } from './limits.ts'

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
  /** graphql-js throughout: to compare with. */
  readonly isPlain?: boolean
}

export async function startGraphQL({ schema, logFailure, isPlain = false }: Options): Promise<GraphQLService> {
  const fast = fastExecution({ schema })
  const server = new ApolloServer<Context>({
    ...(isPlain ? { schema } : { gateway: fast.gateway }),
    plugins: [observer(logFailure), ...(isPlain ? [] : [fast.plugin as ApolloServerPlugin<Context>])],
    formatError,
    validationRules: [limits],
    introspection: true,
    // The route takes JSON only and offers no GET, which is what this would check.
    csrfPrevention: false,
    persistedQueries: false,
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
        httpGraphQLRequest: { method: 'POST', body, headers: new RequestHeaders(headers), search: '' },
        context: async () => context,
      })
      const text = response.body.kind === 'complete' ? response.body.string : ''
      return { status: response.status ?? 200, headers: response.headers, body: text }
    },
    stop: () => server.stop(),
  }
}

const observer = (logFailure: Options['logFailure']): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    async didResolveOperation({ document, contextValue, request }) {
      if (!contextValue.viewer && asksForSchema(document)) throw asGraphQLError(unauthenticated())
      try {
        boundVariables(request.variables)
      } catch (error) {
        throw error instanceof AppError ? asGraphQLError(error) : error
      }
    },
    async didEncounterErrors({ errors, contextValue }) {
      noteFailures(errors, contextValue.requestId, (error) => logFailure(error, contextValue.requestId))
    },
  }),
})

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

const asGraphQLError = (error: AppError) => {
  const { message, extensions } = formatAppError(error)
  return new GraphQLError(message, { extensions })
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
