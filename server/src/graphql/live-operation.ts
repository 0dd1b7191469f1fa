import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import type { Database } from '../db/database.ts'
import { AppError } from '../lib/errors.ts'
import type { Context } from './context.ts'
import { formatError, noteFailures, originalOf, refusal } from './errors.ts'
import { boundVariables } from './input-bounds.ts'
import { limits, MOST_TOKENS } from './limits.ts'
import type { LiveEvent } from './live.ts'
import { charge } from './meter.ts'

interface Asked {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
  readonly operationName?: string | null | undefined
}
/** What becomes of errors, as for /graphql. */
export interface Noting {
  readonly logFailure: (error: unknown, requestId: string) => void
  readonly keepDenials: (db: Database, causes: readonly unknown[]) => Promise<void>
}

/** Why an operation is not begun: the HTTP status and the caller's mistakes. */
export interface Refused {
  readonly status: number
  readonly errors: readonly GraphQLFormattedError[]
}

/** A subscription that can begin: its text is valid, within all bounds, and paid for. */
export async function prepareSubscription(
  schema: GraphQLSchema,
  asked: Asked,
  contextValue: Context,
): Promise<ExecutionArgs | Refused> {
  try {
    const document = parse(asked.query, { maxTokens: MOST_TOKENS })
    const invalid = validate(schema, document, [...specifiedRules, limits])
    if (invalid.length > 0) return refused(invalid, 'GRAPHQL_VALIDATION_FAILED')
    const operation = getOperationAST(document, asked.operationName)
    if (operation?.operation !== 'subscription')
      return refused([new GraphQLError('Only subscriptions are answered here; POST all else to /graphql.')])
    const variables = { ...asked.variables }
    boundVariables(variables)
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 50 })
    if (errors) return refused(errors)
    await charge(schema, { document, operation, contextValue, request: { variables } })
    return { schema, document, contextValue, variableValues: variables, operationName: asked.operationName }
  } catch (error) {
    if (error instanceof AppError) return refused([refusal(error)])
    if (error instanceof GraphQLError) return refused([error], 'GRAPHQL_PARSE_FAILED')
    throw error
  }
}

function refused(errors: readonly GraphQLError[], code = 'BAD_USER_INPUT'): Refused {
  let status = 400
  const formatted = errors.map((error) => {
    // What bears no code counts as our failure.
    error.extensions.code ??= code
    const { message, extensions: { http, ...extensions } = {}, locations } = formatError(error.toJSON(), error)
    status = (http as { status: number } | undefined)?.status ?? status
    return { message, extensions, ...(locations && { locations }) }
  })
  return { status, errors: formatted }
}

/** The answers to a subscription: one for each event, read in the event's own context. Or why there are none. */
export async function runSubscription(args: ExecutionArgs, { logFailure, keepDenials }: Noting) {
  const { requestId, db } = args.contextValue as Context
  const formatted = ({ errors, ...result }: ExecutionResult): ExecutionResult => {
    if (!errors) return result
    noteFailures(errors, requestId, (error) => logFailure(error, requestId))
    return { ...result, errors: errors.map((error) => formatError(error.toJSON(), error) as GraphQLError) }
  }
  const events = await createSourceEventStream(args)
  if (!(Symbol.asyncIterator in events)) {
    await keepDenials(db, events.errors?.map(originalOf) ?? []).catch((error) => logFailure(error, requestId))
    return formatted(events)
  }
  return answers(args, events as AsyncIterable<LiveEvent>, formatted)
}

async function* answers(
  args: ExecutionArgs,
  events: AsyncIterable<LiveEvent>,
  formatted: (result: ExecutionResult) => ExecutionResult,
) {
  try {
    for await (const event of events)
      yield formatted(await execute({ ...args, rootValue: event.change, contextValue: event.context }))
  } catch (error) {
    const originalError = error instanceof Error ? error : new Error(String(error))
    yield formatted({ errors: [new GraphQLError(originalError.message, { originalError })] })
  }
}
