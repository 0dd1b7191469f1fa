import { type Action, actions, hasRootField } from '../src/access/policy.ts'
import type { Module } from '../src/access/vocabulary.ts'
import type { MatrixWorld } from './matrix-world.ts'

/** How an operation is called: its arguments, and what is selected of the answer. */
interface Call {
  readonly args: string
  readonly select: string
  /** The row it is about, for the engine's own opinion; absent: no row. */
  readonly row?: string
}

/**
 * One call of each operation about the client of the matrix, such that it changes nothing even where it is allowed: a version
 * that cannot be, or an input that is refused with a sentence.
 */
export const callsOf = (m: MatrixWorld): Record<OperationName, Call> => {
  const { invoices, received } = m
  const errors = 'userErrors { code }'
  const draft = 'input: { documentType: "TD01", date: "2026-11-21", lines: [{ description: "x", vatRate: "22" }] }'
  const stale = (id: string, extra = '') => ({
    args: `(id: "${id}", expectedVersion: 999${extra})`,
    select: `{ ${errors} }`,
    row: id,
  })
  const byId = (id: string) => ({ args: `(id: "${id}")`, select: '{ id }', row: id })
  const ofClient = (select: string) => ({ args: `(clientId: "${m.clientId}")`, select, row: m.clientId })
  const ofCard = (id: string) => ({
    args: `(clientId: "${m.clientId}", id: "${id}", expectedVersion: 999)`,
    select: `{ ${errors} }`,
    row: m.clientId,
  })
  const module = (name: Module, extra = '') => ({
    args: `(clientId: "${m.clientId}", module: ${name}${extra})`,
    select: `{ ${errors} }`,
    row: m.clientId,
  })
  const ofUser = (args: string) => ({
    args: `(id: "${m.who.userRead.clientUserId}", ${args})`,
    select: `{ ${errors} }`,
    row: m.clientId,
  })
  const party = 'input: { street: "", postalCode: "", city: "" }'
  return {
    installation: { args: '', select: '{ registered }' },
    studioRegister: {
      args: '(input: { studioName: "", vatNumber: "", name: "", username: "", email: "", password: "" })',
      select: `{ ${errors} }`,
    },
    companyRegister: {
      args: '(input: { companyName: "", name: "", username: "", email: "", password: "" })',
      select: `{ ${errors} }`,
    },
    ownerInvitation: { args: '(token: "x")', select: '{ clientName }' },
    ownerInvitationAccept: { args: '(token: "x", name: "", username: "", password: "")', select: `{ ${errors} }` },
    ownerInvite: { args: `(clientId: "${m.clientId}", email: "")`, select: `{ ${errors} }`, row: m.clientId },
    signIn: { args: '(username: "nobody", password: "nothing")', select: `{ ${errors} }` },
    signOut: { args: '', select: '{ done }' },
    signOutEverywhere: { args: '', select: '{ done }' },
    signInConfirm: { args: '(code: "000000")', select: `{ ${errors} }` },
    secondFactorEnroll: { args: '(password: "x")', select: `{ ${errors} }` },
    secondFactorVerify: { args: '(code: "000000")', select: `{ ${errors} }` },
    secondFactorDisable: { args: '(password: "x")', select: `{ ${errors} }` },
    contextSelect: { args: '(membershipId: "x")', select: `{ ${errors} }` },
    rateLimit: { args: '', select: '{ limit }' },
    actAsBegin: { args: `(clientId: "${m.clientId}")`, select: `{ ${errors} }`, row: m.clientId },
    actAsEnd: { args: '', select: `{ ${errors} }` },
    viewAsBegin: { args: '(principalId: "x")', select: `{ ${errors} }` },
    viewAsEnd: { args: '', select: `{ ${errors} }` },
    passwordRecoveryRequest: { args: '(input: {})', select: `{ done ${errors} }` },
    passwordRecoveryComplete: { args: '(token: "x", newPassword: "y")', select: `{ ${errors} }` },
    emailTemplates: { args: '', select: '{ kind }' },
    emailTemplatePreview: {
      args: '(kind: DELEGATION_REQUESTED, language: IT, input: { subject: "x", body: "x" })',
      select: '{ subject }',
    },
    emailTemplateUpdate: {
      args: '(kind: PASSWORD_RECOVERY, language: IT, expectedVersion: 0)',
      select: `{ ${errors} }`,
    },
    emailLog: { args: '(first: 1)', select: '{ pageInfo { hasNextPage } }' },
    passwordChange: { args: '(currentPassword: "x", newPassword: "y")', select: `{ ${errors} }` },
    viewer: { args: '', select: '{ id }' },
    menu: { args: '', select: '{ key }' },
    dashboard: { args: '', select: '{ clientCount }' },
    notices: { args: '', select: '{ key }' },
    noticeDismiss: { args: '(key: "x")', select: `{ ${errors} }` },
    companies: { args: '(first: 1)', select: '{ totalCount }' },
    referral: { args: '', select: '{ code }' },
    creditLedger: { args: '(first: 1)', select: '{ totalCount }' },
    referralRedeem: { args: '(code: "")', select: `{ ${errors} }` },
    permissionCatalogue: { args: '', select: '{ words { key } }' },
    explainAccess: { args: '(action: "viewer")', select: '{ allowed }' },
    viewerCan: { args: `(checks: [{ action: "invoiceSend", resourceId: "${invoices.ISSUED}" }])`, select: '' },
    decisionLog: { args: '(first: 1)', select: '{ pageInfo { hasNextPage } }' },
    policy: { args: '', select: '{ version }' },
    accessMatrix: ofClient('{ userCount }'),
    accessAsOf: { args: `(clientId: "${m.clientId}", day: "2026-11-20")`, select: '{ userCount }', row: m.clientId },
    accessMatrixFile: {
      args: `(clientId: "${m.clientId}", day: "2026-11-20")`,
      select: '{ fileName }',
      row: m.clientId,
    },
    grantPreview: {
      args: `(input: { operator: { id: "${m.operatorId}", supervisor: true } })`,
      select: `{ ${errors} }`,
      row: m.operatorId,
    },
    studioHealth: { args: '', select: '{ count }' },
    auditLog: ofClient('{ totalCount }'),
    studio: { args: '', select: '{ id }' },
    studioUpdate: { args: '(expectedVersion: 999, input: {})', select: `{ ${errors} }` },
    studioHeaderUpdate: { args: '(expectedVersion: 999, input: {})', select: `{ ${errors} }` },
    quickLinksUpdate: { args: '(expectedVersion: 999, links: [])', select: `{ ${errors} }` },
    platform: { args: '', select: '{ version }' },
    studioSettingsUpdate: { args: '(expectedVersion: 999, input: {})', select: `{ ${errors} }` },
    operatingUnits: { args: '', select: '{ id }' },
    operatingUnit: byId(m.unitId),
    operatingUnitCreate: { args: '(input: { name: "", validFrom: "2026-11-21" })', select: `{ ${errors} }` },
    operatingUnitUpdate: stale(m.unitId, ', input: {}'),
    operatingUnitArchive: stale(m.unitId),
    operators: { args: '', select: '{ id }' },
    operator: byId(m.operatorId),
    operatorCreate: { args: '(input: { name: "", email: "" })', select: `{ ${errors} }` },
    operatorUsernameProposal: { args: '(name: "Mario Rossi")', select: '' },
    operatorUpdate: stale(m.operatorId, ', input: {}'),
    operatorLoginSettingsUpdate: stale(m.operatorId, ', input: {}'),
    operatorClassesSet: stale(m.operatorId, ', classes: []'),
    operatorUnitsSet: stale(m.operatorId, ', unitIds: []'),
    operatorOfficesSet: stale(m.operatorId, ', officeIds: []'),
    operatorSupervisorSet: stale(m.operatorId, ', supervisor: true'),
    operatorDisable: stale(m.operatorId),
    operatorEnable: stale(m.operatorId),
    operatorPasswordReset: { args: `(id: "${m.operatorId}")`, select: `{ ${errors} }`, row: m.operatorId },
    outsideCompanyOnboard: {
      args: '(input: { operator: { name: "", email: "" } })',
      select: `{ ${errors} }`,
    },
    onboardingChecklist: { args: `(unitId: "${m.unitId}")`, select: '{ ready }' },
    clients: { args: '(first: 1)', select: '{ totalCount }' },
    client: byId(m.clientId),
    clientCreate: { args: `(input: { name: "", unitId: "${m.unitId}" })`, select: `{ ${errors} }`, row: m.unitId },
    mandateAttest: {
      args: `(input: { clientId: "${m.clientId}", words: [READ], mandateHolder: "", mandateSignedOn: "2026-11-21" })`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    clientUpdate: stale(m.clientId, ', input: {}'),
    clientBillingProfileUpdate: stale(m.clientId, ', input: {}'),
    clientsUnitLink: {
      args: `(input: { unitId: "${m.unitId}", clients: { ids: [] } })`,
      select: `{ ${errors} }`,
    },
    clientsImport: { args: '(input: { file: { fileName: "x", contentBase64: "" } })', select: `{ ${errors} }` },
    clientsImportPreview: { args: '(input: { file: { fileName: "x", contentBase64: "" } })', select: `{ ${errors} }` },
    clientsImportTemplate: { args: '', select: '{ fileName }' },
    job: { args: `(id: "${m.clientId}")`, select: '{ id }' },
    jobs: { args: '(first: 1)', select: '{ totalCount }' },
    jobStop: { args: `(id: "${m.clientId}")`, select: `{ ${errors} }` },
    clientUnitsSet: {
      args: `(id: "${m.clientId}", unitIds: ["00000000-0000-0000-0000-000000000000"])`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    clientContactUpsert: {
      args: `(clientId: "${m.clientId}", input: { name: "" })`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    clientContactRemove: ofCard(m.contactId),
    clientPecUpsert: {
      args: `(clientId: "${m.clientId}", input: { address: "" })`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    clientPecRemove: ofCard(m.pecId),
    clientBankAccountUpsert: {
      args: `(clientId: "${m.clientId}", input: { iban: "" })`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    clientBankAccountRemove: ofCard(m.bankAccountId),
    smsMessages: ofClient('{ totalCount }'),
    clientSmsSend: {
      args: `(clientId: "${m.clientId}", input: { text: "" })`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    clientDocumentKindsSet: {
      args: `(clientId: "${m.clientId}", enabled: ["TD99"])`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    clientOwnerCreate: {
      args: `(input: { clientId: "${m.clientId}", name: "", email: "" })`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    // Its delegation has not ended.
    clientArchive: { args: `(id: "${m.clientId}")`, select: `{ ${errors} }`, row: m.clientId },
    clientRestore: { args: `(id: "${m.clientId}")`, select: `{ ${errors} }`, row: m.clientId },
    clientServiceSet: {
      args: `(clientId: "${m.clientId}", area: ISSUED, serviceCode: "NONE")`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    clientSecondFactorSet: {
      args: `(clientId: "${m.clientId}", demanded: true, expectedVersion: 999)`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    modules: ofClient('{ state }'),
    moduleActivate: module('SHOP', ', validTo: "2020-01-01"'),
    // Nobody asks after the one who may.
    additionalUsers: ofClient('{ totalCount }'),
    additionalUserCreate: {
      args: `(clientId: "${m.clientId}", input: { name: "", username: "", email: "", words: [] })`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    additionalUserUpdate: ofUser('expectedVersion: 999, input: {}'),
    additionalUserPermissionsSet: ofUser('expectedVersion: 999, input: { words: [] }'),
    additionalUserDelete: ofUser('expectedVersion: 999'),
    // Of the owner, who is none.
    additionalUserPasswordReset: {
      args: `(id: "${m.who.owner.clientUserId}")`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    seatUsage: ofClient('{ used }'),
    serviceOrders: ofClient('{ totalCount }'),
    seatsChange: {
      args: `(clientId: "${m.clientId}", expectedVersion: 999, input: { seats: 1 })`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    moduleDeactivate: module('ORDERS'),
    moduleRenew: module('PAYMENTS', ', validTo: "2020-01-01"'),
    smartServices: { args: '(first: 1)', select: '{ totalCount }' },
    supportTickets: ofClient('{ totalCount }'),
    supportTicketOpen: {
      args: `(clientId: "${m.clientId}", category: INVOICING, subject: "", text: "")`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    consentCandidates: { args: '(input: { mode: ALL })', select: '{ willBeAsked }' },
    consentRequests: { args: '(first: 1)', select: '{ totalCount }' },
    consentRequestSend: { args: '(input: { mode: ALL })', select: `{ ${errors} }` },
    consentRequestCancel: stale(m.consentSentByStudioId),
    consentAnswer: stale(m.consentSentToClientId, ', agrees: true, textVersion: "1"'),
    consentFlagSet: stale(m.consentId, ', authorised: true, textVersion: "1"'),
    delegations: ofClient('{ id }'),
    delegation: byId(m.delegationId),
    delegationRequest: {
      args: `(input: { clientId: "${m.clientId}", words: [] })`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    delegationInvite: { args: '(input: { studio: "", words: [READ] })', select: `{ ${errors} }`, row: m.clientId },
    delegationPickFromDirectory: { args: '(input: { studioId: "x" })', select: `{ ${errors} }`, row: m.clientId },
    studioDirectory: { args: '(first: 1)', select: '{ totalCount }' },
    accountantProfileSet: { args: '(isListed: true, expectedVersion: 999)', select: `{ ${errors} }` },
    delegationAccept: stale(m.pendingForStudioId),
    delegationRefuse: stale(m.pendingForClientId),
    delegationWithdraw: stale(m.pendingForClientId),
    delegationGrantSet: stale(m.delegationId, ', input: { words: [READ] }'),
    delegationPermissionChangeRequest: {
      args: `(id: "${m.delegationId}", words: [])`,
      select: `{ ${errors} }`,
      row: m.delegationId,
    },
    delegationPermissionChangeAnswer: stale(m.delegationId, ', words: [READ]'),
    delegationPermissionChangeWithdraw: stale(m.delegationId),
    delegationSuspend: stale(m.delegationId),
    delegationResume: stale(m.suspendedByStudioId),
    delegationRevoke: stale(m.delegationId),
    delegationHide: stale(m.endedId),
    counterparties: ofClient('{ totalCount }'),
    counterpartyCreate: { args: `(clientId: "${m.clientId}", ${party})`, select: `{ ${errors} }`, row: m.clientId },
    counterpartyUpdate: stale(m.counterpartyId, `, ${party}`),
    numberSeries: ofClient('{ id }'),
    numberSeriesCreate: {
      args: `(clientId: "${m.clientId}", input: { code: "", description: "" })`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    numberSeriesUpdate: stale(m.seriesId, ', input: {}'),
    numberSeriesArchive: stale(m.seriesId),
    invoiceStateChanged: ofClient('{ state }'),
    delegationChanged: ofClient('{ state }'),
    consentAnswered: ofClient('{ clientId }'),
    invoices: ofClient('{ totalCount }'),
    invoice: byId(invoices.DRAFT),
    invoiceFile: { args: `(id: "${invoices.ISSUED}", format: XML)`, select: '{ fileName }', row: invoices.ISSUED },
    invoiceValidate: { args: `(id: "${invoices.DRAFT}")`, select: '{ code }', row: invoices.DRAFT },
    invoiceTotalsPreview: { args: `(clientId: "${m.clientId}", ${draft})`, select: '{ total }', row: m.clientId },
    invoiceDraftCreate: {
      args: `(clientId: "${m.clientId}", input: { documentType: "TD99", date: "2026-11-21", lines: [] })`,
      select: `{ ${errors} }`,
      row: m.clientId,
    },
    invoiceDraftUpdate: stale(invoices.DRAFT, `, ${draft}`),
    invoiceDraftDelete: stale(invoices.DRAFT),
    invoiceDuplicate: {
      args: `(id: "${invoices.DRAFT}", idempotencyKey: "once")`,
      select: `{ ${errors} }`,
      row: invoices.DRAFT,
    },
    invoiceIssue: stale(invoices.DRAFT),
    invoiceReopen: stale(invoices.ISSUED),
    invoiceSend: stale(invoices.ISSUED),
    invoiceCorrect: stale(invoices.REJECTED),
    invoiceMarkBooked: stale(invoices.DELIVERED, ', booked: true'),
    receivedInvoices: ofClient('{ totalCount }'),
    receivedInvoice: byId(received.ARRIVED),
    receivedInvoiceImport: { args: '(files: [])', select: '{ results { outcome } }' },
    receivedInvoiceOpen: { args: `(id: "${received.READ}")`, select: `{ ${errors} }`, row: received.READ },
    receivedInvoiceRegister: stale(received.READ),
    partnerApps: { args: '', select: '{ id }' },
    partnerAppRegister: { args: '(input: { name: "", publisher: "" })', select: `{ ${errors} }` },
    partnerAppAuthorise: {
      args: '(id: "x", input: { scopes: [], expiresOn: "2026-11-21" })',
      select: `{ ${errors} }`,
    },
    partnerAppRevoke: { args: '(id: "x")', select: `{ ${errors} }` },
    apiTokens: { args: '', select: '{ id }' },
    apiTokenCreate: { args: '(input: { name: "", scopes: [], expiresOn: "2026-11-21" })', select: `{ ${errors} }` },
    apiTokenRevoke: { args: '(id: "00000000-0000-0000-0000-000000000000")', select: `{ ${errors} }` },
  }
}

export type OperationName = Exclude<
  Action,
  `${string}.${string}` | 'transmissionUpload' | 'noticeReceive' | 'delegationEnd'
>
export const operations = actions.filter((action): action is OperationName => hasRootField(action))
