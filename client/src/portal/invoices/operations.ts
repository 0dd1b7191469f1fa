import { graphql } from '../generated/index.ts'

/** Of all invoices, or of one. */
export const InvoiceMoved = graphql(`
  subscription InvoiceMoved($id: ID) {
    invoiceStateChanged(id: $id) { state }
  }
`)

export const IssuedInvoice = graphql(`
  query IssuedInvoice($id: ID!) {
    invoice(id: $id) {
      id state number documentType date purpose collectability version stale correctBefore sdiId
      client { id name delegation { id state counts words studio { id name } } }
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
      history { at event actorName studioName byToken noticeId fileName errors { code description } }
      allowedActions
    }
  }
`)

export const InvoiceFile = graphql(`
  query InvoiceFile($id: ID!, $format: InvoiceFileFormat!, $noticeId: ID) {
    invoiceFile(id: $id, format: $format, noticeId: $noticeId) { fileName mediaType contentBase64 }
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

export const InvoiceComplaints = graphql(`
  query InvoiceComplaints($id: ID!) {
    invoiceValidate(id: $id) { code severity path message { it en } }
  }
`)
