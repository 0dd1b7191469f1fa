import { graphql } from '../generated/index.ts'

export const CompanyRegister = graphql(`
  mutation CompanyRegister($input: CompanyRegisterInput!) {
    companyRegister(input: $input) {
      userErrors { code message path }
      viewer { id app name username renewal memberships { id kind name role current } }
    }
  }
`)

export const InvitationQuery = graphql(`
  query OwnerInvitation($token: String!) {
    ownerInvitation(token: $token) { clientName studioName }
  }
`)

export const AcceptInvitation = graphql(`
  mutation AcceptInvitation($token: String!, $name: String!, $username: String!, $password: String!) {
    ownerInvitationAccept(token: $token, name: $name, username: $username, password: $password) {
      userErrors { code message path }
      viewer { id app name username renewal memberships { id kind name role current } }
    }
  }
`)
