import { AccessResolver } from './features/access/access.resolver.ts'
import { AccountResolver } from './features/account/account.resolver.ts'
import { TokenResolver } from './features/token/token.resolver.ts'
import type { ResolverClass } from './graphql/schema.ts'

/** Everything the API consists of: one line for each noun's resolvers. */
export const resolvers: readonly ResolverClass[] = [AccountResolver, AccessResolver, TokenResolver]
