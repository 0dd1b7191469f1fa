/** What people call a group of operations, and the operations it stands for. The first one gives the answer of the cell. */
const groups = {
  invoices: {
    look: ['invoices', 'invoice', 'invoiceFile', 'invoiceValidate', 'invoiceTotalsPreview', 'invoiceStateChanged'],
    write: [
      'invoiceDraftCreate',
      'invoiceDraftUpdate',
      'invoiceDraftDelete',
      'invoiceDuplicate',
      'counterparties',
      'counterpartyCreate',
      'counterpartyUpdate',
      'numberSeries',
    ],
    issue: ['invoiceIssue', 'invoiceReopen', 'invoiceCorrect'],
    send: ['invoiceSend'],
    book: ['invoiceMarkBooked'],
  },
  received: {
    look: ['receivedInvoices', 'receivedInvoice', 'receivedInvoiceOpen'],
    register: ['receivedInvoiceRegister', 'receivedInvoiceImport'],
  },
  company: {
    look: [
      'client',
      'clients',
      'modules',
      'seatUsage',
      'serviceOrders',
      'supportTickets',
      'supportTicketOpen',
      'actAsBegin',
    ],
    smart: ['smartServices'],
    edit: [
      'clientUpdate',
      'clientContactUpsert',
      'clientContactRemove',
      'clientPecUpsert',
      'clientPecRemove',
      'clientSmsSend',
      'smsMessages',
    ],
    configure: [
      'clientBillingProfileUpdate',
      'numberSeriesCreate',
      'numberSeriesUpdate',
      'numberSeriesArchive',
      'clientServiceSet',
      'clientDocumentKindsSet',
      'clientBankAccountUpsert',
      'clientBankAccountRemove',
      'moduleActivate',
      'moduleDeactivate',
      'moduleRenew',
      'clientSecondFactorSet',
    ],
  },
  rights: {
    look: ['delegations', 'delegation', 'delegationChanged', 'consentRequests', 'consentAnswered'],
    check: ['accessMatrix', 'accessAsOf', 'accessMatrixFile', 'auditLog', 'additionalUsers'],
    decide: [
      'delegationAccept',
      'delegationRefuse',
      'delegationRequest',
      'delegationWithdraw',
      'delegationGrantSet',
      'delegationPermissionChangeRequest',
      'delegationPermissionChangeAnswer',
      'delegationPermissionChangeWithdraw',
      'delegationSuspend',
      'delegationResume',
      'delegationRevoke',
      'delegationHide',
      'mandateAttest',
      'clientUnitsSet',
      'additionalUserCreate',
      'additionalUserUpdate',
      'additionalUserPermissionsSet',
      'additionalUserPasswordReset',
      'additionalUserDelete',
      'seatsChange',
      'consentRequestCancel',
      'consentAnswer',
      'consentFlagSet',
    ],
  },
} as const

type Groups = typeof groups
export type GroupKey = keyof Groups | 'other'
/** Also what its text is found by: `column.invoices.look`. */
export type ColumnKey = { [G in keyof Groups]: `${G}.${keyof Groups[G] & string}` }[keyof Groups] | 'other.other'

export interface Column {
  key: ColumnKey
  group: GroupKey
  operations: readonly string[]
}

export const columns: readonly Column[] = Object.entries(groups).flatMap(([group, verbs]) =>
  Object.entries(verbs).map(([verb, operations]) => ({
    key: `${group}.${verb}` as ColumnKey,
    group: group as GroupKey,
    operations,
  })),
)

const known = new Set(columns.flatMap(({ operations }) => operations))

/** The columns of which somebody on the page could ever do anything; what a newer server adds stands in the last one. */
export function columnsOf(operations: ReadonlySet<string>): Column[] {
  const others = [...operations].filter((each) => !known.has(each))
  const last: Column[] = others.length > 0 ? [{ key: 'other.other', group: 'other', operations: others }] : []
  return [...columns.filter((column) => column.operations.some((each) => operations.has(each))), ...last]
}
