/** Why somebody could not even sign in. */
export type AccessClosed =
  | 'DISABLED'
  | 'EXPIRED';

export type AccessFlag =
  /** Has every class, and sees every client of the studio. */
  | 'ADMINISTRATOR'
  /** Has every word on its company. */
  | 'OWNER'
  /** Sees every client of the studio. */
  | 'SUPERVISOR';

/** What operations are grouped by. */
export type AccessNoun =
  /** Who may do what, who did what: matrix, audit, decisions. */
  | 'ACCESS'
  /** The client’s card and data, its users and partners’ programs. */
  | 'CLIENT'
  | 'CONSENT'
  | 'COUNTERPARTY'
  /** Delegations, mandates and changes of permissions. */
  | 'DELEGATION'
  /** Issued invoices. */
  | 'INVOICE'
  | 'NUMBER_SERIES'
  | 'OTHER'
  | 'RECEIVED_INVOICE'
  /** Services and modules. */
  | 'SERVICE'
  /** The studio itself, its units and operators. */
  | 'STUDIO';

export type AccessPrincipalKind =
  /** An operator of your studio. */
  | 'OPERATOR'
  /** A studio as a firm: whatever one of its operators may do. Its people are not named. */
  | 'STUDIO'
  /** A partner’s token; it acts as whoever made it, cut down to its scopes. */
  | 'TOKEN'
  /** A user of the client: its owner, or an additional user. */
  | 'USER';

/** RECEIVE_ONLY: creates and sends nothing. */
export type AccountKind =
  | 'FULL'
  | 'RECEIVE_ONLY';

/** Whether an additional user can sign in today. */
export type AdditionalUserState =
  /** It can sign in. */
  | 'ACTIVE'
  /** Switched off by the owner. */
  | 'DISABLED'
  /** Its last day has passed. */
  | 'EXPIRED';

/** With whose rights a token works. */
export type ApiTokenKind =
  /** An owner’s: of the company. */
  | 'CLIENT'
  /** An operator’s own. */
  | 'PERSONAL'
  /** An administrator’s: of the whole studio. */
  | 'STUDIO';

/** Where a token stands today. */
export type ApiTokenState =
  /** It works, as far as its issuer’s rights go. */
  | 'ACTIVE'
  /** Its last day has passed. */
  | 'EXPIRED'
  /** Ended by hand, or with its partner’s program. For good. */
  | 'REVOKED';

/** Where somebody works: a studio’s operator in the one, a client’s user in the other. */
export type App =
  | 'PORTAL'
  | 'STUDIO';

/** What a client’s services serve. */
export type Area =
  /** Issuing and sending. */
  | 'ISSUED'
  /** Receiving and registering. */
  | 'RECEIVED'
  /** Daily takings. */
  | 'TAKINGS';

/** Consent to SMART services as the studio last had it. NONE: never asked, or the request was taken back. */
export type ClientConsent =
  | 'ADHERED'
  | 'NONE'
  | 'REFUSED'
  | 'SENT'
  | 'WITHDRAWN';

/** What a column of a list of clients may hold. UNIT: external code or name of an operating unit. WORDS with MANDATE_HOLDER and MANDATE_SIGNED_ON attest a paper mandate (mandateAttest) together with the client. */
export type ClientImportField =
  | 'CITY'
  | 'CODE'
  | 'EMAIL'
  | 'FISCAL_CODE'
  | 'MANDATE_HOLDER'
  | 'MANDATE_SIGNED_ON'
  | 'MANDATE_VALID_TO'
  | 'NAME'
  | 'PEC'
  | 'PHONE'
  | 'POSTAL_CODE'
  | 'PROVINCE'
  | 'RECIPIENT_CODE'
  | 'STREET'
  | 'TAX_REGIME'
  | 'UNIT'
  | 'VAT_NUMBER'
  | 'WORDS';

/** EXISTING: the studio has this company already; nothing of it is changed. */
export type ClientImportState =
  | 'ERROR'
  | 'EXISTING'
  | 'NEW';

export type ClientSort =
  | 'CODE'
  | 'NAME';

/** Why somebody may work on a company. */
export type CompanyRelation =
  /** It has delegated one’s studio. */
  | 'CLIENT'
  /** One is its owner or additional user. */
  | 'OWN';

/** What the client answered (WK-031). NONE: not yet. */
export type ConsentAnswerState =
  | 'ADHERED'
  | 'NONE'
  | 'REFUSED'
  | 'WITHDRAWN';

/** Where a client stands with the studio’s request. CANCELLED: the studio took it back. */
export type ConsentClass =
  | 'ADHERED'
  | 'CANCELLED'
  | 'NEVER_ASKED'
  | 'REFUSED'
  | 'UNANSWERED'
  | 'WITHDRAWN';

/** ALL: every client with a SMART service that was never asked or has not answered (WK-023, WK-024). */
export type ConsentRequestMode =
  | 'ALL'
  | 'SELECTED';

/** What became of the request (WK-029). SHOWN: sent, and the client’s owner has seen it. NOT_SENT: never, so that there is no Consent. */
export type ConsentRequestState =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'NOT_APPLICABLE'
  | 'NOT_SENT'
  | 'SENT'
  | 'SHOWN';

/** Instants the latest first, those without one last; the client’s code and name in their order. */
export type ConsentSort =
  | 'ANSWERED_AT'
  | 'CODE'
  | 'NAME'
  | 'SENT_AT';

/** Only ADHERED opens anything. */
export type ConsentState =
  /** The client has consented. */
  | 'ADHERED'
  /** The studio took its request back before there was an answer. */
  | 'CANCELLED'
  /** Sent, and not answered within the days that the studio lets its requests wait. */
  | 'EXPIRED'
  /** Sent, but the client works by no SMART service now; once it does, it is SENT again. */
  | 'NOT_APPLICABLE'
  /** The client said no. */
  | 'REFUSED'
  /** It waits for the client’s owner, however long if the studio set no days (WK-035). */
  | 'SENT'
  /** The client had consented, and has taken it back. */
  | 'WITHDRAWN';

/** Why credits came or went. More kinds come with what can be bought. */
export type CreditKind =
  /** Somebody used the account’s code. Who it was is not told. */
  | 'REFERRAL_REWARD'
  /** The account used somebody’s code. */
  | 'REFERRAL_WELCOME';

export type DecisionOutcome =
  /** Done: a write of the audit. Or asked about, and allowed. */
  | 'ALLOWED'
  /** Refused with what is missing; nothing was changed. */
  | 'DENIED';

/** How it began. STUDIO_RECORD: the studio attested a mandate on paper. */
export type DelegationOrigin =
  | 'CLIENT_INVITE'
  | 'DIRECTORY'
  | 'STUDIO_RECORD'
  | 'STUDIO_REQUEST';

/** PENDING_CLIENT and PENDING_STUDIO: it waits for that side. Only ACTIVE opens anything. */
export type DelegationState =
  | 'ACTIVE'
  | 'ENDED'
  | 'EXPIRED'
  | 'PENDING_CLIENT'
  | 'PENDING_STUDIO'
  | 'REFUSED'
  | 'REVOKED'
  | 'SUSPENDED'
  | 'WITHDRAWN';

/** Why a condition fails: the stable codes that stand in `reason` of a denial’s `missing`. */
export type DenialReason =
  | 'ACCOUNT'
  | 'ACCOUNT_DISABLED'
  | 'ACCOUNT_EXPIRED'
  | 'ACCOUNT_RECEIVE_ONLY'
  | 'ADMINISTRATOR_ONLY'
  | 'ADMINISTRATOR_ONLY_FIELD'
  | 'CONSENT_MISSING'
  | 'CONSENT_PENDING'
  | 'CONSENT_REFUSED'
  | 'CONSENT_WITHDRAWN'
  | 'DELEGATION_NOT_BEGUN'
  | 'DELEGATION_OVER'
  | 'DELEGATION_PENDING'
  | 'DELEGATION_REVOKED'
  | 'DELEGATION_SUSPENDED'
  | 'FRESH_SIGN_IN_REQUIRED'
  | 'MISSING_CLASS'
  | 'MISSING_CLASSES'
  | 'MISSING_SCOPE'
  | 'MODULE_ENDED'
  | 'MODULE_NOT_ACTIVE'
  | 'NEVER_BY_TOKEN'
  | 'NEVER_FOR_STUDIOS'
  | 'NOT_FOR_CLIENTS'
  | 'NOT_FOR_STUDIOS'
  | 'NO_DELEGATION'
  | 'NO_UNIT'
  | 'OWNER_ONLY'
  | 'OWNER_ONLY_FIELD'
  | 'PARTNER_SHUT_OUT'
  | 'PASSWORD_CHANGE_REQUIRED'
  | 'PASSWORD_EXPIRED'
  | 'SECOND_FACTOR_REQUIRED'
  | 'SERVICE_ENDED'
  | 'SERVICE_NOT_ACTIVE'
  | 'STUDIO_NOT_ACTIVE'
  | 'SUPERVISOR_ONLY'
  | 'VIEWING_AS'
  | 'WORD_NOT_GIVEN'
  | 'WORD_NOT_GRANTED'
  | 'WRONG_STATE';

/** What an e-mail of ours tells. More kinds may come. */
export type EmailKind =
  | 'ADDITIONAL_USER_CREATED'
  | 'CLIENT_OWNER_CREATED'
  | 'CONSENT_GIVEN'
  | 'CONSENT_REFUSED'
  | 'CONSENT_REQUESTED'
  | 'CONSENT_WITHDRAWN'
  | 'DELEGATION_ACCEPTED'
  | 'DELEGATION_ENDED'
  | 'DELEGATION_ENDING'
  | 'DELEGATION_EXPIRED'
  | 'DELEGATION_INVITED'
  | 'DELEGATION_REFUSED'
  | 'DELEGATION_REQUESTED'
  | 'DELEGATION_RESUMED'
  | 'DELEGATION_STARTED'
  | 'DELEGATION_SUSPENDED'
  | 'DELEGATION_WITHDRAWN'
  | 'DELEGATION_WORDS_ANSWERED'
  | 'DELEGATION_WORDS_ASKED'
  | 'INVOICE_DELIVERED'
  | 'OPERATOR_CREATED'
  | 'OWNER_INVITATION'
  | 'PASSWORD_EXPIRING'
  | 'PASSWORD_RECOVERED'
  | 'PASSWORD_RECOVERY'
  | 'STUDIO_INVITATION'
  | 'UNIT_ENDING'
  | 'USER_EXPIRING';

export type EmailLanguage =
  | 'EN'
  | 'IT';

export type EmailState =
  /** Refused for good, or given up after the last attempt. */
  | 'FAILED'
  /** Waits for its first, or its next, attempt. */
  | 'QUEUED'
  /** The mail server has accepted it, or it lies in the outbox folder. */
  | 'SENT';

export type GrantWarningCode =
  /** Disabled or expired: what is shown counts once it can sign in again. */
  | 'CANNOT_SIGN_IN'
  /** Without READ everything is withdrawn. */
  | 'READ_WITHDRAWN'
  /** As a supervisor it sees so many clients more. */
  | 'SUPERVISOR_OPENS_CLIENTS';

export type HealthKind =
  /** No operator sees it by a unit: only administrators and supervisors do. */
  | 'CLIENT_UNSEEN'
  /** An active delegation whose last day is today or within 30 days. */
  | 'DELEGATION_ENDING'
  /** Can sign in, and sees no client: no unit of its own that is valid links one. */
  | 'OPERATOR_WITHOUT_CLIENTS'
  /** Asked and not answered: delegations, changes of permissions, consents. */
  | 'REQUEST_OPEN'
  /** Works for the last time today or within 30 days. */
  | 'TOKEN_EXPIRING'
  /** Made 90 days ago or earlier, and not used in these. */
  | 'TOKEN_UNUSED'
  /** A unit whose last day is today or within 30 days. */
  | 'UNIT_ENDING'
  /** EDIT, SEND or CONFIGURE, granted for 90 days at least, with no operation of the studio in them that needed it, as the audit tells. Words that only read are not judged. */
  | 'WORD_UNUSED';

export type HealthSubject =
  | 'CLIENT'
  | 'CONSENT'
  | 'DELEGATION'
  | 'OPERATOR'
  | 'TOKEN'
  | 'UNIT';

export type ImportOutcome =
  | 'DUPLICATE'
  | 'IMPORTED'
  | 'REFUSED';

export type InvoiceFileFormat =
  /** The messages of SdI, as a zip. */
  | 'NOTICES'
  /** The FatturaPA file. */
  | 'XML';

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

/** SKIPPED: it already was as it is wanted, and nothing was written. */
export type JobRowState =
  | 'DONE'
  | 'FAILED'
  | 'SKIPPED'
  | 'WAITING';

/** DONE: each row has its result, good or bad. STOPPED: on request; what waited then is not done. */
export type JobState =
  | 'DONE'
  | 'QUEUED'
  | 'RUNNING'
  | 'STOPPED';

/** Operator of a studio, or user of a client company. */
export type MembershipKind =
  | 'CLIENT'
  | 'STUDIO';

/** In a studio ADMINISTRATOR, SUPERVISOR or OPERATOR; in a company OWNER or ADDITIONAL_USER. */
export type MembershipRole =
  | 'ADDITIONAL_USER'
  | 'ADMINISTRATOR'
  | 'OPERATOR'
  | 'OWNER'
  | 'SUPERVISOR';

/** What a client can switch on beside invoicing. */
export type Module =
  /** A store of documents that are no invoices: quotes, delivery notes, pro-forma. */
  | 'DOCUMENTS'
  /** Orders of public bodies (NSO) and Peppol. */
  | 'ORDERS'
  /** Due dates, collections, payments, cash journal and reminders. */
  | 'PAYMENTS'
  /** Connects the online shop and invoices its orders. */
  | 'SHOP';

/** Why a client is not asked. */
export type NotAskedReason =
  /** It has consented already. */
  | 'HAS_ADHERED'
  /** It refused or withdrew, and `includeRefused` is not said. */
  | 'HAS_SAID_NO'
  /** The mode is SELECTED, and it is not among them. */
  | 'NOT_SELECTED'
  /** It works by no SMART service today (WK-025). */
  | 'NO_SMART_SERVICE'
  /** It refused or withdrew less than 30 days ago: see `askableFrom`. */
  | 'SAID_NO_LATELY'
  /** The studio took its request back: it is asked again only if selected. */
  | 'WAS_CANCELLED';

/** Which text. SMART_ACCESS_ADMIN is read before anything else is done (WK-006). More kinds may come. */
export type NoticeKind =
  | 'CLIENT_OWNER_CREATED'
  | 'DELEGATION_ENDED'
  | 'DELEGATION_STARTED'
  | 'PASSWORD_EXPIRING'
  | 'SMART_ACCESS_ADMIN'
  | 'SMART_ACCESS_OPERATOR';

export type OnboardingStep =
  /** It has ISSUED_MANAGE and RECEIVED. */
  | 'CLASSES'
  /** A client that you see is linked to the unit. */
  | 'CLIENT_UNIT'
  /** It has signed in and chosen a password of its own. */
  | 'FIRST_SIGN_IN'
  /** An operator who may sign in. */
  | 'OPERATOR'
  /** It is linked to the unit. */
  | 'OPERATOR_UNIT'
  /** A unit that is valid today. */
  | 'UNIT';

/** What an operator may do, on the clients it sees. */
export type OperatorClass =
  /** Creates clients and units, and links clients to units. */
  | 'CLIENT_ADMIN'
  /** Edits the data of clients of its own units. */
  | 'CLIENT_OPERATOR'
  /** Administers the document store. */
  | 'DOCUMENT_ADMIN'
  /** Uses the document store. */
  | 'DOCUMENT_OPERATOR'
  /** Manages invoices, number series and e-invoice settings. */
  | 'EINVOICE_ADMIN'
  /** Imports e-invoice files. */
  | 'EINVOICE_IMPORT'
  /** Creates, edits, issues and sends issued invoices. */
  | 'ISSUED_MANAGE'
  /** Looks at issued invoices. */
  | 'ISSUED_READ'
  /** Enables clients’ access by phone. */
  | 'MOBILE_APP'
  /** Looks at and registers received invoices. */
  | 'RECEIVED'
  /** Publishes notices to clients. */
  | 'SHARED_NOTICES'
  /** Sends SMS to clients. */
  | 'SMS_CREDENTIALS'
  /** Prepares packages for legal storage. */
  | 'STORAGE'
  /** Imports files of the tax agency’s portal. */
  | 'TAX_AGENCY';

/** Whether it can sign in today, and what of its password is due. The first that holds, from the end. */
export type OperatorState =
  | 'ACTIVE'
  /** Kept out of this studio. */
  | 'DISABLED'
  /** Its last day (Data Scadenza Utente) is over. */
  | 'EXPIRED'
  /** Too many wrong passwords; for some minutes. */
  | 'LOCKED'
  /** Nothing but the change of the password is open. */
  | 'PASSWORD_EXPIRED'
  /** Signs in; the warning of its password is shown. */
  | 'PASSWORD_EXPIRING'
  /** An office password: nothing but its change is open. */
  | 'PASSWORD_TO_CHANGE';

export type Party =
  | 'CLIENT'
  | 'STUDIO'
  | 'SYSTEM';

/** How the client answered, if it has. */
export type PermissionChangeState =
  /** All that was asked for was granted. */
  | 'ACCEPTED'
  /** The delegation ended before it was answered. */
  | 'CANCELLED'
  /** It waits for the client’s owner. */
  | 'OPEN'
  /** Some of it was granted. */
  | 'PARTLY_ACCEPTED'
  /** Nothing was granted. */
  | 'REFUSED'
  /** The studio took it back. */
  | 'WITHDRAWN';

export type PriceChangeKind =
  /** maggiorazione */
  | 'MG'
  /** sconto */
  | 'SC';

/** ARRIVED: nobody has opened it. REGISTERED: entered in the VAT register of purchases. */
export type ReceivedInvoiceState =
  | 'ARRIVED'
  | 'READ'
  | 'REGISTERED';

/** SdI rejects a file for an error; a warning is a doubt. */
export type Severity =
  | 'ERROR'
  | 'WARNING';

/** What became of a text message. More states come with a gateway. */
export type SmsState =
  /** Written down, and not sent: no gateway is connected. */
  | 'LOGGED';

/** Where a service or module of a client stands today. It follows from its last day; nothing has to be run. */
export type SubscriptionState =
  /** Its last day is today or later, or it has none. */
  | 'ACTIVE'
  /** Over for longer: closed. Its data are kept. */
  | 'CLOSED'
  /** The client has none. */
  | 'OFF'
  /** Over for at most 90 days: it can be looked at, not worked with. */
  | 'READ_ONLY';

/** What a request for assistance is about. Each has its permission word (AD-025). */
export type SupportCategory =
  /** Needs the word DOCS_READ. */
  | 'DOCUMENTS'
  /** Needs the word READ. */
  | 'INVOICING'
  /** Needs the word ORD_READ. */
  | 'ORDERS'
  /** Needs the word PAY_READ. */
  | 'PAYMENTS'
  /** Needs the word SEND. */
  | 'SENDING'
  /** Needs the word CONFIGURE. */
  | 'SETTINGS'
  /** Needs the word EDIT. */
  | 'WRITING';

/** More states come with whoever answers. */
export type SupportTicketState =
  | 'OPEN';

/** STALE: sent more than five days ago and nothing heard. DELEGATION_ENDING: within thirty days. */
export type TodoKind =
  | 'CLIENT_WITHOUT_UNIT'
  | 'DELEGATION_ENDING'
  | 'DELEGATION_TO_ANSWER'
  | 'NOT_DELIVERED'
  | 'RECEIVED_TO_READ'
  | 'REJECTED'
  | 'SEND_FAILED'
  | 'STALE';

/** UNIT: a person or company outside. OFFICE: a group inside. */
export type UnitKind =
  | 'OFFICE'
  | 'UNIT';

/** SCHEDULED before its first day, VALID, LAPSED after its last, ARCHIVED. */
export type UnitState =
  | 'ARCHIVED'
  | 'LAPSED'
  | 'SCHEDULED'
  | 'VALID';

/** What a client grants: to a studio by delegation, to an additional user directly. */
export type Word =
  /** Sets issuer data, tax regime, number series, storage and notices. Never the registered seat, contact e-mail, phone or fax. */
  | 'CONFIGURE'
  /** Uploads and edits documents of the module. */
  | 'DOCS_EDIT'
  /** Looks at the documents of the module. */
  | 'DOCS_READ'
  /** Prepares drafts, invoices, counterparties and products. Does not send, add a bank or change an IBAN. */
  | 'EDIT'
  /** Answers orders and makes invoices of them. */
  | 'ORD_EDIT'
  /** Looks at electronic orders. */
  | 'ORD_READ'
  /** Records collections and payments. */
  | 'PAY_EDIT'
  /** Looks at due dates, collections and payments. */
  | 'PAY_READ'
  /** Looks at all invoices without touching them: creates, imports, changes and sends nothing. */
  | 'READ'
  /** Sends invoices and financial communications to SdI. Never sees the list of sent e-mails. */
  | 'SEND';
