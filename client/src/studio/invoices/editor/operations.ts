import { graphql } from '../../generated/index.ts'

export const EditorClient = graphql(`
  query EditorClient($clientId: ID!) {
    viewer { id }
    client(id: $clientId) {
      id name vatNumber fiscalCode allowedActions enabledDocumentTypes
      companyData { taxRegime street postalCode city province country iban }
    }
    numberSeries(clientId: $clientId) { id code description documentTypes nextNumber archived }
  }
`)

export const EditedInvoice = graphql(`
  query EditedInvoice($id: ID!) {
    invoice(id: $id) {
      id state version number documentType date purpose counterpartyId collectability paymentConditions updatedAt
      client { id }
      series { id }
      buyer {
        name firstName lastName displayName vatCountry vatCode fiscalCode street postalCode city province country
        recipientCode pec publicBody
      }
      lines { description quantity unit unitPrice priceChanges { kind percentage amount } vatRate nature withheld }
      payments { method dueOn amount iban }
      withholding { kind rate reason }
      pensionFunds { kind rate vatRate nature withheld }
      relatedDocuments { kind number date cup cig }
      stampDuty
      payable
      allowedActions
    }
  }
`)

export const TotalsPreview = graphql(`
  query TotalsPreview($clientId: ID!, $input: InvoiceDraftInput!) {
    invoiceTotalsPreview(clientId: $clientId, input: $input) {
      taxable vat withheld stampDutyAmount total payable lineTotals pensionFundAmounts controlsPassed
      vatSummary { vatRate nature taxable vat legalReference }
      complaints { code severity path message { it en } }
    }
  }
`)

export const CreateDraft = graphql(`
  mutation CreateDraft($clientId: ID!, $input: InvoiceDraftInput!, $key: String) {
    invoiceDraftCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {
      invoice { id version updatedAt }
      userErrors { code message path }
    }
  }
`)

export const UpdateDraft = graphql(`
  mutation UpdateDraft($id: ID!, $expectedVersion: Int!, $input: InvoiceDraftInput!) {
    invoiceDraftUpdate(id: $id, expectedVersion: $expectedVersion, input: $input) {
      invoice { id version updatedAt }
      userErrors { code message path }
    }
  }
`)

export const Buyers = graphql(`
  query Buyers($clientId: ID!, $search: String) {
    counterparties(clientId: $clientId, search: $search, first: 8) {
      nodes {
        id name firstName lastName displayName vatCountry vatCode fiscalCode street postalCode city province country
        recipientCode pec publicBody
      }
    }
  }
`)

export const KeepBuyer = graphql(`
  mutation KeepBuyer($clientId: ID!, $input: PartyInput!, $key: String) {
    counterpartyCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {
      counterparty { id displayName }
      userErrors { code message path }
    }
  }
`)
