import 'reflect-metadata'
import { type GraphQLSchema, isAbstractType } from 'graphql'
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql'

export type ResolverClass = new () => object

/** The schema of these resolver classes, without its guard. */
export function buildApiSchema(resolvers: readonly ResolverClass[]): GraphQLSchema {
  // Inputs are checked by the verbs, which know the rules of the business, not by decorators.
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<ResolverClass>,
    validate: false,
    pubSub: noTopics,
  })
  return resolveTypesAtOnce(schema)
}

/** type-graphql asks for one where there is a subscription; ours follow the database (live.ts). */
const noTopics = {
  publish() {},
  subscribe(topic: string): never {
    throw new Error(`There is no topic ${topic}`)
  },
}

/**
 * graphql-jit does not wait for `resolveType`, and type-graphql's is asynchronous where one is given: so a value of an abstract
 * type has a `__typename`, or is an instance of its class.
 */
export function resolveTypesAtOnce(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type)) continue
    const byClass = type.resolveType
    type.resolveType = (value, context, info, abstractType) => {
      if (typeof value?.__typename === 'string') return value.__typename
      // Not by throwing: graphql-jit would give up the whole answer, where graphql-js answers an error at the field.
      try {
        const name = byClass?.(value, context, info, abstractType)
        return typeof name === 'string' ? name : undefined
      } catch {
        return undefined
      }
    }
  }
  return schema
}
