import { graphql } from '../generated/index.ts'

export const SmartCount = graphql(`
  query SmartCount {
    smartServices(first: 1) { totalCount }
  }
`)

export const SmartServices = graphql(`
  query SmartServices($first: Int, $after: String, $last: Int, $before: String) {
    smartServices(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        client { id name code allowedActions }
        services { area service { code name { it en } } }
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
`)
