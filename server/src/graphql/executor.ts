import type {
  ApolloServerOptionsWithGateway,
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContext,
} from '@apollo/server'
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  isNonNullType,
  type NamedTypeNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { LRUCache } from 'lru-cache'

/**
 * graphql-jit instead of graphql-js, with the same answers. Everything about it is in this file: without the gateway and the
 * plugin below, Apollo executes with graphql-js. Three differences of graphql-jit are mended: `resolveType` must be
 * synchronous (schema.ts), variables are coerced by graphql-js, and what it cannot compile rightly is executed by graphql-js.
 */
export interface FastExecution {
  readonly gateway: Gateway
  readonly plugin: ApolloServerPlugin
  /** How many operations were answered which way, for the test that compares. */
  readonly counts: { fast: number; afterErrors: number; plain: number }
}

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway']
type Run = (root: unknown, context: unknown, variables: unknown) => ExecutionResult | Promise<ExecutionResult>
interface Compiled {
  readonly run?: Run
  readonly variables: readonly VariableDefinitionNode[]
}
const plain: Compiled = { variables: [] }

/** A compiled document takes memory until it is forgotten. */
const MOST_COMPILED = 1000

interface Options {
  readonly schema: GraphQLSchema
  /** Documents that are compiled at once; others when they come for the second time. */
  readonly isTrusted?: (queryHash: string) => boolean
}

export function fastExecution({ schema, isTrusted = () => false }: Options): FastExecution {
  const cache = new LRUCache<string, Compiled>({ max: MOST_COMPILED })
  const seen = new LRUCache<string, true>({ max: MOST_COMPILED })
  const answered = new WeakMap<object, ExecutionResult>()
  const counts = { fast: 0, afterErrors: 0, plain: 0 }

  const compiled = (request: Request): Compiled => {
    const key = `${request.queryHash} ${request.request.operationName ?? ''}`
    const known = cache.get(key)
    if (known) return known
    if (!isTrusted(request.queryHash) && !seen.has(key)) {
      seen.set(key, true)
      return plain
    }
    const made = compile(schema, request.document, request.request.operationName)
    cache.set(key, made)
    return made
  }

  const run = async ({ run: compiledRun, variables }: Compiled, request: Request, context: unknown) => {
    const given = request.request.variables ?? {}
    const coerced = getVariableValues(schema, variables, given, { maxErrors: 50 })
    // Its own errors have no nodes, and Apollo would call them a failure of ours.
    if (coerced.errors) return { errors: coerced.errors }
    const result = await compiledRun!(undefined, context, given)
    return result.errors ? { ...result, errors: result.errors.map(asGraphQLError) } : result
  }

  const plugin: ApolloServerPlugin = {
    requestDidStart: async () => ({
      async responseForOperation(requestContext) {
        const request = requestContext as unknown as Request
        const found = compiled(request)
        if (!found.run) return null
        const result = await run(found, request, requestContext.contextValue)
        if (result.errors) {
          // Handed to the executor below, so that Apollo formats the errors and nothing runs twice.
          answered.set(requestContext.contextValue, result)
          return null
        }
        counts.fast++
        return { http: requestContext.response.http, body: { kind: 'single', singleResult: result as never } }
      },
    }),
  }

  const gateway: Gateway = {
    // In a gateway's executor the context is `context`, in a plugin `contextValue`.
    async load() {
      const executor = async (request: Request & { context: BaseContext }): Promise<ExecutionResult> => {
        const result = answered.get(request.context)
        if (result) {
          counts.afterErrors++
          return result
        }
        counts.plain++
        return execute({
          schema,
          document: request.document,
          contextValue: request.context,
          variableValues: request.request.variables,
          operationName: request.request.operationName,
        })
      }
      return { executor: executor as never }
    },
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    stop: async () => {},
  }
  return { gateway, plugin, counts }
}

type Request = Pick<GraphQLRequestContext<BaseContext>, 'request'> & { document: DocumentNode; queryHash: string }

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Compiled {
  const operation = getOperationAST(document, operationName)
  const variables = operation?.variableDefinitions ?? []
  if (
    !operation ||
    !variables.every(({ type }) =>
      isCompilable(typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType | undefined),
    )
  )
    return plain
  try {
    const query = compileQuery(schema, document, operationName)
    if (isCompiledQuery(query)) return { run: query.query as Run, variables }
  } catch {
    // Whatever it cannot compile, graphql-js executes.
  }
  return plain
}

/**
 * Two kinds of variable graphql-jit gets wrong: on a recursive input it runs for ten seconds until its stack overflows, and it
 * asks for a required input field although that has a default.
 */
function isCompilable(type: GraphQLInputType | undefined, above: readonly GraphQLInputType[] = []): boolean {
  const named = type && getNamedType(type)
  if (!isInputObjectType(named)) return true
  if (above.includes(named)) return false
  return Object.values(named.getFields()).every(
    (field) =>
      !(isNonNullType(field.type) && field.defaultValue !== undefined) && isCompilable(field.type, [...above, named]),
  )
}

/** Apollo reads `extensions`, which graphql-jit leaves out, and looks for `originalError` on real GraphQLErrors only. */
const asGraphQLError = (error: GraphQLError): GraphQLError => {
  const { message, path, originalError, locations } = error
  const made = new GraphQLError(message, { path, originalError })
  Object.defineProperty(made, 'locations', { value: locations, enumerable: locations !== undefined })
  return made
}
