/** For tests: what the apps ask and say. */

/** Written by the apps: a draft that passes every control. */
export const draftInput = (date: string, more = {}) => ({
  documentType: 'TD01',
  date,
  buyer: {
    name: 'Officine Galvani S.p.A.',
    vatCode: '39876500016',
    street: 'corso Stati Uniti 18',
    postalCode: '35127',
    city: 'Padova',
    province: 'PD',
    recipientCode: 'M5UXCR1',
  },
  lines: [{ description: 'Consulenza', quantity: '2', unitPrice: '50', vatRate: '22' }],
  ...more,
})

export const FIELDS = `id state number version date buyerName total payable stampDuty allowedActions correctBefore stale booked
  series { code nextNumber } lines { position description quantity unitPrice total vatRate } buyer { displayName recipientCode }
  vatSummary { vatRate taxable vat } payments { method amount iban } counterpartyId seller { displayName vatCode taxRegime }`
export const ERRORS = 'userErrors { code message path }'
export const CREATE = `mutation($clientId: ID!, $input: InvoiceDraftInput!, $key: String) {
  invoiceDraftCreate(clientId: $clientId, input: $input, idempotencyKey: $key) { invoice { ${FIELDS} } ${ERRORS} } }`
export const verb = (name: string, more = '', given = '') =>
  `mutation($id: ID!, $version: Int!${more}) { ${name}(id: $id, expectedVersion: $version${given}) { invoice { ${FIELDS} } ${ERRORS} } }`
export const UPDATE = verb('invoiceDraftUpdate', ', $input: InvoiceDraftInput!', ', input: $input')
export const ISSUE = verb('invoiceIssue', ', $key: String', ', idempotencyKey: $key')
export const BOOK = verb('invoiceMarkBooked', ', $booked: Boolean!', ', booked: $booked')
export const READ = `query($id: ID!) { invoice(id: $id) { ${FIELDS} } }`
