import type { ResolverClass } from './graphql/schema.ts'

/** Everything the API consists of: one line for each noun's resolvers. */
export const resolvers: readonly ResolverClass[] = []
