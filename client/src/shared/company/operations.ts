import { gql, type TypedDocumentNode } from '@urql/core'

export interface Company {
  id: string
  relation: 'OWN' | 'CLIENT'
  clientId: string
  membershipId: string
  name: string
  vatNumber: string | null
  studioName: string | null
  current: boolean
}
interface Answer {
  viewer: { memberships: { id: string; current: boolean }[]; actingFor: { name: string } | null }
  companies: {
    nodes: Company[]
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}
interface Variables {
  search: string | null
  after: string | null
}
/** The page is the same in both apps. */
export const CompaniesQuery: TypedDocumentNode<Answer, Variables> = gql`
  query Companies($search: String, $after: String) {
    viewer { id memberships { id current } actingFor { name } }
    companies(search: $search, first: 50, after: $after) {
      nodes { id relation clientId membershipId name vatNumber studioName current }
      totalCount
      pageInfo { hasNextPage endCursor }
    }
  }
`
