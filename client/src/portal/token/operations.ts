import { graphql } from '../generated/index.ts'

export const ConnectedAppsQuery = graphql(`
  query ConnectedApps {
    partnerApps {
      id name publisher website registeredByName own scopes lastUsedAt revokedAt shutOut allowedActions
    }
    apiTokens { id name prefix scopes expiresOn lastUsedAt revokedAt state issuerName own unused partnerApp { id name } }
    permissionCatalogue { scopes { key name { it en } } }
  }
`)

export const RevokeApp = graphql(`
  mutation RevokeApp($id: ID!) {
    change: partnerAppRevoke(id: $id) {
      partnerApp { id shutOut revokedAt allowedActions }
      userErrors { code message path }
    }
  }
`)

export const AdmitApp = graphql(`
  mutation AdmitApp($id: ID!) {
    change: partnerAppAuthorise(id: $id) {
      partnerApp { id shutOut allowedActions }
      userErrors { code message path }
    }
  }
`)

export const RevokeToken = graphql(`
  mutation RevokeToken($id: ID!) {
    change: apiTokenRevoke(id: $id) {
      apiToken { id revokedAt state }
      userErrors { code message path }
    }
  }
`)
