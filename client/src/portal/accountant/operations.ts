import { graphql } from '../generated/index.ts'

export const DelegationMoved = graphql(`
  subscription DelegationMoved($clientId: ID!) {
    delegationChanged(clientId: $clientId) { state }
  }
`)

export const AccountantQuery = graphql(`
  query Accountant($clientId: ID!) {
    delegations(clientId: $clientId) {
      id state suspendedBy words validFrom validTo counts purpose changedAt version allowedActions
      studio { id name street postalCode city province email }
      periods { state words validFrom validTo beganAt endedAt setByName }
      permissionChange { id words message requestedAt requestedByName }
      permissionChanges { id state words granted answeredAt answeredByName }
    }
    consentRequests(first: 20, filter: { clientId: $clientId }) {
      nodes {
        id state sentAt waitsUntil answeredAt answeredByName version allowedActions
        studio { id name }
        services { area service { code name { it en } } }
        text { version text { it en } hash }
        currentText { version text { it en } hash }
      }
    }
    permissionCatalogue { words { key name { it en } help { it en } } }
    modules(clientId: $clientId) { module state }
    mayView: viewerCan(checks: [{ action: "viewAsBegin" }])
  }
`)

/** What each word opens today, in numbers. */
export const ReachQuery = graphql(`
  query Reach($clientId: ID!) {
    all: invoices(clientId: $clientId, first: 1) { totalCount(exact: true) }
    drafts: invoices(clientId: $clientId, first: 1, filter: { states: [DRAFT, CORRECTING] }) { totalCount(exact: true) }
    toSend: invoices(clientId: $clientId, first: 1, filter: { states: [ISSUED, SEND_FAILED] }) {
      totalCount(exact: true)
    }
    received: receivedInvoices(clientId: $clientId, first: 1) { totalCount(exact: true) }
    numberSeries(clientId: $clientId) { id archived }
  }
`)

export const DeedsQuery = graphql(`
  query Deeds($clientId: ID!, $first: Int, $after: String) {
    auditLog(clientId: $clientId, first: $first, after: $after) {
      nodes { id at action actorName onBehalfOf studioName byToken subjectKind subjectId after }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

/** The names of the documents the deeds speak of. */
export const NumbersQuery = graphql(`
  query Numbers($clientId: ID!) {
    invoices(clientId: $clientId, first: 100) { nodes { id number buyerName } }
    receivedInvoices(clientId: $clientId, first: 100) { nodes { id number sellerName } }
  }
`)

export const SetGrant = graphql(`
  mutation SetGrant($id: ID!, $expectedVersion: Int!, $input: DelegationGrantInput!) {
    change: delegationGrantSet(id: $id, expectedVersion: $expectedVersion, input: $input) {
      delegation { id state words validTo counts version }
      userErrors { code message path }
    }
  }
`)

export const AcceptRequest = graphql(`
  mutation AcceptRequest($id: ID!, $expectedVersion: Int!, $words: [Word!]) {
    change: delegationAccept(id: $id, expectedVersion: $expectedVersion, words: $words) {
      delegation { id state version }
      userErrors { code message path }
    }
  }
`)

export const AnswerChange = graphql(`
  mutation AnswerChange($id: ID!, $words: [Word!]!, $expectedVersion: Int!) {
    change: delegationPermissionChangeAnswer(id: $id, words: $words, expectedVersion: $expectedVersion) {
      delegation { id words version }
      userErrors { code message path }
    }
  }
`)

const RefuseRequest = graphql(`
  mutation RefuseRequest($id: ID!, $expectedVersion: Int!) {
    change: delegationRefuse(id: $id, expectedVersion: $expectedVersion) {
      delegation { id state version }
      userErrors { code message path }
    }
  }
`)

const WithdrawInvitation = graphql(`
  mutation WithdrawInvitation($id: ID!, $expectedVersion: Int!) {
    change: delegationWithdraw(id: $id, expectedVersion: $expectedVersion) {
      delegation { id state version }
      userErrors { code message path }
    }
  }
`)

const Suspend = graphql(`
  mutation Suspend($id: ID!, $expectedVersion: Int!) {
    change: delegationSuspend(id: $id, expectedVersion: $expectedVersion) {
      delegation { id state version }
      userErrors { code message path }
    }
  }
`)

const Resume = graphql(`
  mutation Resume($id: ID!, $expectedVersion: Int!) {
    change: delegationResume(id: $id, expectedVersion: $expectedVersion) {
      delegation { id state version }
      userErrors { code message path }
    }
  }
`)

const Revoke = graphql(`
  mutation Revoke($id: ID!, $expectedVersion: Int!) {
    change: delegationRevoke(id: $id, expectedVersion: $expectedVersion) {
      delegation { id state version }
      userErrors { code message path }
    }
  }
`)

const Hide = graphql(`
  mutation Hide($id: ID!, $expectedVersion: Int!) {
    change: delegationHide(id: $id, expectedVersion: $expectedVersion) {
      delegation { id state version }
      userErrors { code message path }
    }
  }
`)

/** What changes a delegation's state without further words. */
export const moves = {
  delegationRefuse: RefuseRequest,
  delegationWithdraw: WithdrawInvitation,
  delegationSuspend: Suspend,
  delegationResume: Resume,
  delegationRevoke: Revoke,
  delegationHide: Hide,
}
export type Move = keyof typeof moves
