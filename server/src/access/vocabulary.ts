/** The words of the policy, each with its meaning in the two languages of the apps. A word without both does not compile. */
interface Text {
  readonly it: string
  readonly en: string
}
export interface Meaning {
  readonly name: Text
  readonly help: Text
}
const meaning = (it: string, en: string, itHelp: string, enHelp: string): Meaning => ({
  name: { it, en },
  help: { it: itHelp, en: enHelp },
})

/** What a client grants: to a studio by delegation, to an additional user directly. */
export const words = {
  READ: meaning(
    'Lettura',
    'Read',
    'Guarda tutte le fatture, senza toccarle: non crea, non importa, non cambia e non invia nulla.',
    'Looks at all invoices without touching them: creates, imports, changes and sends nothing.',
  ),
  EDIT: meaning(
    'Modifica',
    'Create and edit',
    'Prepara bozze, fatture, clienti e prodotti. Non invia, non aggiunge banche e non cambia l’IBAN.',
    'Prepares drafts, invoices, counterparties and products. Does not send, add a bank or change an IBAN.',
  ),
  SEND: meaning(
    'Invio',
    'Send',
    'Invia le fatture e le comunicazioni finanziarie al Sistema di Interscambio. Non vede mai l’elenco delle e-mail inviate.',
    'Sends invoices and financial communications to SdI. Never sees the list of sent e-mails.',
  ),
  CONFIGURE: meaning(
    'Configurazione',
    'Configure',
    'Imposta dati dell’emittente, regime fiscale, sezionali, conservazione e avvisi. Mai sede, e-mail di contatto, telefono e fax.',
    'Sets issuer data, tax regime, number series, storage and notices. Never the registered seat, contact e-mail, phone or fax.',
  ),
  DOCS_READ: meaning(
    'Documenti, lettura',
    'Documents, read',
    'Guarda i documenti del modulo.',
    'Looks at the documents of the module.',
  ),
  DOCS_EDIT: meaning(
    'Documenti, modifica',
    'Documents, edit',
    'Carica e modifica i documenti del modulo.',
    'Uploads and edits documents of the module.',
  ),
  PAY_READ: meaning(
    'Incassi e pagamenti, lettura',
    'Collections and payments, read',
    'Guarda scadenze, incassi e pagamenti.',
    'Looks at due dates, collections and payments.',
  ),
  PAY_EDIT: meaning(
    'Incassi e pagamenti, modifica',
    'Collections and payments, edit',
    'Registra incassi e pagamenti.',
    'Records collections and payments.',
  ),
  ORD_READ: meaning(
    'Ordini elettronici, lettura',
    'Electronic orders, read',
    'Guarda gli ordini elettronici.',
    'Looks at electronic orders.',
  ),
  ORD_EDIT: meaning(
    'Ordini elettronici, modifica',
    'Electronic orders, edit',
    'Risponde agli ordini e ne genera fatture.',
    'Answers orders and makes invoices of them.',
  ),
} as const satisfies Record<string, Meaning>
export type Word = keyof typeof words
export const wordNames = Object.keys(words) as Word[]

/** The words that must be granted for this one to count: itself, READ, and X_READ for X_EDIT. */
export const withPrerequisites = (word: Word): Word[] => [
  ...new Set<Word>(['READ', word.replace('_EDIT', '_READ') as Word, word]),
]

/** What a client can switch on beside invoicing. The words of a module count only while it is on. */
export const modules = {
  DOCUMENTS: meaning(
    'Documenti',
    'Documents',
    'Archivio di documenti diversi dalle fatture: preventivi, bolle, proforma.',
    'A store of documents that are no invoices: quotes, delivery notes, pro-forma.',
  ),
  PAYMENTS: meaning(
    'Incassi e pagamenti',
    'Collections and payments',
    'Scadenzario, incassi, pagamenti, prima nota e solleciti.',
    'Due dates, collections, payments, cash journal and reminders.',
  ),
  ORDERS: meaning(
    'Ordini elettronici',
    'Electronic orders',
    'Ordini della pubblica amministrazione (NSO) e Peppol.',
    'Orders of public bodies (NSO) and Peppol.',
  ),
  SHOP: meaning(
    'WooCommerce',
    'WooCommerce',
    'Collega il negozio online e fattura gli ordini.',
    'Connects the online shop and invoices its orders.',
  ),
} as const satisfies Record<string, Meaning>
export type Module = keyof typeof modules
export const moduleNames = Object.keys(modules) as Module[]
const modulePrefixes: Readonly<Record<string, Module>> = { DOCS: 'DOCUMENTS', PAY: 'PAYMENTS', ORD: 'ORDERS' }
/** The module a word belongs to; the four words of invoicing belong to none. */
export const moduleOf = (word: Word): Module | undefined => modulePrefixes[word.split('_')[0]!]

/** What a client's services serve. For each area one service at a time; some are SMART. */
export const areas = {
  ISSUED: meaning('Fatture attive', 'Issued invoices', 'Emissione e invio delle fatture.', 'Issuing and sending.'),
  RECEIVED: meaning(
    'Fatture ricevute',
    'Received invoices',
    'Ricezione e registrazione.',
    'Receiving and registering.',
  ),
  TAKINGS: meaning('Corrispettivi', 'Daily takings', 'Corrispettivi giornalieri.', 'Daily takings.'),
} as const satisfies Record<string, Meaning>
export type Area = keyof typeof areas
export const areaNames = Object.keys(areas) as Area[]

/** For so many days after its last one a module or service may still be looked at (AR-020). */
export const READ_ONLY_DAYS = 90

/** The classes of a studio's operators, as accountants know them. */
export const operatorClasses = {
  ISSUED_MANAGE: meaning(
    'Operatori Fatture Attive - Gestione',
    'Issued invoices: manage',
    'Crea, modifica, emette e invia le fatture attive.',
    'Creates, edits, issues and sends issued invoices.',
  ),
  RECEIVED: meaning(
    'Operatori Fatture Ricevute',
    'Received invoices',
    'Consulta e registra le fatture ricevute.',
    'Looks at and registers received invoices.',
  ),
  ISSUED_READ: meaning(
    'Operatori Fatture Attive',
    'Issued invoices: read',
    'Consulta le fatture attive.',
    'Looks at issued invoices.',
  ),
  EINVOICE_ADMIN: meaning(
    'Amministratori Fattura Elettronica',
    'E-invoice administrators',
    'Gestisce fatture, sezionali e impostazioni della fattura elettronica.',
    'Manages invoices, number series and e-invoice settings.',
  ),
  EINVOICE_IMPORT: meaning(
    'Importazioni Fattura Elettronica',
    'E-invoice import',
    'Importa file di fatture elettroniche.',
    'Imports e-invoice files.',
  ),
  DOCUMENT_ADMIN: meaning(
    'Amministratori Documentale',
    'Document administrators',
    'Amministra l’archivio dei documenti.',
    'Administers the document store.',
  ),
  DOCUMENT_OPERATOR: meaning(
    'Operatori Documentale',
    'Document operators',
    'Usa l’archivio dei documenti.',
    'Uses the document store.',
  ),
  CLIENT_ADMIN: meaning(
    'Amministratori Gestione Clienti',
    'Client administrators',
    'Crea clienti e unità e collega i clienti alle unità.',
    'Creates clients and units, and links clients to units.',
  ),
  CLIENT_OPERATOR: meaning(
    'Operatori Gestione Clienti',
    'Client operators',
    'Modifica i dati dei clienti delle proprie unità.',
    'Edits the data of clients of its own units.',
  ),
  TAX_AGENCY: meaning(
    'Operatori Agenzia Entrate',
    'Tax agency',
    'Importa i file dal portale dell’Agenzia delle Entrate.',
    'Imports files of the tax agency’s portal.',
  ),
  MOBILE_APP: meaning(
    'Operatori Azienda Sempre In Tasca',
    'Mobile app',
    'Abilita l’accesso dei clienti dal telefono.',
    'Enables clients’ access by phone.',
  ),
  SHARED_NOTICES: meaning(
    'Operatori Comunicazioni Condivise',
    'Shared notices',
    'Pubblica comunicazioni ai clienti.',
    'Publishes notices to clients.',
  ),
  STORAGE: meaning(
    'Operatori Conservazione',
    'Legal storage',
    'Prepara i pacchetti di conservazione.',
    'Prepares packages for legal storage.',
  ),
  SMS_CREDENTIALS: meaning(
    'Operatori Credenziali SMS',
    'SMS credentials',
    'Invia SMS ai clienti.',
    'Sends SMS to clients.',
  ),
} as const satisfies Record<string, Meaning>
export type OperatorClass = keyof typeof operatorClasses
export const operatorClassNames = Object.keys(operatorClasses) as OperatorClass[]

const scopeNames = (it: string, en: string): Meaning => meaning(it, en, it, en)
/** What a partner's token may be cut down to. Grants, the supervisor flag, bank data and changing users are never open to tokens. */
export const scopes = {
  'studio:read': scopeNames('Legge i dati dello studio', 'Reads the studio'),
  'studio:write': scopeNames('Modifica le impostazioni dello studio', 'Changes the studio’s settings'),
  'units:read': scopeNames('Legge le unità operative', 'Reads operating units'),
  'units:write': scopeNames('Modifica le unità operative', 'Changes operating units'),
  'operators:read': scopeNames('Legge gli operatori', 'Reads operators'),
  'operators:write': scopeNames('Modifica gli operatori', 'Changes operators'),
  'clients:read': scopeNames('Legge i clienti', 'Reads clients'),
  'clients:write': scopeNames('Modifica i clienti', 'Changes clients'),
  'delegations:read': scopeNames('Legge le deleghe', 'Reads delegations'),
  'delegations:write': scopeNames('Chiede deleghe', 'Asks for delegations'),
  'users:read': scopeNames('Legge gli utenti aggiuntivi', 'Reads additional users'),
  'modules:read': scopeNames('Legge i moduli dei clienti', 'Reads clients’ modules'),
  'consents:read': scopeNames('Legge i consensi', 'Reads consents'),
  'invoices:read': scopeNames('Legge le fatture attive', 'Reads issued invoices'),
  'invoices:write': scopeNames('Scrive le fatture attive', 'Writes issued invoices'),
  'invoices:send': scopeNames('Invia le fatture attive', 'Sends issued invoices'),
  'invoices:book': scopeNames('Segna le fatture contabilizzate', 'Marks invoices as booked'),
  'received:read': scopeNames('Legge le fatture ricevute', 'Reads received invoices'),
  'received:write': scopeNames('Importa e registra fatture ricevute', 'Imports and registers received invoices'),
  'series:read': scopeNames('Legge i sezionali', 'Reads number series'),
  'series:write': scopeNames('Modifica i sezionali', 'Changes number series'),
  'audit:read': scopeNames('Legge il registro delle operazioni', 'Reads the audit'),
} as const satisfies Record<string, Meaning>
export type Scope = keyof typeof scopes
export const allScopes = Object.keys(scopes) as Scope[]
export const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text)

/** Fields of a client that a delegate may never write, whatever was granted, by their names in the API's inputs. */
export const ownerFields: readonly string[] = ['iban', 'bank', 'registeredSeat', 'contactEmail', 'phone', 'fax']

/** The conditions of the rule, in its order. */
export const conditionNames = {
  account: meaning(
    'Utenza',
    'Account',
    'La password è valida e non va cambiata.',
    'The password is valid and need not be changed.',
  ),
  class: meaning(
    'Classe',
    'Class',
    'Una classe dell’operatore permette l’operazione.',
    'One of the operator’s classes permits the operation.',
  ),
  unit: meaning(
    'Unità operativa',
    'Operating unit',
    'Un’unità valida oggi collega operatore e cliente.',
    'A unit valid today links operator and client.',
  ),
  delegation: meaning(
    'Durata della delega',
    'Delegation',
    'La delega del cliente allo studio è attiva oggi.',
    'The client’s delegation to the studio is active today.',
  ),
  grant: meaning('Delega', 'Grant', 'Il cliente ha concesso ciò che serve.', 'The client has granted what is needed.'),
  module: meaning(
    'Modulo',
    'Module',
    'Il modulo a cui appartiene l’operazione è attivo; scaduto, si consulta per 90 giorni.',
    'The module the operation belongs to is on; once it has ended it can be looked at for 90 days.',
  ),
  service: meaning(
    'Servizio',
    'Service',
    'Il servizio del cliente è attivo (scaduto, si consulta per 90 giorni) e il suo tipo di account permette l’operazione.',
    'The client’s service is active (once ended it can be looked at for 90 days), and its kind of account permits the operation.',
  ),
  consent: meaning(
    'Consenso',
    'Consent',
    'Se il servizio è SMART, il cliente ha aderito alla richiesta dello studio.',
    'Where the service is a SMART one, the client has consented to this studio.',
  ),
  secondFactor: meaning(
    'Accesso in due passaggi',
    'Two-step sign-in',
    'Se il cliente lo chiede, l’accesso è avvenuto con il secondo fattore.',
    'Where the client demands it, the sign-in was done with a second factor.',
  ),
  field: meaning('Campo', 'Field', 'Il campo non è riservato al cliente.', 'The field is not reserved to the client.'),
  state: meaning('Stato', 'State', 'Lo stato permette l’operazione.', 'The state permits the operation.'),
  scope: meaning(
    'Ambito del token',
    'Token scope',
    'Gli ambiti del token comprendono l’operazione.',
    'The token’s scopes include the operation.',
  ),
} as const satisfies Record<string, Meaning>
export type ConditionName = keyof typeof conditionNames
