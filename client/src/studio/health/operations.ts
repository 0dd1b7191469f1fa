import { graphql } from '../generated/index.ts'

export const StudioHealth = graphql(`
  query StudioHealth($kind: HealthKind, $after: String) {
    studioHealth(kind: $kind, first: 20, after: $after) {
      checkedOn
      count
      kinds {
        kind count hasNextPage endCursor
        findings {
          key subjectKind subjectId name clientId day word reason
          remedy { operation whoCanFix subjectKind subjectId }
        }
      }
    }
  }
`)

export const HealthCount = graphql(`
  query HealthCount {
    studioHealth(first: 1) { count }
  }
`)
