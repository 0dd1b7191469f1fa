/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type FileInput = {
  /** At most 5 MB once decoded. */
  contentBase64: string;
  fileName: string;
};

export type ImportOutcome =
  | 'DUPLICATE'
  | 'IMPORTED'
  | 'REFUSED';

/** The whole draft; what is absent is taken away. */
export type InvoiceDraftInput = {
  buyer?: PartyInput | null | undefined;
  /** I at once, D deferred, S split payment. Absent: I. */
  collectability?: string | null | undefined;
  /** One of the client’s counterparties; or buyer, written out. */
  counterpartyId?: string | null | undefined;
  date: string;
  /** As FatturaPA names it: TD01 invoice, TD04 credit note, … */
  documentType: string;
  lines: Array<InvoiceLineInput>;
  /** TP01 instalments, TP02 in full, TP03 in advance. */
  paymentConditions?: string | null | undefined;
  payments?: Array<InvoicePaymentInput> | null | undefined;
  pensionFunds?: Array<PensionFundInput> | null | undefined;
  purpose?: string | null | undefined;
  relatedDocuments?: Array<RelatedDocumentInput> | null | undefined;
  /** Keep the written buyer as a new counterparty of the client. */
  saveBuyer?: boolean | null | undefined;
  /** Absent: the client’s first series for this type. */
  seriesId?: string | null | undefined;
  /** Absent: by the rule (2.00 euro above 77.47 of untaxed amounts). */
  stampDuty?: boolean | null | undefined;
  withholding?: WithholdingInput | null | undefined;
};

export type InvoiceLineInput = {
  description: string;
  nature?: string | null | undefined;
  priceChanges?: Array<PriceChangeInput> | null | undefined;
  /** Absent: 1. */
  quantity?: string | null | undefined;
  unit?: string | null | undefined;
  /** May be absent in a draft. */
  unitPrice?: string | null | undefined;
  vatRate: string;
  withheld?: boolean | null | undefined;
};

export type InvoicePaymentInput = {
  /** Absent in the only one: all that is payable. */
  amount?: string | null | undefined;
  dueOn?: string | null | undefined;
  /** Written by the client’s own side only. Absent: what stood there; for a bank transfer the client’s own. */
  iban?: string | null | undefined;
  /** MP01 … */
  method: string;
};

export type InvoiceState =
  | 'ACCEPTED_BY_PA'
  | 'CANCELLED_BY_CREDIT'
  | 'CORRECTING'
  | 'CREDITED'
  | 'DELETED'
  | 'DELIVERED'
  | 'DELIVERY_RETRYING'
  | 'DRAFT'
  | 'ISSUED'
  | 'NOT_DELIVERED'
  | 'QUEUED'
  | 'REFUSED_BY_PA'
  | 'REJECTED'
  | 'SEND_FAILED'
  | 'SENT'
  | 'TERM_EXPIRED'
  | 'UNDELIVERABLE_ATTESTED';

/** A company by its name, or a person by first and last name. Outside Italy: postal code 00000, no province, recipient code XXXXXXX where none is given. */
export type PartyInput = {
  city: string;
  /** Two letters; absent: IT. */
  country?: string | null | undefined;
  firstName?: string | null | undefined;
  fiscalCode?: string | null | undefined;
  lastName?: string | null | undefined;
  name?: string | null | undefined;
  pec?: string | null | undefined;
  postalCode: string;
  province?: string | null | undefined;
  publicBody?: boolean | null | undefined;
  recipientCode?: string | null | undefined;
  street: string;
  vatCode?: string | null | undefined;
  /** Two letters; IT where only the code is given. */
  vatCountry?: string | null | undefined;
};

export type PensionFundInput = {
  kind: string;
  nature?: string | null | undefined;
  rate: string;
  vatRate: string;
  withheld?: boolean | null | undefined;
};

export type PriceChangeInput = {
  /** Of one unit. It wins over the percentage. */
  amount?: string | null | undefined;
  kind: PriceChangeKind;
  percentage?: string | null | undefined;
};

export type PriceChangeKind =
  /** maggiorazione */
  | 'MG'
  /** sconto */
  | 'SC';

export type RelatedDocumentInput = {
  cig?: string | null | undefined;
  cup?: string | null | undefined;
  date?: string | null | undefined;
  /** ORDER, CONTRACT, AGREEMENT, RECEPTION or INVOICE. */
  kind: string;
  number: string;
};

export type WithholdingInput = {
  kind: string;
  rate: string;
  reason: string;
};

export type CreateDraftMutationVariables = Exact<{
  clientId: string;
  input: InvoiceDraftInput;
  key: string;
}>;


export type CreateDraftMutation = { invoiceDraftCreate: { invoice: { id: string, state: InvoiceState, version: number } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type ImportReceivedInvoicesMutationVariables = Exact<{
  files: Array<FileInput> | FileInput;
}>;


export type ImportReceivedInvoicesMutation = { receivedInvoiceImport: { results: Array<{ fileName: string, outcome: ImportOutcome, receivedInvoices: Array<{ id: string, number: string, sellerName: string }>, error: { code: string, message: { en: string } } | null }>, userErrors: Array<{ code: string, message: string }> } };

export type InvoiceFileQueryVariables = Exact<{
  id: string;
}>;


export type InvoiceFileQuery = { invoiceFile: { fileName: string, contentBase64: string, sha256: string } };

export type InvoiceHistoryQueryVariables = Exact<{
  id: string;
}>;


export type InvoiceHistoryQuery = { invoice: { number: string | null, state: InvoiceState, sdiId: string | null, rejection: Array<{ code: string, description: string }>, history: Array<{ at: string, event: string, actorName: string | null, studioName: string | null, fileName: string | null }> }, invoiceFile: { fileName: string, contentBase64: string } };

export type IssueInvoiceMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type IssueInvoiceMutation = { invoiceIssue: { invoice: { id: string, number: string | null, state: InvoiceState, version: number } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type SendInvoiceMutationVariables = Exact<{
  id: string;
  version: number;
  key: string;
}>;


export type SendInvoiceMutation = { invoiceSend: { invoice: { id: string, state: InvoiceState, version: number } | null, userErrors: Array<{ code: string, message: string, path: Array<string> | null }> } };

export type SentInvoicesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SentInvoicesQuery = { invoices: { nodes: Array<{ id: string, number: string | null, date: string, buyerName: string, state: InvoiceState, total: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const CreateDraftDocument = new TypedDocumentString(`
    mutation CreateDraft($clientId: ID!, $input: InvoiceDraftInput!, $key: String!) {
  invoiceDraftCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {
    invoice {
      id
      state
      version
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateDraftMutation, CreateDraftMutationVariables>;
export const ImportReceivedInvoicesDocument = new TypedDocumentString(`
    mutation ImportReceivedInvoices($files: [FileInput!]!) {
  receivedInvoiceImport(files: $files) {
    results {
      fileName
      outcome
      receivedInvoices {
        id
        number
        sellerName
      }
      error {
        code
        message {
          en
        }
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportReceivedInvoicesMutation, ImportReceivedInvoicesMutationVariables>;
export const InvoiceFileDocument = new TypedDocumentString(`
    query InvoiceFile($id: ID!) {
  invoiceFile(id: $id, format: XML) {
    fileName
    contentBase64
    sha256
  }
}
    `) as unknown as TypedDocumentString<InvoiceFileQuery, InvoiceFileQueryVariables>;
export const InvoiceHistoryDocument = new TypedDocumentString(`
    query InvoiceHistory($id: ID!) {
  invoice(id: $id) {
    number
    state
    sdiId
    rejection {
      code
      description
    }
    history {
      at
      event
      actorName
      studioName
      fileName
    }
  }
  invoiceFile(id: $id, format: NOTICES) {
    fileName
    contentBase64
  }
}
    `) as unknown as TypedDocumentString<InvoiceHistoryQuery, InvoiceHistoryQueryVariables>;
export const IssueInvoiceDocument = new TypedDocumentString(`
    mutation IssueInvoice($id: ID!, $version: Int!) {
  invoiceIssue(id: $id, expectedVersion: $version) {
    invoice {
      id
      number
      state
      version
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<IssueInvoiceMutation, IssueInvoiceMutationVariables>;
export const SendInvoiceDocument = new TypedDocumentString(`
    mutation SendInvoice($id: ID!, $version: Int!, $key: String!) {
  invoiceSend(id: $id, expectedVersion: $version, idempotencyKey: $key) {
    invoice {
      id
      state
      version
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SendInvoiceMutation, SendInvoiceMutationVariables>;
export const SentInvoicesDocument = new TypedDocumentString(`
    query SentInvoices($after: String) {
  invoices(
    first: 100
    after: $after
    filter: {states: [SENT, DELIVERED, NOT_DELIVERED, DELIVERY_RETRYING, UNDELIVERABLE_ATTESTED, ACCEPTED_BY_PA, REFUSED_BY_PA, TERM_EXPIRED]}
  ) {
    nodes {
      id
      number
      date
      buyerName
      state
      total
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SentInvoicesQuery, SentInvoicesQueryVariables>;