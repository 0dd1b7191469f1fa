import { graphql } from '../generated/index.ts'

export const ReceivedInvoices = graphql(`
  query ReceivedInvoices(
    $clientId: ID, $filter: ReceivedInvoiceFilter, $first: Int, $after: String, $last: Int, $before: String
  ) {
    receivedInvoices(clientId: $clientId, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id state number documentType date sellerName total currency dueOn arrivedAt version
        client { id name }
        allowedActions
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
      totalAmount
    }
  }
`)

export const ReceivedInvoice = graphql(`
  query ReceivedInvoice($id: ID!) {
    receivedInvoice(id: $id) {
      id state number documentType date sellerName taxable vat total currency dueOn fileName sdiId
      arrivedAt readAt registeredAt version
      client { id name }
      signature { valid reason signer signedAt }
      warnings { code severity path message { it en } }
      document {
        seller { displayName vatCountry vatCode fiscalCode street postalCode city province country taxRegime }
        buyer { displayName vatCountry vatCode fiscalCode street postalCode city province country recipientCode pec }
        purpose
        lines {
          position description quantity unit unitPrice priceChanges { kind percentage amount } total vatRate nature
          withheld
        }
        vatSummary { vatRate nature taxable vat legalReference }
        payments { method dueOn amount iban }
        withheld
      }
      allowedActions
    }
  }
`)

export const ReceivedFile = graphql(`
  query ReceivedFile($id: ID!) {
    receivedInvoice(id: $id) { id file { fileName mediaType contentBase64 } }
  }
`)

export const ImportReceived = graphql(`
  mutation ImportReceived($files: [FileInput!]!) {
    receivedInvoiceImport(files: $files) {
      results {
        fileName outcome
        receivedInvoices { id number sellerName client { id name } }
        error { code message { it en } }
      }
      userErrors { code message path }
    }
  }
`)

export const OpenReceived = graphql(`
  mutation OpenReceived($id: ID!) {
    receivedInvoiceOpen(id: $id) {
      receivedInvoice { id state version readAt allowedActions }
      userErrors { code message path }
    }
  }
`)

export const RegisterReceived = graphql(`
  mutation RegisterReceived($id: ID!, $expectedVersion: Int!) {
    receivedInvoiceRegister(id: $id, expectedVersion: $expectedVersion) {
      receivedInvoice { id state version registeredAt allowedActions }
      userErrors { code message path }
    }
  }
`)

/** Whether the viewer may upload at all is the same for every client it works for. */
export const MayImport = graphql(`
  query MayImport {
    viewerCan(checks: [{ action: "receivedInvoiceImport" }])
  }
`)
