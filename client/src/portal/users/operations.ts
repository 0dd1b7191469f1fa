import type { UsersQuery as UsersData } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'

export const UsersQuery = graphql(`
  query Users($clientId: ID!, $filter: AdditionalUserFilter) {
    additionalUsers(clientId: $clientId, filter: $filter, first: 100) {
      nodes {
        id name username email words state expiresOn mustChangePassword lastSignInAt worksElsewhere version allowedActions
      }
      totalCount
    }
    seatUsage(clientId: $clientId) {
      bought used free active validTo isOver coTermed version allowedActions
    }
    client(id: $clientId) { id modules { module state } }
    permissionCatalogue { words { key name { it en } help { it en } } }
  }
`)
export type AdditionalUser = UsersData['additionalUsers']['nodes'][number]
export type Seats = UsersData['seatUsage']
export type Catalogue = UsersData['permissionCatalogue']['words']

export const CreateUser = graphql(`
  mutation CreateUser($clientId: ID!, $input: AdditionalUserCreateInput!, $key: String!) {
    change: additionalUserCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {
      additionalUser { id username }
      temporaryPassword
      userErrors { code message path }
    }
  }
`)

export const SetWords = graphql(`
  mutation SetUserWords($id: ID!, $expectedVersion: Int!, $input: AdditionalUserPermissionsInput!) {
    change: additionalUserPermissionsSet(id: $id, expectedVersion: $expectedVersion, input: $input) {
      additionalUser { id words version }
      userErrors { code message path }
    }
  }
`)

export const UpdateUser = graphql(`
  mutation UpdateUser($id: ID!, $expectedVersion: Int!, $input: AdditionalUserUpdateInput!) {
    change: additionalUserUpdate(id: $id, expectedVersion: $expectedVersion, input: $input) {
      additionalUser { id name email state expiresOn version }
      userErrors { code message path }
    }
  }
`)

export const ResetPassword = graphql(`
  mutation ResetUserPassword($id: ID!) {
    change: additionalUserPasswordReset(id: $id) {
      temporaryPassword
      userErrors { code message path }
    }
  }
`)

export const DeleteUser = graphql(`
  mutation DeleteUser($id: ID!, $expectedVersion: Int!) {
    change: additionalUserDelete(id: $id, expectedVersion: $expectedVersion) {
      additionalUser { id }
      userErrors { code message path }
    }
  }
`)

export const ChangeSeats = graphql(`
  mutation ChangeSeats($clientId: ID!, $expectedVersion: Int!, $input: SeatsChangeInput!) {
    change: seatsChange(clientId: $clientId, expectedVersion: $expectedVersion, input: $input) {
      seatUsage { bought used free active validTo isOver coTermed version }
      userErrors { code message path }
    }
  }
`)

export const PreviewUser = graphql(`
  query PreviewUser($clientUser: ClientUserPreviewInput!) {
    grantPreview(input: { clientUser: $clientUser }) {
      preview {
        isEmpty
        operations {
          noun
          gained { action operators users tokens clients documents }
          lost { action operators users tokens clients documents }
        }
        warnings { code message count }
      }
      userErrors { code message path }
    }
  }
`)

/** For the home and the page of services: how many, and where the services stand. */
export const ServiceStateQuery = graphql(`
  query ServiceState($clientId: ID!) {
    seatUsage(clientId: $clientId) {
      bought used free active validTo isOver coTermed version allowedActions
    }
    client(id: $clientId) {
      id
      services { area state validTo readOnlyUntil service { code name { it en } } }
      modules { module name { it en } state validTo readOnlyUntil }
    }
  }
`)
