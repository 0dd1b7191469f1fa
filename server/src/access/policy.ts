import type { Area, OperatorClass, Scope, Word } from './vocabulary.ts'

/** What a row is about. none: the viewer itself, or nothing yet. */
export type Kind =
  | 'none'
  | 'studio'
  | 'unit'
  | 'operator'
  | 'client'
  | 'delegation'
  | 'consent'
  | 'invoice'
  | 'received'
  | 'series'
  | 'counterparty'
/**
 * Who on the studio side: one of these classes (an administrator passes each), ANY operator, the ADM or SUP flag, or NEVER,
 * whatever was granted. Absent: not an operation of the studio side.
 */
export type StudioSide = readonly OperatorClass[] | 'ANY' | 'ADM' | 'ADM_SUP' | 'NEVER'
/** Who on the client side besides the owner. Absent: the additional user needs the row's words. NOBODY: not even the owner. */
export type ClientSide = readonly Word[] | 'ANY' | 'OWNER' | 'NOBODY'

/** One operation. Its columns are the conditions' arguments; absent means no. */
export interface PolicyRow {
  readonly on: Kind
  /** public: open to everybody · self: open to whoever is signed in · system: background work only · read: changes nothing. */
  readonly is?: 'read' | 'public' | 'self' | 'system'
  readonly by?: StudioSide
  /** All of `by` together, not one of them. */
  readonly together?: true
  /** What the delegation must grant. ACTIVE: any live delegation. Absent: no delegation needed. */
  readonly needs?: readonly Word[] | 'ACTIVE'
  readonly au?: ClientSide
  /** The area whose service it needs. */
  readonly area?: Area
  /** Enters SMART services, whatever the area: never without consent. */
  readonly smart?: true
  /** Creates or sends: refused to receive-only accounts. */
  readonly creates?: true
  readonly states?: readonly string[]
  readonly studioStates?: readonly string[]
  readonly clientStates?: readonly string[]
  /** ANY: every token. Absent: never by token. */
  readonly scope?: readonly Scope[] | 'ANY'
  /** Signed in within the last ten minutes. */
  readonly fresh?: true
  /** Of the person, not of its work: never shown to whoever looks as that person. */
  readonly personal?: true
}

const R = { is: 'read' } as const
const SELF = { on: 'none', is: 'self', by: 'ANY', au: 'ANY' } as const
const PUBLIC = { on: 'none', is: 'public' } as const
const SYSTEM = { is: 'system' } as const
const EVERYBODY = { on: 'none', by: 'ANY', au: 'ANY' } as const
const STUDIO = { on: 'studio', by: 'ADM', au: 'NOBODY' } as const
const UNIT = { on: 'unit', by: ['CLIENT_ADMIN'], au: 'NOBODY', scope: ['units:write'] } as const
const OPERATOR = { on: 'operator', by: 'ADM', au: 'NOBODY', scope: ['operators:write'] } as const
const ADDITIONAL_USER = { on: 'client', by: 'NEVER', au: 'OWNER' } as const
const DELEGATION = { on: 'delegation', by: 'ADM', au: 'OWNER' } as const
const TOKENS = { on: 'none', by: 'ANY', au: 'OWNER' } as const
const PARTNERS = { on: 'none', by: 'ADM', au: 'OWNER' } as const
const ACCOUNT = { on: 'none', by: 'ADM', au: 'OWNER' } as const
const ISSUERS = ['ISSUED_MANAGE', 'EINVOICE_ADMIN'] as const
const READERS = ['ISSUED_MANAGE', 'ISSUED_READ', 'EINVOICE_ADMIN'] as const
const KEEPERS = ['CLIENT_ADMIN', 'CLIENT_OPERATOR'] as const
const ISSUED = { area: 'ISSUED' } as const
const RECEIVED = { area: 'RECEIVED' } as const
const edit = { ...ISSUED, on: 'invoice', by: ISSUERS, needs: ['EDIT'], scope: ['invoices:write'] } as const
const readInvoice = { ...R, ...ISSUED, on: 'invoice', by: READERS, needs: ['READ'], scope: ['invoices:read'] } as const
const editCounterparty = {
  ...ISSUED,
  on: 'counterparty',
  by: ISSUERS,
  needs: ['EDIT'],
  scope: ['invoices:write'],
} as const
const configureSeries = {
  ...ISSUED,
  on: 'series',
  by: ['EINVOICE_ADMIN'],
  needs: ['CONFIGURE'],
  scope: ['series:write'],
} as const
const received = { ...RECEIVED, on: 'received', by: ['RECEIVED'], scope: ['received:read'] } as const

/** The states of an issued invoice from which SdI has it. */
export const TRANSMITTED = [
  'SENT',
  'REJECTED',
  'DELIVERED',
  'NOT_DELIVERED',
  'DELIVERY_RETRYING',
  'UNDELIVERABLE_ATTESTED',
  'ACCEPTED_BY_PA',
  'REFUSED_BY_PA',
  'TERM_EXPIRED',
] as const
const ENDED = ['REVOKED', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'ENDED'] as const

/** THE TABLE: who may do what, one row for each operation, under the operation's own name. */
export const policy = {
  // The installation, and oneself
  installation: PUBLIC,
  studioRegister: PUBLIC,
  companyRegister: PUBLIC,
  ownerInvitation: PUBLIC,
  ownerInvitationAccept: PUBLIC,
  signIn: PUBLIC,
  signInConfirm: PUBLIC,
  signOut: SELF,
  signOutEverywhere: SELF,
  passwordChange: SELF,
  passwordRecoveryRequest: PUBLIC,
  passwordRecoveryComplete: PUBLIC,
  secondFactorEnroll: SELF,
  secondFactorVerify: SELF,
  secondFactorDisable: { ...SELF, fresh: true },
  contextSelect: EVERYBODY,
  viewer: { ...EVERYBODY, ...R, scope: 'ANY' },
  rateLimit: { ...EVERYBODY, ...R, scope: 'ANY' },
  menu: { ...EVERYBODY, ...R },
  dashboard: { ...EVERYBODY, ...R },
  notices: { ...EVERYBODY, ...R },
  noticeDismiss: EVERYBODY,
  companies: { ...EVERYBODY, ...R },
  // The account's code and credits
  referral: { ...ACCOUNT, ...R },
  creditLedger: { ...ACCOUNT, ...R },
  referralRedeem: ACCOUNT,
  // In somebody else's panel: to act for a client, or only to look
  actAsBegin: { on: 'client', by: 'ANY', needs: ['READ'], au: 'NOBODY' },
  actAsEnd: { on: 'none', by: 'ANY', au: 'NOBODY' },
  viewAsBegin: { on: 'none', by: 'ADM', au: 'OWNER' },
  viewAsEnd: SELF,
  // The permission engine
  permissionCatalogue: PUBLIC,
  explainAccess: { ...EVERYBODY, ...R, scope: 'ANY' },
  'explainAccess.ofOthers': { ...R, on: 'none', by: 'ADM', au: 'OWNER' },
  viewerCan: { ...EVERYBODY, ...R, scope: 'ANY' },
  decisionLog: { ...R, on: 'none', by: 'ADM', au: 'OWNER', scope: ['audit:read'] },
  policy: { ...R, on: 'none', by: 'ADM', au: 'NOBODY', scope: ['audit:read'] },
  auditLog: { ...R, on: 'client', by: 'ADM_SUP', needs: ['READ'], au: ['CONFIGURE'], scope: ['audit:read'] },
  accessMatrix: { ...R, on: 'client', by: 'ADM_SUP', needs: ['READ'], au: ['CONFIGURE'], scope: ['audit:read'] },
  accessAsOf: { ...R, on: 'client', by: 'ADM', needs: ['READ'], au: ['CONFIGURE'], scope: ['audit:read'] },
  accessMatrixFile: { ...R, on: 'client', by: 'ADM', needs: ['READ'], au: ['CONFIGURE'], scope: ['audit:read'] },
  grantPreview: { ...R, on: 'none', by: 'ADM', au: 'OWNER' },
  // Studio, units, operators
  studio: { ...R, on: 'studio', by: 'ANY', au: 'ANY', scope: ['studio:read'] },
  studioHealth: { ...R, on: 'studio', by: 'ADM_SUP', au: 'NOBODY', scope: ['studio:read'] },
  studioUpdate: { ...STUDIO, scope: ['studio:write'] },
  studioHeaderUpdate: { ...STUDIO, scope: ['studio:write'] },
  quickLinksUpdate: { ...STUDIO, scope: ['studio:write'] },
  studioSettingsUpdate: { ...STUDIO, scope: ['studio:write'] },
  platform: { ...STUDIO, ...R },
  emailTemplates: { ...STUDIO, ...R },
  emailTemplatePreview: { ...STUDIO, ...R },
  emailTemplateUpdate: STUDIO,
  emailLog: { ...STUDIO, ...R },
  operatingUnits: { ...STUDIO, ...R, by: 'ANY', scope: ['units:read'] },
  operatingUnit: { ...UNIT, ...R, by: 'ANY', scope: ['units:read'] },
  operatingUnitCreate: { ...STUDIO, by: ['CLIENT_ADMIN'], scope: ['units:write'] },
  operatingUnitUpdate: UNIT,
  operatingUnitArchive: UNIT,
  operators: { ...STUDIO, ...R, by: 'ANY', scope: ['operators:read'] },
  operator: { ...OPERATOR, ...R, by: 'ANY', scope: ['operators:read'] },
  operatorCreate: { ...STUDIO, scope: ['operators:write'] },
  operatorUsernameProposal: { ...STUDIO, ...R },
  operatorUpdate: OPERATOR,
  operatorLoginSettingsUpdate: OPERATOR,
  operatorClassesSet: OPERATOR,
  operatorUnitsSet: OPERATOR,
  operatorOfficesSet: OPERATOR,
  operatorSupervisorSet: { on: 'operator', by: 'ADM', au: 'NOBODY', fresh: true },
  operatorDisable: OPERATOR,
  operatorEnable: OPERATOR,
  outsideCompanyOnboard: { ...STUDIO, by: ['CLIENT_ADMIN'] },
  onboardingChecklist: { ...STUDIO, ...R, by: ['CLIENT_ADMIN'] },
  operatorPasswordReset: { on: 'operator', by: 'ADM', au: 'NOBODY' },
  // Clients
  clients: { ...R, on: 'client', by: 'ANY', au: 'ANY', scope: ['clients:read'] },
  client: { ...R, on: 'client', by: 'ANY', au: 'ANY', scope: ['clients:read'] },
  'client.companyData': { ...R, on: 'client', by: 'ANY', needs: ['READ'], au: 'ANY', scope: ['clients:read'] },
  clientCreate: { on: 'unit', by: KEEPERS, au: 'NOBODY', scope: ['clients:write'] },
  mandateAttest: { on: 'client', by: KEEPERS, au: 'NOBODY', scope: ['clients:write'] },
  ownerInvite: { on: 'client', by: ['CLIENT_ADMIN'], au: 'NOBODY' },
  clientUpdate: { on: 'client', by: KEEPERS, needs: ['EDIT'], scope: ['clients:write'] },
  clientBillingProfileUpdate: { on: 'client', by: ['EINVOICE_ADMIN'], needs: ['CONFIGURE'], scope: ['clients:write'] },
  clientUnitsSet: { on: 'client', by: ['CLIENT_ADMIN'], au: 'NOBODY', scope: ['clients:write'] },
  // On many: each of their rows is judged as clientUnitsSet, as clientCreate and mandateAttest
  clientsUnitLink: { on: 'none', by: ['CLIENT_ADMIN'], au: 'NOBODY', scope: ['clients:write'] },
  clientsImport: { on: 'none', by: KEEPERS, au: 'NOBODY', scope: ['clients:write'] },
  clientsImportPreview: { ...R, on: 'none', by: KEEPERS, au: 'NOBODY', scope: ['clients:write'], personal: true },
  clientsImportTemplate: { ...R, on: 'none', by: KEEPERS, au: 'NOBODY', scope: ['clients:write'] },
  job: { ...EVERYBODY, ...R, scope: 'ANY' },
  jobs: { ...EVERYBODY, ...R, scope: 'ANY' },
  jobStop: { on: 'none', by: 'ANY', au: 'NOBODY', scope: ['clients:write'] },
  clientContactUpsert: { on: 'client', by: KEEPERS, needs: ['EDIT'], scope: ['clients:write'] },
  clientContactRemove: { on: 'client', by: KEEPERS, needs: ['EDIT'], scope: ['clients:write'] },
  clientPecUpsert: { on: 'client', by: KEEPERS, needs: ['EDIT'], scope: ['clients:write'] },
  clientPecRemove: { on: 'client', by: KEEPERS, needs: ['EDIT'], scope: ['clients:write'] },
  clientBankAccountUpsert: { on: 'client', by: 'NEVER', au: ['CONFIGURE'] },
  clientBankAccountRemove: { on: 'client', by: 'NEVER', au: ['CONFIGURE'] },
  smsMessages: { ...R, on: 'client', by: ['SMS_CREDENTIALS'], needs: ['READ'], au: 'NOBODY' },
  clientSmsSend: { on: 'client', by: ['SMS_CREDENTIALS'], needs: ['READ'], au: 'NOBODY' },
  clientDocumentKindsSet: { on: 'client', by: ['CLIENT_ADMIN'], needs: ['CONFIGURE'] },
  clientOwnerCreate: { on: 'client', by: ['CLIENT_ADMIN'], au: 'NOBODY' },
  clientArchive: { on: 'client', by: 'ADM', au: 'NOBODY' },
  clientRestore: { on: 'client', by: 'ADM', au: 'NOBODY' },
  clientServiceSet: { on: 'client', by: ['CLIENT_ADMIN'], needs: ['CONFIGURE'] },
  // Modules
  modules: { ...R, on: 'client', by: 'ANY', needs: ['READ'], au: 'ANY', scope: ['modules:read'] },
  moduleActivate: { on: 'client', by: 'NEVER', au: 'OWNER', creates: true },
  moduleDeactivate: { on: 'client', by: 'NEVER', au: 'OWNER' },
  moduleRenew: { on: 'client', by: 'NEVER', au: 'OWNER' },
  clientSecondFactorSet: { on: 'client', by: 'NEVER', au: 'OWNER' },
  // Additional users of a client, and the seats they take
  additionalUsers: { ...R, on: 'client', by: 'NEVER', au: ['CONFIGURE'], scope: ['users:read'] },
  additionalUserCreate: ADDITIONAL_USER,
  additionalUserUpdate: ADDITIONAL_USER,
  additionalUserPermissionsSet: ADDITIONAL_USER,
  additionalUserPasswordReset: ADDITIONAL_USER,
  additionalUserDelete: ADDITIONAL_USER,
  seatUsage: { ...R, on: 'client', by: 'ANY', needs: ['READ'], au: 'ANY', scope: ['users:read'] },
  serviceOrders: { ...R, on: 'client', by: 'ANY', needs: ['READ'], au: 'ANY', scope: ['users:read'] },
  seatsChange: ADDITIONAL_USER,
  // Delegations
  delegations: { ...R, on: 'client', by: 'ANY', au: ['CONFIGURE'], scope: ['delegations:read'] },
  delegation: { ...R, on: 'delegation', by: 'ANY', au: ['CONFIGURE'], scope: ['delegations:read'] },
  delegationChanged: { ...R, on: 'delegation', by: 'ANY', au: 'ANY', scope: ['delegations:read'] },
  delegationRequest: { on: 'client', by: 'ADM', au: 'NOBODY', scope: ['delegations:write'] },
  delegationInvite: { on: 'client', au: 'OWNER' },
  delegationPickFromDirectory: { on: 'client', au: 'OWNER' },
  studioDirectory: { ...R, on: 'none', by: 'ANY', au: ['CONFIGURE'] },
  accountantProfileSet: STUDIO,
  delegationAccept: { ...DELEGATION, studioStates: ['PENDING_STUDIO'], clientStates: ['PENDING_CLIENT'] },
  delegationRefuse: { ...DELEGATION, studioStates: ['PENDING_STUDIO'], clientStates: ['PENDING_CLIENT'] },
  delegationWithdraw: { ...DELEGATION, studioStates: ['PENDING_CLIENT'], clientStates: ['PENDING_STUDIO'] },
  delegationGrantSet: { ...DELEGATION, by: 'NEVER', states: ['ACTIVE'] },
  delegationPermissionChangeRequest: {
    on: 'delegation',
    by: 'ADM',
    needs: 'ACTIVE',
    au: 'NOBODY',
    states: ['ACTIVE'],
    scope: ['delegations:write'],
  },
  delegationPermissionChangeAnswer: { ...DELEGATION, by: 'NEVER', states: ['ACTIVE'] },
  delegationPermissionChangeWithdraw: {
    ...DELEGATION,
    au: 'NOBODY',
    states: ['ACTIVE', 'SUSPENDED by STUDIO', 'SUSPENDED by CLIENT', 'SUSPENDED by SYSTEM'],
  },
  delegationSuspend: { ...DELEGATION, states: ['ACTIVE'] },
  delegationResume: { ...DELEGATION, studioStates: ['SUSPENDED by STUDIO'], clientStates: ['SUSPENDED by CLIENT'] },
  delegationRevoke: {
    ...DELEGATION,
    states: ['ACTIVE', 'SUSPENDED by STUDIO', 'SUSPENDED by CLIENT', 'SUSPENDED by SYSTEM'],
  },
  delegationEnd: { ...SYSTEM, on: 'delegation', states: ['ACTIVE', 'PENDING_CLIENT', 'PENDING_STUDIO'] },
  delegationHide: { ...DELEGATION, states: ENDED },
  // Consent to SMART services
  consentCandidates: { ...STUDIO, ...R },
  consentRequests: { ...R, on: 'consent', by: 'ANY', au: 'ANY', scope: ['consents:read'] },
  consentAnswered: { ...R, on: 'consent', by: 'ANY', au: 'ANY', scope: ['consents:read'] },
  consentRequestSend: STUDIO,
  consentRequestCancel: { on: 'consent', by: 'ADM', au: 'NOBODY', states: ['SENT'] },
  consentAnswer: { on: 'consent', by: 'NEVER', au: 'OWNER', states: ['SENT'] },
  consentFlagSet: { on: 'consent', by: 'NEVER', au: 'OWNER', states: ['ADHERED', 'WITHDRAWN', 'REFUSED'] },
  smartServices: { ...R, on: 'client', by: 'ANY', needs: ['READ'], au: 'ANY', smart: true },
  // Assistance about a company: of each category its word
  supportTickets: { ...R, on: 'client', by: 'ANY', needs: ['READ'], au: 'ANY' },
  supportTicketOpen: { on: 'client', by: 'ANY', needs: ['READ'], au: 'ANY' },
  'supportTicketOpen.INVOICING': { on: 'client', by: 'ANY', needs: ['READ'] },
  'supportTicketOpen.WRITING': { on: 'client', by: 'ANY', needs: ['EDIT'] },
  'supportTicketOpen.SENDING': { on: 'client', by: 'ANY', needs: ['SEND'] },
  'supportTicketOpen.SETTINGS': { on: 'client', by: 'ANY', needs: ['CONFIGURE'] },
  'supportTicketOpen.DOCUMENTS': { on: 'client', by: 'ANY', needs: ['DOCS_READ'] },
  'supportTicketOpen.PAYMENTS': { on: 'client', by: 'ANY', needs: ['PAY_READ'] },
  'supportTicketOpen.ORDERS': { on: 'client', by: 'ANY', needs: ['ORD_READ'] },
  // Counterparties and number series
  counterparties: { ...readInvoice, on: 'counterparty' },
  counterpartyCreate: { ...editCounterparty, on: 'client' },
  counterpartyUpdate: editCounterparty,
  numberSeries: { ...R, ...ISSUED, on: 'series', by: ISSUERS, needs: ['READ'], scope: ['series:read'] },
  numberSeriesCreate: { ...configureSeries, on: 'client' },
  numberSeriesUpdate: configureSeries,
  numberSeriesArchive: configureSeries,
  // Issued invoices
  invoices: readInvoice,
  invoice: readInvoice,
  invoiceStateChanged: readInvoice,
  invoiceFile: readInvoice,
  invoiceValidate: readInvoice,
  invoiceTotalsPreview: { ...readInvoice, on: 'client' },
  invoiceDraftCreate: { ...edit, on: 'client', creates: true },
  invoiceDraftUpdate: { ...edit, states: ['DRAFT', 'CORRECTING'] },
  invoiceDraftDelete: { ...edit, states: ['DRAFT'] },
  invoiceDuplicate: { ...edit, creates: true },
  invoiceIssue: { ...edit, creates: true, states: ['DRAFT', 'CORRECTING'] },
  invoiceReopen: { ...edit, states: ['ISSUED'] },
  invoiceSend: {
    ...ISSUED,
    on: 'invoice',
    by: ISSUERS,
    needs: ['SEND'],
    creates: true,
    states: ['ISSUED', 'SEND_FAILED'],
    scope: ['invoices:send'],
  },
  invoiceCorrect: { ...edit, creates: true, states: ['REJECTED', 'REFUSED_BY_PA'] },
  invoiceMarkBooked: {
    ...ISSUED,
    on: 'invoice',
    by: ISSUERS,
    needs: ['READ'],
    au: 'NOBODY',
    states: TRANSMITTED,
    scope: ['invoices:book'],
  },
  transmissionUpload: { ...SYSTEM, on: 'invoice', states: ['QUEUED'] },
  noticeReceive: { ...SYSTEM, on: 'invoice' },
  // Received invoices
  receivedInvoices: { ...received, ...R, needs: ['READ'] },
  receivedInvoice: { ...received, ...R, needs: ['READ'] },
  receivedInvoiceImport: {
    ...RECEIVED,
    on: 'client',
    by: ['RECEIVED', 'EINVOICE_IMPORT'],
    together: true,
    needs: ['EDIT'],
    scope: ['received:write'],
  },
  receivedInvoiceOpen: { ...received, needs: ['READ'] },
  receivedInvoiceRegister: { ...received, needs: ['EDIT'], states: ['READ'], scope: ['received:write'] },
  // Partners: their tokens and programs
  apiTokens: { ...TOKENS, ...R, personal: true },
  apiTokenCreate: TOKENS,
  apiTokenRevoke: TOKENS,
  partnerApps: { ...PARTNERS, ...R },
  partnerAppRegister: PARTNERS,
  partnerAppAuthorise: PARTNERS,
  partnerAppRevoke: PARTNERS,
} as const satisfies Record<string, PolicyRow>

export type Action = keyof typeof policy
export const actions = Object.keys(policy) as Action[]
export const isAction = (text: string): text is Action => Object.hasOwn(policy, text)
/** The row of an action, with the optional columns visible to the compiler. */
export const rowOf = (action: Action): PolicyRow => policy[action]
/** What another part of the program calls, not a caller of the API: rows without a root field. */
export const hasRootField = (action: Action): boolean => !action.includes('.') && rowOf(action).is !== 'system'
