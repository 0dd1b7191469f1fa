import { graphql } from '../generated/index.ts'

/** Written out twice: an operation holds its own fields, see trusted-documents. */
export const AccessNow = graphql(`
  query AccessNow($clientId: ID!, $after: String) {
    matrix: accessMatrix(clientId: $clientId) {
      day isToday demandsSecondFactor userCount
      principals(first: 50, after: $after) {
        nodes {
          id kind name code issuerName closed operatorCount
          through { units { id name } classes flags words scopes delegation { state validFrom validTo } }
          operations { allowed withSecondFactor closed }
          refusals { operations missing { condition reason needs message whoCanFix } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

export const AccessThen = graphql(`
  query AccessThen($clientId: ID!, $day: Date!, $after: String) {
    matrix: accessAsOf(clientId: $clientId, day: $day) {
      day isToday demandsSecondFactor userCount
      principals(first: 50, after: $after) {
        nodes {
          id kind name code issuerName closed operatorCount
          through { units { id name } classes flags words scopes delegation { state validFrom validTo } }
          operations { allowed withSecondFactor closed }
          refusals { operations missing { condition reason needs message whoCanFix } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

export const AccessFile = graphql(`
  query AccessFile($clientId: ID!, $day: Date!) {
    accessMatrixFile(clientId: $clientId, day: $day) { fileName mediaType contentBase64 }
  }
`)

/** Which of the page's tools are the viewer's: looking back, the file, looking as somebody. */
export const AccessTools = graphql(`
  query AccessTools($checks: [AccessCheck!]!) {
    viewer { id memberships { id current } }
    viewerCan(checks: $checks)
  }
`)
