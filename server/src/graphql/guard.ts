import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql'
import { deny, rule, shield } from 'graphql-shield'
import { AppError } from '../lib/errors.ts'
import type { Context } from './context.ts'

/** What the guard asks of the policy. */
export interface Gatekeeper {
  /** The operations that have a row, and of these the ones that must have a root field. */
  readonly actions: readonly string[]
  readonly hasRootField: (action: string) => boolean
  /** undefined: go on. Looks at viewer and action alone, without I/O. */
  readonly refusal: (context: Context, action: string) => Error | undefined
}

const rootTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type != null)

/** The root fields: all there is to call. */
export const rootFields = (schema: GraphQLSchema): string[] =>
  rootTypes(schema).flatMap((type) => Object.keys(type.getFields()))

/** Nothing can be called that the policy does not speak of, and the policy speaks of nothing that cannot be called. */
export function assertCovered(schema: GraphQLSchema, { actions, hasRootField }: Gatekeeper) {
  const fields = new Set(rootFields(schema))
  const known = new Set(actions)
  const open = [...fields].filter((field) => !known.has(field))
  const idle = actions.filter((action) => hasRootField(action) && !fields.has(action))
  const complaints = [
    ...(open.length > 0 ? [`no row in the policy for ${open.join(', ')}`] : []),
    ...(idle.length > 0 ? [`no operation for the policy's ${idle.join(', ')}`] : []),
  ]
  if (complaints.length > 0) throw new Error(`Policy and schema disagree: ${complaints.join('; ')}`)
}

/**
 * Puts the policy's gate before every root field. shield would wrap every field of every type, which costs more than all the
 * rest of a request: its rule tree is whole, but only the roots get it.
 */
export function guardRoots(schema: GraphQLSchema, gatekeeper: Gatekeeper): GraphQLSchema {
  const tree = Object.fromEntries(
    rootTypes(schema).map((type) => [
      type.name,
      Object.fromEntries(
        Object.keys(type.getFields())
          .filter((field) => gatekeeper.actions.includes(field))
          .map((field) => [field, ruleOf(field, gatekeeper)]),
      ),
    ]),
  )
  // No caching: shield's leaks a decision from one alias to the next.
  const options = { fallbackRule: deny, fallbackError: closed, allowExternalErrors: true }
  const generator = shield(tree, options) as unknown as {
    generate(schema: GraphQLSchema): Record<string, Record<string, Middleware>>
  }
  const middleware = generator.generate(schema)
  for (const type of rootTypes(schema)) {
    for (const [name, field] of Object.entries(type.getFields())) {
      const guarded = middleware[type.name]![name]!
      const behindGate =
        (resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> =>
        async (parent, args, context, info) => {
          // shield answers refusals, and what a resolver throws, as values.
          const answer = await guarded(resolve, parent, args, context, info)
          if (answer instanceof Error) throw answer
          return answer
        }
      field.resolve = behindGate(field.resolve ?? defaultFieldResolver)
      // A subscription is refused when it is asked for, not at its first event.
      if (field.subscribe) field.subscribe = behindGate(field.subscribe)
    }
  }
  return schema
}

const closed = new AppError('FORBIDDEN', 'This operation is not open to anybody.')

type Middleware = (
  resolve: unknown,
  parent: unknown,
  args: unknown,
  context: unknown,
  info: unknown,
) => Promise<unknown>

const ruleOf = (action: string, { refusal }: Gatekeeper) =>
  rule(action, { cache: 'no_cache' })((_parent, _args, context: Context) => refusal(context, action) ?? true)
