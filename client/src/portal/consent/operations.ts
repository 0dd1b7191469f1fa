import type { ConsentsQuery as Answer } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'

export type Consent = Answer['consentRequests']['nodes'][number]

/** What studios asked the company and what was answered, the last asked first. */
export const ConsentsQuery = graphql(`
  query Consents($clientId: ID!) {
    consentRequests(first: 20, filter: { clientId: $clientId }) {
      nodes {
        id state sentAt waitsUntil answeredAt answeredByName version allowedActions
        studio { id name }
        services { area service { code name { it en } } }
        text { version text { it en } hash }
        currentText { version text { it en } hash }
      }
    }
  }
`)

export const ConsentMoved = graphql(`
  subscription ConsentMoved($clientId: ID!) {
    consentAnswered(clientId: $clientId) { state }
  }
`)

export const AnswerConsent = graphql(`
  mutation AnswerConsent($id: ID!, $agrees: Boolean!, $textVersion: String!, $expectedVersion: Int!) {
    consentAnswer(id: $id, agrees: $agrees, textVersion: $textVersion, expectedVersion: $expectedVersion) {
      consent { id state version }
      userErrors { code message path }
    }
  }
`)

export const SetConsentFlag = graphql(`
  mutation SetConsentFlag($id: ID!, $authorised: Boolean!, $textVersion: String!, $expectedVersion: Int!) {
    consentFlagSet(id: $id, authorised: $authorised, textVersion: $textVersion, expectedVersion: $expectedVersion) {
      consent { id state version }
      userErrors { code message path }
    }
  }
`)
