import { graphql } from '../generated/index.ts'

export const ConsentRights = graphql(`
  query ConsentRights {
    maySend: viewerCan(checks: [{ action: "consentRequestSend" }])
    studio { id settings { smartAccess consentRequestDays version } }
  }
`)

/** What a sending would do, and the clients it is about: one answer, so that both agree. */
export const Campaign = graphql(`
  query Campaign(
    $input: ConsentRequestInput!, $filter: ConsentCandidateFilter, $sort: ConsentSort
    $first: Int, $after: String, $last: Int, $before: String
  ) {
    consentCandidates(
      input: $input, filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before
    ) {
      willBeAsked
      counts { class count willBeAsked }
      reasons { reason count }
      candidates {
        nodes {
          requestState answerState sentAt answeredAt reason askableFrom
          client { id name code }
          services { area service { code name { it en } } }
          consent { id sendCount shownAt answeredByName waitsUntil version allowedActions text { version } }
        }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        totalCount
      }
    }
  }
`)

/** What the clients answered, for who sees them and sends nothing (WK-047). */
export const Answers = graphql(`
  query Answers($filter: ConsentFilter, $sort: ConsentSort, $first: Int, $after: String, $last: Int, $before: String) {
    consentRequests(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id requestState answerState sentAt answeredAt sendCount shownAt answeredByName waitsUntil version allowedActions
        client { id name code }
        services { area service { code name { it en } } }
        text { version }
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
`)

export const ConsentsMoved = graphql(`
  subscription ConsentsMoved {
    consentAnswered { state }
  }
`)

export const SendRequests = graphql(`
  mutation SendRequests($input: ConsentRequestInput!, $key: String!) {
    consentRequestSend(input: $input, idempotencyKey: $key) {
      sentCount
      userErrors { code message path }
    }
  }
`)

/** To one client, with why it was not asked. */
export const SendRequest = graphql(`
  mutation SendRequest($clientId: ID!, $includeRefused: Boolean!, $key: String!) {
    consentRequestSend(
      input: { mode: SELECTED, clientIds: [$clientId], includeRefused: $includeRefused }, idempotencyKey: $key
    ) {
      sentCount
      results { reason consent { id state } }
      userErrors { code message path }
    }
  }
`)

export const CancelRequest = graphql(`
  mutation CancelRequest($id: ID!, $expectedVersion: Int!) {
    consentRequestCancel(id: $id, expectedVersion: $expectedVersion) {
      consent { id state version }
      userErrors { code message path }
    }
  }
`)

export const SetSmartAccess = graphql(`
  mutation SetSmartAccess($smartAccess: Boolean!, $expectedVersion: Int!) {
    studioSettingsUpdate(input: { smartAccess: $smartAccess }, expectedVersion: $expectedVersion) {
      settings { smartAccess version }
      userErrors { code message path }
    }
  }
`)
