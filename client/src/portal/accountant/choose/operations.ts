import { graphql } from '../../generated/index.ts'

export const DirectoryQuery = graphql(`
  query StudioDirectory($search: String, $first: Int!, $after: String) {
    studioDirectory(search: $search, first: $first, after: $after) {
      nodes { id name vatNumber city province website text delegationState }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const GrantableQuery = graphql(`
  query GrantableWords($clientId: ID!) {
    permissionCatalogue { words { key name { it en } help { it en } } }
    modules(clientId: $clientId) { module state }
  }
`)

export const PickStudio = graphql(`
  mutation PickStudio($input: DelegationPickInput!, $key: String!) {
    change: delegationPickFromDirectory(input: $input, idempotencyKey: $key) {
      delegation { id state }
      userErrors { code message path }
    }
  }
`)

export const InviteStudio = graphql(`
  mutation InviteStudio($input: DelegationInviteInput!, $key: String!) {
    change: delegationInvite(input: $input, idempotencyKey: $key) {
      invitedEmail
      delegation { id state }
      userErrors { code message path }
    }
  }
`)
