import { graphql } from '../generated/index.ts'

/** Of all clients whose documents one may see, of one client, or of one invoice. */
export const InvoiceMoved = graphql(`
  subscription InvoiceMoved($clientId: ID, $id: ID) {
    invoiceStateChanged(clientId: $clientId, id: $id) { state }
  }
`)

export const IssuedInvoices = graphql(`
  query IssuedInvoices($clientId: ID, $filter: InvoiceFilter, $first: Int, $after: String, $last: Int, $before: String) {
    invoices(clientId: $clientId, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id state number documentType date buyerName total version stale
        client { id name }
        allowedActions
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
      totalAmount
    }
  }
`)

export const IssuedInvoice = graphql(`
  query IssuedInvoice($id: ID!) {
    invoice(id: $id) {
      id state number documentType date purpose collectability version booked stale correctBefore sdiId attempts
      client { id name }
      series { id code description }
      seller { displayName vatCountry vatCode fiscalCode street postalCode city province country taxRegime }
      buyer {
        displayName vatCountry vatCode fiscalCode street postalCode city province country recipientCode pec publicBody
      }
      lines {
        position description quantity unit unitPrice priceChanges { kind percentage amount } total vatRate nature withheld
      }
      vatSummary { vatRate nature taxable vat legalReference }
      payments { method dueOn amount iban }
      withholding { kind rate reason }
      pensionFunds { kind rate amount }
      relatedDocuments { kind number date cup cig }
      taxable vat withheld stampDutyAmount total payable
      rejection { code description }
      transmissions { id attempt fileName state failure createdAt }
      history { at event actorName studioName byToken noticeId fileName errors { code description } }
      allowedActions
    }
  }
`)

export const InvoiceFile = graphql(`
  query InvoiceFile($id: ID!, $format: InvoiceFileFormat!, $transmissionId: ID, $noticeId: ID) {
    invoiceFile(id: $id, format: $format, transmissionId: $transmissionId, noticeId: $noticeId) {
      fileName mediaType contentBase64
    }
  }
`)

export const SendInvoice = graphql(`
  mutation SendInvoice($id: ID!, $expectedVersion: Int!, $key: String) {
    invoiceSend(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $key) {
      invoice { id state version }
      userErrors { code message path }
    }
  }
`)

export const IssueInvoice = graphql(`
  mutation IssueInvoice($id: ID!, $expectedVersion: Int!, $key: String) {
    invoiceIssue(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $key) {
      invoice { id state version number }
      userErrors { code message path }
    }
  }
`)

export const CorrectInvoice = graphql(`
  mutation CorrectInvoice($id: ID!, $expectedVersion: Int!) {
    invoiceCorrect(id: $id, expectedVersion: $expectedVersion) {
      invoice { id state version }
      userErrors { code message path }
    }
  }
`)

export const ReopenInvoice = graphql(`
  mutation ReopenInvoice($id: ID!, $expectedVersion: Int!) {
    invoiceReopen(id: $id, expectedVersion: $expectedVersion) {
      invoice { id state version }
      userErrors { code message path }
    }
  }
`)

export const DuplicateInvoice = graphql(`
  mutation DuplicateInvoice($id: ID!, $key: String) {
    invoiceDuplicate(id: $id, idempotencyKey: $key) {
      invoice { id state version }
      userErrors { code message path }
    }
  }
`)

export const DeleteDraft = graphql(`
  mutation DeleteDraft($id: ID!, $expectedVersion: Int!) {
    invoiceDraftDelete(id: $id, expectedVersion: $expectedVersion) {
      invoice { id state version }
      userErrors { code message path }
    }
  }
`)

export const MarkBooked = graphql(`
  mutation MarkBooked($id: ID!, $expectedVersion: Int!, $booked: Boolean!) {
    invoiceMarkBooked(id: $id, expectedVersion: $expectedVersion, booked: $booked) {
      invoice { id state version booked }
      userErrors { code message path }
    }
  }
`)

export const ClientChoices = graphql(`
  query ClientChoices($search: String, $first: Int) {
    clients(first: $first, filter: { search: $search }) { nodes { id name vatNumber allowedActions } }
  }
`)

export const ChosenClient = graphql(`
  query ChosenClient($id: ID!) {
    client(id: $id) { id name }
  }
`)

/** Whether the viewer may write invoices at all; for which client is the editor's question. */
export const MayCreate = graphql(`
  query MayCreate {
    viewerCan(checks: [{ action: "invoiceDraftCreate" }])
  }
`)
