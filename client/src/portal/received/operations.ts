import { graphql } from '../generated/index.ts'

export const ReceivedPageQuery = graphql(`
  query ReceivedPage($filter: ReceivedInvoiceFilter, $first: Int, $after: String, $isCounted: Boolean!) {
    receivedInvoices(filter: $filter, first: $first, after: $after) {
      nodes { id state number date sellerName total currency dueOn }
      pageInfo { hasNextPage endCursor }
      totalCount(exact: true) @include(if: $isCounted)
      totalAmount @include(if: $isCounted)
    }
  }
`)

export const ReceivedInvoice = graphql(`
  query ReceivedInvoice($id: ID!) {
    receivedInvoice(id: $id) {
      id state documentType number date sellerName taxable vat total currency dueOn fileName sdiId
      arrivedAt readAt registeredAt version allowedActions
      signature { valid reason signer signedAt }
      warnings { code severity path message { it en } }
      document {
        seller { displayName vatCountry vatCode fiscalCode street postalCode city province country taxRegime }
        buyer { displayName vatCountry vatCode fiscalCode street postalCode city province country recipientCode pec }
        purpose
        lines { position description quantity unit unitPrice priceChanges { kind percentage amount } total vatRate nature }
        vatSummary { vatRate nature taxable vat legalReference }
        payments { method dueOn amount iban }
        withheld
      }
    }
  }
`)

export const ReceivedFile = graphql(`
  query ReceivedFile($id: ID!) {
    receivedInvoice(id: $id) { id file { fileName mediaType contentBase64 } }
  }
`)

export const OpenReceived = graphql(`
  mutation OpenReceived($id: ID!) {
    receivedInvoiceOpen(id: $id) {
      receivedInvoice { id state readAt version allowedActions }
      userErrors { code message path }
    }
  }
`)

export const RegisterReceived = graphql(`
  mutation RegisterReceived($id: ID!, $expectedVersion: Int!) {
    receivedInvoiceRegister(id: $id, expectedVersion: $expectedVersion) {
      receivedInvoice { id state registeredAt version allowedActions }
      userErrors { code message path }
    }
  }
`)

export const ImportReceived = graphql(`
  mutation ImportReceived($files: [FileInput!]!) {
    receivedInvoiceImport(files: $files) {
      results {
        fileName
        outcome
        receivedInvoices { id number date sellerName }
        error { code message { it en } }
      }
      userErrors { code message path }
    }
  }
`)
