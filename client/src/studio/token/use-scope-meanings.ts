import { useQuery } from 'urql'
import type { ScopeMeanings } from '../../shared/token/ScopeTicks.tsx'
import { graphql } from '../generated/index.ts'

const ScopeMeaningsDocument = graphql(`
  query ScopeMeanings {
    permissionCatalogue { scopes { key name { it en } } usableScopes }
  }
`)

/** What a token may be cut down to, and which of it the viewer could use; undefined until it is there. */
export function useScopeMeanings(): ScopeMeanings | undefined {
  const [{ data }] = useQuery({ query: ScopeMeaningsDocument })
  return data?.permissionCatalogue
}
