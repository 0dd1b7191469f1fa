/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "mutation CreateDraft($clientId: ID!, $input: InvoiceDraftInput!, $key: String!) {\n  invoiceDraftCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {\n    invoice {\n      id\n      state\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.CreateDraftDocument,
    "mutation ImportReceivedInvoices($files: [FileInput!]!) {\n  receivedInvoiceImport(files: $files) {\n    results {\n      fileName\n      outcome\n      receivedInvoices {\n        id\n        number\n        sellerName\n      }\n      error {\n        code\n        message {\n          en\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.ImportReceivedInvoicesDocument,
    "query InvoiceFile($id: ID!) {\n  invoiceFile(id: $id, format: XML) {\n    fileName\n    contentBase64\n    sha256\n  }\n}": typeof types.InvoiceFileDocument,
    "query InvoiceHistory($id: ID!) {\n  invoice(id: $id) {\n    number\n    state\n    sdiId\n    rejection {\n      code\n      description\n    }\n    history {\n      at\n      event\n      actorName\n      studioName\n      fileName\n    }\n  }\n  invoiceFile(id: $id, format: NOTICES) {\n    fileName\n    contentBase64\n  }\n}": typeof types.InvoiceHistoryDocument,
    "mutation IssueInvoice($id: ID!, $version: Int!) {\n  invoiceIssue(id: $id, expectedVersion: $version) {\n    invoice {\n      id\n      number\n      state\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.IssueInvoiceDocument,
    "mutation SendInvoice($id: ID!, $version: Int!, $key: String!) {\n  invoiceSend(id: $id, expectedVersion: $version, idempotencyKey: $key) {\n    invoice {\n      id\n      state\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}": typeof types.SendInvoiceDocument,
    "query SentInvoices($after: String) {\n  invoices(\n    first: 100\n    after: $after\n    filter: {states: [SENT, DELIVERED, NOT_DELIVERED, DELIVERY_RETRYING, UNDELIVERABLE_ATTESTED, ACCEPTED_BY_PA, REFUSED_BY_PA, TERM_EXPIRED]}\n  ) {\n    nodes {\n      id\n      number\n      date\n      buyerName\n      state\n      total\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.SentInvoicesDocument,
};
const documents: Documents = {
    "mutation CreateDraft($clientId: ID!, $input: InvoiceDraftInput!, $key: String!) {\n  invoiceDraftCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {\n    invoice {\n      id\n      state\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}": types.CreateDraftDocument,
    "mutation ImportReceivedInvoices($files: [FileInput!]!) {\n  receivedInvoiceImport(files: $files) {\n    results {\n      fileName\n      outcome\n      receivedInvoices {\n        id\n        number\n        sellerName\n      }\n      error {\n        code\n        message {\n          en\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.ImportReceivedInvoicesDocument,
    "query InvoiceFile($id: ID!) {\n  invoiceFile(id: $id, format: XML) {\n    fileName\n    contentBase64\n    sha256\n  }\n}": types.InvoiceFileDocument,
    "query InvoiceHistory($id: ID!) {\n  invoice(id: $id) {\n    number\n    state\n    sdiId\n    rejection {\n      code\n      description\n    }\n    history {\n      at\n      event\n      actorName\n      studioName\n      fileName\n    }\n  }\n  invoiceFile(id: $id, format: NOTICES) {\n    fileName\n    contentBase64\n  }\n}": types.InvoiceHistoryDocument,
    "mutation IssueInvoice($id: ID!, $version: Int!) {\n  invoiceIssue(id: $id, expectedVersion: $version) {\n    invoice {\n      id\n      number\n      state\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}": types.IssueInvoiceDocument,
    "mutation SendInvoice($id: ID!, $version: Int!, $key: String!) {\n  invoiceSend(id: $id, expectedVersion: $version, idempotencyKey: $key) {\n    invoice {\n      id\n      state\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}": types.SendInvoiceDocument,
    "query SentInvoices($after: String) {\n  invoices(\n    first: 100\n    after: $after\n    filter: {states: [SENT, DELIVERED, NOT_DELIVERED, DELIVERY_RETRYING, UNDELIVERABLE_ATTESTED, ACCEPTED_BY_PA, REFUSED_BY_PA, TERM_EXPIRED]}\n  ) {\n    nodes {\n      id\n      number\n      date\n      buyerName\n      state\n      total\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.SentInvoicesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateDraft($clientId: ID!, $input: InvoiceDraftInput!, $key: String!) {\n  invoiceDraftCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {\n    invoice {\n      id\n      state\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}"): typeof import('./graphql').CreateDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ImportReceivedInvoices($files: [FileInput!]!) {\n  receivedInvoiceImport(files: $files) {\n    results {\n      fileName\n      outcome\n      receivedInvoices {\n        id\n        number\n        sellerName\n      }\n      error {\n        code\n        message {\n          en\n        }\n      }\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}"): typeof import('./graphql').ImportReceivedInvoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query InvoiceFile($id: ID!) {\n  invoiceFile(id: $id, format: XML) {\n    fileName\n    contentBase64\n    sha256\n  }\n}"): typeof import('./graphql').InvoiceFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query InvoiceHistory($id: ID!) {\n  invoice(id: $id) {\n    number\n    state\n    sdiId\n    rejection {\n      code\n      description\n    }\n    history {\n      at\n      event\n      actorName\n      studioName\n      fileName\n    }\n  }\n  invoiceFile(id: $id, format: NOTICES) {\n    fileName\n    contentBase64\n  }\n}"): typeof import('./graphql').InvoiceHistoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation IssueInvoice($id: ID!, $version: Int!) {\n  invoiceIssue(id: $id, expectedVersion: $version) {\n    invoice {\n      id\n      number\n      state\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}"): typeof import('./graphql').IssueInvoiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SendInvoice($id: ID!, $version: Int!, $key: String!) {\n  invoiceSend(id: $id, expectedVersion: $version, idempotencyKey: $key) {\n    invoice {\n      id\n      state\n      version\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n}"): typeof import('./graphql').SendInvoiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SentInvoices($after: String) {\n  invoices(\n    first: 100\n    after: $after\n    filter: {states: [SENT, DELIVERED, NOT_DELIVERED, DELIVERY_RETRYING, UNDELIVERABLE_ATTESTED, ACCEPTED_BY_PA, REFUSED_BY_PA, TERM_EXPIRED]}\n  ) {\n    nodes {\n      id\n      number\n      date\n      buyerName\n      state\n      total\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql').SentInvoicesDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
