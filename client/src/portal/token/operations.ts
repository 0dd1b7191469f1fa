import { graphql } from '../generated/index.ts'

export const ConnectedAppsQuery = graphql(`
  query ConnectedApps {
    partnerApps {
      id name publisher website registeredByName own scopes lastUsedAt revokedAt shutOut allowedActions
    }
    apiTokens { id name prefix scopes expiresOn lastUsedAt revokedAt state issuerName own unused partnerApp { id name } }
    permissionCatalogue { scopes { key name { it en } } usableScopes }
    viewerCan(checks: [{ action: "apiTokenCreate" }, { action: "partnerAppRegister" }])
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

export const CreateTokenMutation = graphql(`
  mutation CreateToken($input: ApiTokenCreateInput!) {
    change: apiTokenCreate(input: $input) {
      apiToken { id }
      secret
      userErrors { code message path }
    }
  }
`)

export const RegisterAppMutation = graphql(`
  mutation RegisterApp($input: PartnerAppRegisterInput!, $key: String!) {
    change: partnerAppRegister(input: $input, idempotencyKey: $key) {
      partnerApp { id name }
      userErrors { code message path }
    }
  }
`)

export const AuthoriseAppMutation = graphql(`
  mutation AuthoriseApp($id: ID!, $input: PartnerAppAuthoriseInput!) {
    change: partnerAppAuthorise(id: $id, input: $input) {
      partnerApp { id scopes }
      apiToken { id }
      secret
      userErrors { code message path }
    }
  }
`)
