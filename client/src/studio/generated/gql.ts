/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

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
    "\n  query StudioFrame {\n    installation { demo }\n    viewer {\n      id app name username\n      studio { id name }\n      memberships { id kind name role current }\n      actingFor { id name }\n      viewedBy { name }\n    }\n    menu { key count }\n  }\n": typeof types.StudioFrameDocument,
    "\n  query AuditLog($id: ID!, $first: Int!, $after: String) {\n    auditLog(clientId: $id, first: $first, after: $after) {\n      nodes { id at action actorName onBehalfOf studioName byToken }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.AuditLogDocument,
    "\n  query UnitNames {\n    operatingUnits { id name state }\n  }\n": typeof types.UnitNamesDocument,
    "\n  query ClientFormUnits {\n    operatingUnits { id name state }\n  }\n": typeof types.ClientFormUnitsDocument,
    "\n  mutation CreateClient($input: ClientCreateInput!, $key: String!) {\n    clientCreate(input: $input, idempotencyKey: $key) {\n      client { id }\n      userErrors { code message path }\n    }\n  }\n": typeof types.CreateClientDocument,
    "\n  query Client($id: ID!) {\n    client(id: $id) {\n      id name code kind vatNumber fiscalCode owners version allowedActions\n      companyData {\n        taxRegime street postalCode city province country recipientCode pec iban bank contactEmail phone reaOffice reaNumber\n      }\n      units { id name state validFrom validTo operators { id name } }\n      delegation {\n        id state origin suspendedBy words validFrom validTo counts purpose mandateHolder mandateSignedOn changedAt version allowedActions\n        periods { state words validFrom validTo beganAt endedAt setByName }\n      }\n      invoiceCounts { state count }\n    }\n  }\n": typeof types.ClientDocument,
    "\n  subscription DelegationMoved($clientId: ID!) {\n    delegationChanged(clientId: $clientId) { state }\n  }\n": typeof types.DelegationMovedDocument,
    "\n  query Clients($first: Int, $after: String, $last: Int, $before: String, $filter: ClientFilter, $sort: ClientSort) {\n    clients(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {\n      nodes {\n        id name code vatNumber fiscalCode\n        units { id name }\n        delegation { id state words counts }\n      }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": typeof types.ClientsDocument,
    "\n  mutation UpdateClient($id: ID!, $version: Int!, $input: ClientUpdateInput!) {\n    clientUpdate(id: $id, expectedVersion: $version, input: $input) {\n      client { id version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.UpdateClientDocument,
    "\n  mutation UpdateBillingProfile($id: ID!, $version: Int!, $input: ClientBillingProfileInput!) {\n    clientBillingProfileUpdate(id: $id, expectedVersion: $version, input: $input) {\n      client { id version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.UpdateBillingProfileDocument,
    "\n  query LatestInvoices($id: ID!) {\n    invoices(clientId: $id, first: 8) {\n      nodes { id date number buyerName total state }\n      totalCount\n    }\n  }\n": typeof types.LatestInvoicesDocument,
    "\n  query MayCreateClient {\n    explainAccess(action: \"clientCreate\") { allowed }\n  }\n": typeof types.MayCreateClientDocument,
    "\n  mutation CreateSeries($id: ID!, $input: NumberSeriesInput!, $key: String!) {\n    numberSeriesCreate(clientId: $id, input: $input, idempotencyKey: $key) {\n      numberSeries { id }\n      userErrors { code message path }\n    }\n  }\n": typeof types.CreateSeriesDocument,
    "\n  query ClientSeries($id: ID!) {\n    numberSeries(clientId: $id) { id code description pattern documentTypes nextNumber archived }\n  }\n": typeof types.ClientSeriesDocument,
    "\n  query LinkableUnits {\n    operatingUnits { id name externalCode state operatorCount }\n  }\n": typeof types.LinkableUnitsDocument,
    "\n  mutation SetClientUnits($id: ID!, $unitIds: [ID!]!) {\n    clientUnitsSet(id: $id, unitIds: $unitIds) {\n      client { id version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.SetClientUnitsDocument,
    "\n  mutation AttestMandate($input: MandateAttestInput!, $key: String!) {\n    mandateAttest(input: $input, idempotencyKey: $key) {\n      delegation { id client { id } }\n      userErrors { code message path }\n    }\n  }\n": typeof types.AttestMandateDocument,
    "\n  query Delegations($states: [DelegationState!]) {\n    delegations(states: $states) {\n      id state words counts validFrom validTo changedAt\n      client { id name code vatNumber fiscalCode }\n    }\n  }\n": typeof types.DelegationsDocument,
    "\n  mutation RequestDelegation($input: DelegationRequestInput!, $key: String!) {\n    delegationRequest(input: $input, idempotencyKey: $key) {\n      delegation { id client { id } }\n      userErrors { code message path }\n    }\n  }\n": typeof types.RequestDelegationDocument,
    "\n  query WordMeanings {\n    permissionCatalogue { words { key help { it en } } }\n  }\n": typeof types.WordMeaningsDocument,
    "\n  mutation AcceptDelegation($id: ID!, $version: Int!) {\n    change: delegationAccept(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n": typeof types.AcceptDelegationDocument,
    "\n  mutation RefuseDelegation($id: ID!, $version: Int!) {\n    change: delegationRefuse(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n": typeof types.RefuseDelegationDocument,
    "\n  mutation WithdrawDelegation($id: ID!, $version: Int!) {\n    change: delegationWithdraw(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n": typeof types.WithdrawDelegationDocument,
    "\n  mutation ResumeDelegation($id: ID!, $version: Int!) {\n    change: delegationResume(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n": typeof types.ResumeDelegationDocument,
    "\n  mutation SuspendDelegation($id: ID!, $version: Int!) {\n    change: delegationSuspend(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n": typeof types.SuspendDelegationDocument,
    "\n  mutation RevokeDelegation($id: ID!, $version: Int!) {\n    change: delegationRevoke(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n": typeof types.RevokeDelegationDocument,
    "\n  query Home {\n    newInvoice: explainAccess(action: \"invoiceDraftCreate\") { allowed }\n    menu { key }\n    dashboard {\n      todo { kind subjectId clientId clientName number code text { it en } dueOn amount }\n      todoCount\n      receivedToRead\n      monthStates { state count total }\n      months { month count }\n      clientCount\n      clientsWithoutUnit\n      clientsByDelegation { state count }\n    }\n  }\n": typeof types.HomeDocument,
    "\n  query EditorClient($clientId: ID!) {\n    viewer { id }\n    client(id: $clientId) {\n      id name vatNumber fiscalCode allowedActions\n      companyData { taxRegime street postalCode city province country iban }\n    }\n    numberSeries(clientId: $clientId) { id code description documentTypes nextNumber archived }\n  }\n": typeof types.EditorClientDocument,
    "\n  query EditedInvoice($id: ID!) {\n    invoice(id: $id) {\n      id state version number documentType date purpose counterpartyId collectability paymentConditions updatedAt\n      client { id }\n      series { id }\n      buyer {\n        name firstName lastName displayName vatCountry vatCode fiscalCode street postalCode city province country\n        recipientCode pec publicBody\n      }\n      lines { description quantity unit unitPrice priceChanges { kind percentage amount } vatRate nature withheld }\n      payments { method dueOn amount iban }\n      withholding { kind rate reason }\n      pensionFunds { kind rate vatRate nature withheld }\n      relatedDocuments { kind number date cup cig }\n      stampDuty\n      payable\n      allowedActions\n    }\n  }\n": typeof types.EditedInvoiceDocument,
    "\n  query TotalsPreview($clientId: ID!, $input: InvoiceDraftInput!) {\n    invoiceTotalsPreview(clientId: $clientId, input: $input) {\n      taxable vat withheld stampDutyAmount total payable lineTotals pensionFundAmounts controlsPassed\n      vatSummary { vatRate nature taxable vat legalReference }\n      complaints { code severity path message { it en } }\n    }\n  }\n": typeof types.TotalsPreviewDocument,
    "\n  mutation CreateDraft($clientId: ID!, $input: InvoiceDraftInput!, $key: String) {\n    invoiceDraftCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {\n      invoice { id version updatedAt }\n      userErrors { code message path }\n    }\n  }\n": typeof types.CreateDraftDocument,
    "\n  mutation UpdateDraft($id: ID!, $expectedVersion: Int!, $input: InvoiceDraftInput!) {\n    invoiceDraftUpdate(id: $id, expectedVersion: $expectedVersion, input: $input) {\n      invoice { id version updatedAt }\n      userErrors { code message path }\n    }\n  }\n": typeof types.UpdateDraftDocument,
    "\n  query Buyers($clientId: ID!, $search: String) {\n    counterparties(clientId: $clientId, search: $search, first: 8) {\n      nodes {\n        id name firstName lastName displayName vatCountry vatCode fiscalCode street postalCode city province country\n        recipientCode pec publicBody\n      }\n    }\n  }\n": typeof types.BuyersDocument,
    "\n  mutation KeepBuyer($clientId: ID!, $input: PartyInput!, $key: String) {\n    counterpartyCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {\n      counterparty { id displayName }\n      userErrors { code message path }\n    }\n  }\n": typeof types.KeepBuyerDocument,
    "\n  subscription InvoiceMoved($clientId: ID, $id: ID) {\n    invoiceStateChanged(clientId: $clientId, id: $id) { state }\n  }\n": typeof types.InvoiceMovedDocument,
    "\n  query IssuedInvoices($clientId: ID, $filter: InvoiceFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    invoices(clientId: $clientId, filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id state number documentType date buyerName total version stale\n        client { id name }\n        allowedActions\n      }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n      totalAmount\n    }\n  }\n": typeof types.IssuedInvoicesDocument,
    "\n  query IssuedInvoice($id: ID!) {\n    invoice(id: $id) {\n      id state number documentType date purpose collectability version booked stale correctBefore sdiId attempts\n      client { id name }\n      series { id code description }\n      seller { displayName vatCountry vatCode fiscalCode street postalCode city province country taxRegime }\n      buyer {\n        displayName vatCountry vatCode fiscalCode street postalCode city province country recipientCode pec publicBody\n      }\n      lines {\n        position description quantity unit unitPrice priceChanges { kind percentage amount } total vatRate nature withheld\n      }\n      vatSummary { vatRate nature taxable vat legalReference }\n      payments { method dueOn amount iban }\n      withholding { kind rate reason }\n      pensionFunds { kind rate amount }\n      relatedDocuments { kind number date cup cig }\n      taxable vat withheld stampDutyAmount total payable\n      rejection { code description }\n      transmissions { id attempt fileName state failure createdAt }\n      history { at event actorName studioName byToken noticeId fileName errors { code description } }\n      allowedActions\n    }\n  }\n": typeof types.IssuedInvoiceDocument,
    "\n  query InvoiceFile($id: ID!, $format: InvoiceFileFormat!, $transmissionId: ID, $noticeId: ID) {\n    invoiceFile(id: $id, format: $format, transmissionId: $transmissionId, noticeId: $noticeId) {\n      fileName mediaType contentBase64\n    }\n  }\n": typeof types.InvoiceFileDocument,
    "\n  mutation SendInvoice($id: ID!, $expectedVersion: Int!, $key: String) {\n    invoiceSend(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $key) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.SendInvoiceDocument,
    "\n  mutation IssueInvoice($id: ID!, $expectedVersion: Int!, $key: String) {\n    invoiceIssue(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $key) {\n      invoice { id state version number }\n      userErrors { code message path }\n    }\n  }\n": typeof types.IssueInvoiceDocument,
    "\n  mutation CorrectInvoice($id: ID!, $expectedVersion: Int!) {\n    invoiceCorrect(id: $id, expectedVersion: $expectedVersion) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.CorrectInvoiceDocument,
    "\n  mutation ReopenInvoice($id: ID!, $expectedVersion: Int!) {\n    invoiceReopen(id: $id, expectedVersion: $expectedVersion) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.ReopenInvoiceDocument,
    "\n  mutation DuplicateInvoice($id: ID!, $key: String) {\n    invoiceDuplicate(id: $id, idempotencyKey: $key) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.DuplicateInvoiceDocument,
    "\n  mutation DeleteDraft($id: ID!, $expectedVersion: Int!) {\n    invoiceDraftDelete(id: $id, expectedVersion: $expectedVersion) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.DeleteDraftDocument,
    "\n  mutation MarkBooked($id: ID!, $expectedVersion: Int!, $booked: Boolean!) {\n    invoiceMarkBooked(id: $id, expectedVersion: $expectedVersion, booked: $booked) {\n      invoice { id state version booked }\n      userErrors { code message path }\n    }\n  }\n": typeof types.MarkBookedDocument,
    "\n  query ClientChoices($search: String, $first: Int) {\n    clients(first: $first, filter: { search: $search }) { nodes { id name vatNumber allowedActions } }\n  }\n": typeof types.ClientChoicesDocument,
    "\n  query ChosenClient($id: ID!) {\n    client(id: $id) { id name }\n  }\n": typeof types.ChosenClientDocument,
    "\n  query MayCreate {\n    explainAccess(action: \"invoiceDraftCreate\") { allowed }\n  }\n": typeof types.MayCreateDocument,
    "\n  mutation UpdateOperator($id: ID!, $version: Int!, $input: OperatorUpdateInput!) {\n    operatorUpdate(id: $id, expectedVersion: $version, input: $input) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.UpdateOperatorDocument,
    "\n  mutation SetClasses($id: ID!, $version: Int!, $classes: [OperatorClass!]!) {\n    operatorClassesSet(id: $id, expectedVersion: $version, classes: $classes) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.SetClassesDocument,
    "\n  mutation DisableOperator($id: ID!, $version: Int!) {\n    operatorDisable(id: $id, expectedVersion: $version) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.DisableOperatorDocument,
    "\n  mutation EnableOperator($id: ID!, $version: Int!) {\n    operatorEnable(id: $id, expectedVersion: $version) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.EnableOperatorDocument,
    "\n  mutation ResetOperatorPassword($id: ID!) {\n    operatorPasswordReset(id: $id) {\n      operator { id version }\n      oneTimePassword\n      userErrors { code message path }\n    }\n  }\n": typeof types.ResetOperatorPasswordDocument,
    "\n  mutation CreateOperator($input: OperatorCreateInput!, $key: String!) {\n    operatorCreate(input: $input, idempotencyKey: $key) {\n      operator { id name username }\n      oneTimePassword\n      userErrors { code message path }\n    }\n  }\n": typeof types.CreateOperatorDocument,
    "\n  query Operator($id: ID!) {\n    operator(id: $id) {\n      id code name username email administrator supervisor disabled expiresOn mustChangePassword passwordSetOn\n      passwordValidityDays passwordWarningDays lastSignInAt classes clientCount version allowedActions\n      units { id name state }\n    }\n    mayView: viewerCan(checks: [{ action: \"viewAsBegin\" }])\n  }\n": typeof types.OperatorDocument,
    "\n  query Operators {\n    mayCreate: explainAccess(action: \"operatorCreate\") { allowed }\n    operators { id code name username administrator supervisor disabled classes units { id name } }\n  }\n": typeof types.OperatorsDocument,
    "\n  mutation SetSupervisor($id: ID!, $version: Int!, $supervisor: Boolean!) {\n    operatorSupervisorSet(id: $id, expectedVersion: $version, supervisor: $supervisor) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.SetSupervisorDocument,
    "\n  query OperatorUnits {\n    operatingUnits { id name state clientCount }\n  }\n": typeof types.OperatorUnitsDocument,
    "\n  mutation SetOperatorUnits($id: ID!, $version: Int!, $unitIds: [ID!]!) {\n    operatorUnitsSet(id: $id, expectedVersion: $version, unitIds: $unitIds) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.SetOperatorUnitsDocument,
    "\n  query ClassMeanings {\n    permissionCatalogue { classes { key name { it en } help { it en } } }\n  }\n": typeof types.ClassMeaningsDocument,
    "\n  query ReceivedInvoices(\n    $clientId: ID, $filter: ReceivedInvoiceFilter, $first: Int, $after: String, $last: Int, $before: String\n  ) {\n    receivedInvoices(clientId: $clientId, filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id state number documentType date sellerName total currency dueOn arrivedAt version\n        client { id name }\n        allowedActions\n      }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n      totalAmount\n    }\n  }\n": typeof types.ReceivedInvoicesDocument,
    "\n  query ReceivedInvoice($id: ID!) {\n    receivedInvoice(id: $id) {\n      id state number documentType date sellerName taxable vat total currency dueOn fileName sdiId\n      arrivedAt readAt registeredAt version\n      client { id name }\n      signature { valid reason signer signedAt }\n      warnings { code severity path message { it en } }\n      document {\n        seller { displayName vatCountry vatCode fiscalCode street postalCode city province country taxRegime }\n        buyer { displayName vatCountry vatCode fiscalCode street postalCode city province country recipientCode pec }\n        purpose\n        lines {\n          position description quantity unit unitPrice priceChanges { kind percentage amount } total vatRate nature\n          withheld\n        }\n        vatSummary { vatRate nature taxable vat legalReference }\n        payments { method dueOn amount iban }\n        withheld\n      }\n      allowedActions\n    }\n  }\n": typeof types.ReceivedInvoiceDocument,
    "\n  query ReceivedFile($id: ID!) {\n    receivedInvoice(id: $id) { id file { fileName mediaType contentBase64 } }\n  }\n": typeof types.ReceivedFileDocument,
    "\n  mutation ImportReceived($files: [FileInput!]!) {\n    receivedInvoiceImport(files: $files) {\n      results {\n        fileName outcome\n        receivedInvoices { id number sellerName client { id name } }\n        error { code message { it en } }\n      }\n      userErrors { code message path }\n    }\n  }\n": typeof types.ImportReceivedDocument,
    "\n  mutation OpenReceived($id: ID!) {\n    receivedInvoiceOpen(id: $id) {\n      receivedInvoice { id state version readAt allowedActions }\n      userErrors { code message path }\n    }\n  }\n": typeof types.OpenReceivedDocument,
    "\n  mutation RegisterReceived($id: ID!, $expectedVersion: Int!) {\n    receivedInvoiceRegister(id: $id, expectedVersion: $expectedVersion) {\n      receivedInvoice { id state version registeredAt allowedActions }\n      userErrors { code message path }\n    }\n  }\n": typeof types.RegisterReceivedDocument,
    "\n  query MayImport {\n    explainAccess(action: \"receivedInvoiceImport\") { allowed }\n  }\n": typeof types.MayImportDocument,
    "\n  query FindClients($search: String!) {\n    clients(first: 6, filter: { search: $search }) {\n      nodes { id name code vatNumber }\n    }\n  }\n": typeof types.FindClientsDocument,
    "\n  query FindInvoices($search: String!) {\n    invoices(first: 6, filter: { search: $search }) {\n      nodes { id number buyerName date total client { id name } }\n    }\n  }\n": typeof types.FindInvoicesDocument,
    "\n  mutation RevokeToken($id: ID!) {\n    apiTokenRevoke(id: $id) {\n      apiToken { id revokedAt }\n      userErrors { code message path }\n    }\n  }\n": typeof types.RevokeTokenDocument,
    "\n  query ScopeMeanings {\n    permissionCatalogue { scopes { key name { it en } help { it en } } }\n  }\n": typeof types.ScopeMeaningsDocument,
    "\n  mutation CreateToken($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      apiToken { id name }\n      secret\n      userErrors { code message path }\n    }\n  }\n": typeof types.CreateTokenDocument,
    "\n  query Tokens {\n    apiTokens { id name prefix scopes expiresOn createdAt lastUsedAt revokedAt }\n  }\n": typeof types.TokensDocument,
    "\n  mutation ArchiveUnit($id: ID!, $version: Int!) {\n    operatingUnitArchive(id: $id, expectedVersion: $version) {\n      operatingUnit { id version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.ArchiveUnitDocument,
    "\n  mutation CreateUnit($input: OperatingUnitInput!) {\n    operatingUnitCreate(input: $input) {\n      operatingUnit { id }\n      userErrors { code message path }\n    }\n  }\n": typeof types.CreateUnitDocument,
    "\n  mutation UpdateUnit($id: ID!, $version: Int!, $input: OperatingUnitUpdateInput!) {\n    operatingUnitUpdate(id: $id, expectedVersion: $version, input: $input) {\n      operatingUnit { id version }\n      userErrors { code message path }\n    }\n  }\n": typeof types.UpdateUnitDocument,
    "\n  query Units {\n    mayCreate: explainAccess(action: \"operatingUnitCreate\") { allowed }\n    operatingUnits { id name externalCode kind validFrom validTo state clientCount operatorCount version allowedActions }\n  }\n": typeof types.UnitsDocument,
    "\n  mutation AskConsent($clientId: ID!, $key: String!) {\n    consentRequestSend(input: { mode: SELECTED, clientIds: [$clientId] }, idempotencyKey: $key) {\n      sentCount\n      userErrors { code message path }\n    }\n  }\n": typeof types.AskConsentDocument,
    "\n  mutation AskWords($id: ID!, $words: [Word!]!, $message: String, $key: String!) {\n    delegationPermissionChangeRequest(id: $id, words: $words, message: $message, idempotencyKey: $key) {\n      delegation { id }\n      userErrors { code message path }\n    }\n  }\n": typeof types.AskWordsDocument,
    "\n  query RemedyRights($checks: [AccessCheck!]!) {\n    viewerCan(checks: $checks)\n  }\n": typeof types.RemedyRightsDocument,
    "\n  query ExplainAccess($action: String!, $resourceId: ID, $principalId: ID) {\n    explainAccess(action: $action, resourceId: $resourceId, principalId: $principalId) {\n      decisionId\n      checkedAt\n      clientId\n      delegationId\n      verdicts { condition holds facts missing { condition reason needs message whoCanFix whoCanFixOf fixMutation } }\n    }\n  }\n": typeof types.ExplainAccessDocument,
    "\n  query NeedNames {\n    permissionCatalogue {\n      classes { key name { it en } }\n      scopes { key name { it en } }\n      modules { key name { it en } }\n      areas { key name { it en } }\n      services { code name { it en } }\n    }\n  }\n": typeof types.NeedNamesDocument,
};
const documents: Documents = {
    "\n  query StudioFrame {\n    installation { demo }\n    viewer {\n      id app name username\n      studio { id name }\n      memberships { id kind name role current }\n      actingFor { id name }\n      viewedBy { name }\n    }\n    menu { key count }\n  }\n": types.StudioFrameDocument,
    "\n  query AuditLog($id: ID!, $first: Int!, $after: String) {\n    auditLog(clientId: $id, first: $first, after: $after) {\n      nodes { id at action actorName onBehalfOf studioName byToken }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.AuditLogDocument,
    "\n  query UnitNames {\n    operatingUnits { id name state }\n  }\n": types.UnitNamesDocument,
    "\n  query ClientFormUnits {\n    operatingUnits { id name state }\n  }\n": types.ClientFormUnitsDocument,
    "\n  mutation CreateClient($input: ClientCreateInput!, $key: String!) {\n    clientCreate(input: $input, idempotencyKey: $key) {\n      client { id }\n      userErrors { code message path }\n    }\n  }\n": types.CreateClientDocument,
    "\n  query Client($id: ID!) {\n    client(id: $id) {\n      id name code kind vatNumber fiscalCode owners version allowedActions\n      companyData {\n        taxRegime street postalCode city province country recipientCode pec iban bank contactEmail phone reaOffice reaNumber\n      }\n      units { id name state validFrom validTo operators { id name } }\n      delegation {\n        id state origin suspendedBy words validFrom validTo counts purpose mandateHolder mandateSignedOn changedAt version allowedActions\n        periods { state words validFrom validTo beganAt endedAt setByName }\n      }\n      invoiceCounts { state count }\n    }\n  }\n": types.ClientDocument,
    "\n  subscription DelegationMoved($clientId: ID!) {\n    delegationChanged(clientId: $clientId) { state }\n  }\n": types.DelegationMovedDocument,
    "\n  query Clients($first: Int, $after: String, $last: Int, $before: String, $filter: ClientFilter, $sort: ClientSort) {\n    clients(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {\n      nodes {\n        id name code vatNumber fiscalCode\n        units { id name }\n        delegation { id state words counts }\n      }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n": types.ClientsDocument,
    "\n  mutation UpdateClient($id: ID!, $version: Int!, $input: ClientUpdateInput!) {\n    clientUpdate(id: $id, expectedVersion: $version, input: $input) {\n      client { id version }\n      userErrors { code message path }\n    }\n  }\n": types.UpdateClientDocument,
    "\n  mutation UpdateBillingProfile($id: ID!, $version: Int!, $input: ClientBillingProfileInput!) {\n    clientBillingProfileUpdate(id: $id, expectedVersion: $version, input: $input) {\n      client { id version }\n      userErrors { code message path }\n    }\n  }\n": types.UpdateBillingProfileDocument,
    "\n  query LatestInvoices($id: ID!) {\n    invoices(clientId: $id, first: 8) {\n      nodes { id date number buyerName total state }\n      totalCount\n    }\n  }\n": types.LatestInvoicesDocument,
    "\n  query MayCreateClient {\n    explainAccess(action: \"clientCreate\") { allowed }\n  }\n": types.MayCreateClientDocument,
    "\n  mutation CreateSeries($id: ID!, $input: NumberSeriesInput!, $key: String!) {\n    numberSeriesCreate(clientId: $id, input: $input, idempotencyKey: $key) {\n      numberSeries { id }\n      userErrors { code message path }\n    }\n  }\n": types.CreateSeriesDocument,
    "\n  query ClientSeries($id: ID!) {\n    numberSeries(clientId: $id) { id code description pattern documentTypes nextNumber archived }\n  }\n": types.ClientSeriesDocument,
    "\n  query LinkableUnits {\n    operatingUnits { id name externalCode state operatorCount }\n  }\n": types.LinkableUnitsDocument,
    "\n  mutation SetClientUnits($id: ID!, $unitIds: [ID!]!) {\n    clientUnitsSet(id: $id, unitIds: $unitIds) {\n      client { id version }\n      userErrors { code message path }\n    }\n  }\n": types.SetClientUnitsDocument,
    "\n  mutation AttestMandate($input: MandateAttestInput!, $key: String!) {\n    mandateAttest(input: $input, idempotencyKey: $key) {\n      delegation { id client { id } }\n      userErrors { code message path }\n    }\n  }\n": types.AttestMandateDocument,
    "\n  query Delegations($states: [DelegationState!]) {\n    delegations(states: $states) {\n      id state words counts validFrom validTo changedAt\n      client { id name code vatNumber fiscalCode }\n    }\n  }\n": types.DelegationsDocument,
    "\n  mutation RequestDelegation($input: DelegationRequestInput!, $key: String!) {\n    delegationRequest(input: $input, idempotencyKey: $key) {\n      delegation { id client { id } }\n      userErrors { code message path }\n    }\n  }\n": types.RequestDelegationDocument,
    "\n  query WordMeanings {\n    permissionCatalogue { words { key help { it en } } }\n  }\n": types.WordMeaningsDocument,
    "\n  mutation AcceptDelegation($id: ID!, $version: Int!) {\n    change: delegationAccept(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n": types.AcceptDelegationDocument,
    "\n  mutation RefuseDelegation($id: ID!, $version: Int!) {\n    change: delegationRefuse(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n": types.RefuseDelegationDocument,
    "\n  mutation WithdrawDelegation($id: ID!, $version: Int!) {\n    change: delegationWithdraw(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n": types.WithdrawDelegationDocument,
    "\n  mutation ResumeDelegation($id: ID!, $version: Int!) {\n    change: delegationResume(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n": types.ResumeDelegationDocument,
    "\n  mutation SuspendDelegation($id: ID!, $version: Int!) {\n    change: delegationSuspend(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n": types.SuspendDelegationDocument,
    "\n  mutation RevokeDelegation($id: ID!, $version: Int!) {\n    change: delegationRevoke(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n": types.RevokeDelegationDocument,
    "\n  query Home {\n    newInvoice: explainAccess(action: \"invoiceDraftCreate\") { allowed }\n    menu { key }\n    dashboard {\n      todo { kind subjectId clientId clientName number code text { it en } dueOn amount }\n      todoCount\n      receivedToRead\n      monthStates { state count total }\n      months { month count }\n      clientCount\n      clientsWithoutUnit\n      clientsByDelegation { state count }\n    }\n  }\n": types.HomeDocument,
    "\n  query EditorClient($clientId: ID!) {\n    viewer { id }\n    client(id: $clientId) {\n      id name vatNumber fiscalCode allowedActions\n      companyData { taxRegime street postalCode city province country iban }\n    }\n    numberSeries(clientId: $clientId) { id code description documentTypes nextNumber archived }\n  }\n": types.EditorClientDocument,
    "\n  query EditedInvoice($id: ID!) {\n    invoice(id: $id) {\n      id state version number documentType date purpose counterpartyId collectability paymentConditions updatedAt\n      client { id }\n      series { id }\n      buyer {\n        name firstName lastName displayName vatCountry vatCode fiscalCode street postalCode city province country\n        recipientCode pec publicBody\n      }\n      lines { description quantity unit unitPrice priceChanges { kind percentage amount } vatRate nature withheld }\n      payments { method dueOn amount iban }\n      withholding { kind rate reason }\n      pensionFunds { kind rate vatRate nature withheld }\n      relatedDocuments { kind number date cup cig }\n      stampDuty\n      payable\n      allowedActions\n    }\n  }\n": types.EditedInvoiceDocument,
    "\n  query TotalsPreview($clientId: ID!, $input: InvoiceDraftInput!) {\n    invoiceTotalsPreview(clientId: $clientId, input: $input) {\n      taxable vat withheld stampDutyAmount total payable lineTotals pensionFundAmounts controlsPassed\n      vatSummary { vatRate nature taxable vat legalReference }\n      complaints { code severity path message { it en } }\n    }\n  }\n": types.TotalsPreviewDocument,
    "\n  mutation CreateDraft($clientId: ID!, $input: InvoiceDraftInput!, $key: String) {\n    invoiceDraftCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {\n      invoice { id version updatedAt }\n      userErrors { code message path }\n    }\n  }\n": types.CreateDraftDocument,
    "\n  mutation UpdateDraft($id: ID!, $expectedVersion: Int!, $input: InvoiceDraftInput!) {\n    invoiceDraftUpdate(id: $id, expectedVersion: $expectedVersion, input: $input) {\n      invoice { id version updatedAt }\n      userErrors { code message path }\n    }\n  }\n": types.UpdateDraftDocument,
    "\n  query Buyers($clientId: ID!, $search: String) {\n    counterparties(clientId: $clientId, search: $search, first: 8) {\n      nodes {\n        id name firstName lastName displayName vatCountry vatCode fiscalCode street postalCode city province country\n        recipientCode pec publicBody\n      }\n    }\n  }\n": types.BuyersDocument,
    "\n  mutation KeepBuyer($clientId: ID!, $input: PartyInput!, $key: String) {\n    counterpartyCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {\n      counterparty { id displayName }\n      userErrors { code message path }\n    }\n  }\n": types.KeepBuyerDocument,
    "\n  subscription InvoiceMoved($clientId: ID, $id: ID) {\n    invoiceStateChanged(clientId: $clientId, id: $id) { state }\n  }\n": types.InvoiceMovedDocument,
    "\n  query IssuedInvoices($clientId: ID, $filter: InvoiceFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    invoices(clientId: $clientId, filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id state number documentType date buyerName total version stale\n        client { id name }\n        allowedActions\n      }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n      totalAmount\n    }\n  }\n": types.IssuedInvoicesDocument,
    "\n  query IssuedInvoice($id: ID!) {\n    invoice(id: $id) {\n      id state number documentType date purpose collectability version booked stale correctBefore sdiId attempts\n      client { id name }\n      series { id code description }\n      seller { displayName vatCountry vatCode fiscalCode street postalCode city province country taxRegime }\n      buyer {\n        displayName vatCountry vatCode fiscalCode street postalCode city province country recipientCode pec publicBody\n      }\n      lines {\n        position description quantity unit unitPrice priceChanges { kind percentage amount } total vatRate nature withheld\n      }\n      vatSummary { vatRate nature taxable vat legalReference }\n      payments { method dueOn amount iban }\n      withholding { kind rate reason }\n      pensionFunds { kind rate amount }\n      relatedDocuments { kind number date cup cig }\n      taxable vat withheld stampDutyAmount total payable\n      rejection { code description }\n      transmissions { id attempt fileName state failure createdAt }\n      history { at event actorName studioName byToken noticeId fileName errors { code description } }\n      allowedActions\n    }\n  }\n": types.IssuedInvoiceDocument,
    "\n  query InvoiceFile($id: ID!, $format: InvoiceFileFormat!, $transmissionId: ID, $noticeId: ID) {\n    invoiceFile(id: $id, format: $format, transmissionId: $transmissionId, noticeId: $noticeId) {\n      fileName mediaType contentBase64\n    }\n  }\n": types.InvoiceFileDocument,
    "\n  mutation SendInvoice($id: ID!, $expectedVersion: Int!, $key: String) {\n    invoiceSend(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $key) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n": types.SendInvoiceDocument,
    "\n  mutation IssueInvoice($id: ID!, $expectedVersion: Int!, $key: String) {\n    invoiceIssue(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $key) {\n      invoice { id state version number }\n      userErrors { code message path }\n    }\n  }\n": types.IssueInvoiceDocument,
    "\n  mutation CorrectInvoice($id: ID!, $expectedVersion: Int!) {\n    invoiceCorrect(id: $id, expectedVersion: $expectedVersion) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n": types.CorrectInvoiceDocument,
    "\n  mutation ReopenInvoice($id: ID!, $expectedVersion: Int!) {\n    invoiceReopen(id: $id, expectedVersion: $expectedVersion) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n": types.ReopenInvoiceDocument,
    "\n  mutation DuplicateInvoice($id: ID!, $key: String) {\n    invoiceDuplicate(id: $id, idempotencyKey: $key) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n": types.DuplicateInvoiceDocument,
    "\n  mutation DeleteDraft($id: ID!, $expectedVersion: Int!) {\n    invoiceDraftDelete(id: $id, expectedVersion: $expectedVersion) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n": types.DeleteDraftDocument,
    "\n  mutation MarkBooked($id: ID!, $expectedVersion: Int!, $booked: Boolean!) {\n    invoiceMarkBooked(id: $id, expectedVersion: $expectedVersion, booked: $booked) {\n      invoice { id state version booked }\n      userErrors { code message path }\n    }\n  }\n": types.MarkBookedDocument,
    "\n  query ClientChoices($search: String, $first: Int) {\n    clients(first: $first, filter: { search: $search }) { nodes { id name vatNumber allowedActions } }\n  }\n": types.ClientChoicesDocument,
    "\n  query ChosenClient($id: ID!) {\n    client(id: $id) { id name }\n  }\n": types.ChosenClientDocument,
    "\n  query MayCreate {\n    explainAccess(action: \"invoiceDraftCreate\") { allowed }\n  }\n": types.MayCreateDocument,
    "\n  mutation UpdateOperator($id: ID!, $version: Int!, $input: OperatorUpdateInput!) {\n    operatorUpdate(id: $id, expectedVersion: $version, input: $input) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n": types.UpdateOperatorDocument,
    "\n  mutation SetClasses($id: ID!, $version: Int!, $classes: [OperatorClass!]!) {\n    operatorClassesSet(id: $id, expectedVersion: $version, classes: $classes) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n": types.SetClassesDocument,
    "\n  mutation DisableOperator($id: ID!, $version: Int!) {\n    operatorDisable(id: $id, expectedVersion: $version) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n": types.DisableOperatorDocument,
    "\n  mutation EnableOperator($id: ID!, $version: Int!) {\n    operatorEnable(id: $id, expectedVersion: $version) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n": types.EnableOperatorDocument,
    "\n  mutation ResetOperatorPassword($id: ID!) {\n    operatorPasswordReset(id: $id) {\n      operator { id version }\n      oneTimePassword\n      userErrors { code message path }\n    }\n  }\n": types.ResetOperatorPasswordDocument,
    "\n  mutation CreateOperator($input: OperatorCreateInput!, $key: String!) {\n    operatorCreate(input: $input, idempotencyKey: $key) {\n      operator { id name username }\n      oneTimePassword\n      userErrors { code message path }\n    }\n  }\n": types.CreateOperatorDocument,
    "\n  query Operator($id: ID!) {\n    operator(id: $id) {\n      id code name username email administrator supervisor disabled expiresOn mustChangePassword passwordSetOn\n      passwordValidityDays passwordWarningDays lastSignInAt classes clientCount version allowedActions\n      units { id name state }\n    }\n    mayView: viewerCan(checks: [{ action: \"viewAsBegin\" }])\n  }\n": types.OperatorDocument,
    "\n  query Operators {\n    mayCreate: explainAccess(action: \"operatorCreate\") { allowed }\n    operators { id code name username administrator supervisor disabled classes units { id name } }\n  }\n": types.OperatorsDocument,
    "\n  mutation SetSupervisor($id: ID!, $version: Int!, $supervisor: Boolean!) {\n    operatorSupervisorSet(id: $id, expectedVersion: $version, supervisor: $supervisor) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n": types.SetSupervisorDocument,
    "\n  query OperatorUnits {\n    operatingUnits { id name state clientCount }\n  }\n": types.OperatorUnitsDocument,
    "\n  mutation SetOperatorUnits($id: ID!, $version: Int!, $unitIds: [ID!]!) {\n    operatorUnitsSet(id: $id, expectedVersion: $version, unitIds: $unitIds) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n": types.SetOperatorUnitsDocument,
    "\n  query ClassMeanings {\n    permissionCatalogue { classes { key name { it en } help { it en } } }\n  }\n": types.ClassMeaningsDocument,
    "\n  query ReceivedInvoices(\n    $clientId: ID, $filter: ReceivedInvoiceFilter, $first: Int, $after: String, $last: Int, $before: String\n  ) {\n    receivedInvoices(clientId: $clientId, filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id state number documentType date sellerName total currency dueOn arrivedAt version\n        client { id name }\n        allowedActions\n      }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n      totalAmount\n    }\n  }\n": types.ReceivedInvoicesDocument,
    "\n  query ReceivedInvoice($id: ID!) {\n    receivedInvoice(id: $id) {\n      id state number documentType date sellerName taxable vat total currency dueOn fileName sdiId\n      arrivedAt readAt registeredAt version\n      client { id name }\n      signature { valid reason signer signedAt }\n      warnings { code severity path message { it en } }\n      document {\n        seller { displayName vatCountry vatCode fiscalCode street postalCode city province country taxRegime }\n        buyer { displayName vatCountry vatCode fiscalCode street postalCode city province country recipientCode pec }\n        purpose\n        lines {\n          position description quantity unit unitPrice priceChanges { kind percentage amount } total vatRate nature\n          withheld\n        }\n        vatSummary { vatRate nature taxable vat legalReference }\n        payments { method dueOn amount iban }\n        withheld\n      }\n      allowedActions\n    }\n  }\n": types.ReceivedInvoiceDocument,
    "\n  query ReceivedFile($id: ID!) {\n    receivedInvoice(id: $id) { id file { fileName mediaType contentBase64 } }\n  }\n": types.ReceivedFileDocument,
    "\n  mutation ImportReceived($files: [FileInput!]!) {\n    receivedInvoiceImport(files: $files) {\n      results {\n        fileName outcome\n        receivedInvoices { id number sellerName client { id name } }\n        error { code message { it en } }\n      }\n      userErrors { code message path }\n    }\n  }\n": types.ImportReceivedDocument,
    "\n  mutation OpenReceived($id: ID!) {\n    receivedInvoiceOpen(id: $id) {\n      receivedInvoice { id state version readAt allowedActions }\n      userErrors { code message path }\n    }\n  }\n": types.OpenReceivedDocument,
    "\n  mutation RegisterReceived($id: ID!, $expectedVersion: Int!) {\n    receivedInvoiceRegister(id: $id, expectedVersion: $expectedVersion) {\n      receivedInvoice { id state version registeredAt allowedActions }\n      userErrors { code message path }\n    }\n  }\n": types.RegisterReceivedDocument,
    "\n  query MayImport {\n    explainAccess(action: \"receivedInvoiceImport\") { allowed }\n  }\n": types.MayImportDocument,
    "\n  query FindClients($search: String!) {\n    clients(first: 6, filter: { search: $search }) {\n      nodes { id name code vatNumber }\n    }\n  }\n": types.FindClientsDocument,
    "\n  query FindInvoices($search: String!) {\n    invoices(first: 6, filter: { search: $search }) {\n      nodes { id number buyerName date total client { id name } }\n    }\n  }\n": types.FindInvoicesDocument,
    "\n  mutation RevokeToken($id: ID!) {\n    apiTokenRevoke(id: $id) {\n      apiToken { id revokedAt }\n      userErrors { code message path }\n    }\n  }\n": types.RevokeTokenDocument,
    "\n  query ScopeMeanings {\n    permissionCatalogue { scopes { key name { it en } help { it en } } }\n  }\n": types.ScopeMeaningsDocument,
    "\n  mutation CreateToken($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      apiToken { id name }\n      secret\n      userErrors { code message path }\n    }\n  }\n": types.CreateTokenDocument,
    "\n  query Tokens {\n    apiTokens { id name prefix scopes expiresOn createdAt lastUsedAt revokedAt }\n  }\n": types.TokensDocument,
    "\n  mutation ArchiveUnit($id: ID!, $version: Int!) {\n    operatingUnitArchive(id: $id, expectedVersion: $version) {\n      operatingUnit { id version }\n      userErrors { code message path }\n    }\n  }\n": types.ArchiveUnitDocument,
    "\n  mutation CreateUnit($input: OperatingUnitInput!) {\n    operatingUnitCreate(input: $input) {\n      operatingUnit { id }\n      userErrors { code message path }\n    }\n  }\n": types.CreateUnitDocument,
    "\n  mutation UpdateUnit($id: ID!, $version: Int!, $input: OperatingUnitUpdateInput!) {\n    operatingUnitUpdate(id: $id, expectedVersion: $version, input: $input) {\n      operatingUnit { id version }\n      userErrors { code message path }\n    }\n  }\n": types.UpdateUnitDocument,
    "\n  query Units {\n    mayCreate: explainAccess(action: \"operatingUnitCreate\") { allowed }\n    operatingUnits { id name externalCode kind validFrom validTo state clientCount operatorCount version allowedActions }\n  }\n": types.UnitsDocument,
    "\n  mutation AskConsent($clientId: ID!, $key: String!) {\n    consentRequestSend(input: { mode: SELECTED, clientIds: [$clientId] }, idempotencyKey: $key) {\n      sentCount\n      userErrors { code message path }\n    }\n  }\n": types.AskConsentDocument,
    "\n  mutation AskWords($id: ID!, $words: [Word!]!, $message: String, $key: String!) {\n    delegationPermissionChangeRequest(id: $id, words: $words, message: $message, idempotencyKey: $key) {\n      delegation { id }\n      userErrors { code message path }\n    }\n  }\n": types.AskWordsDocument,
    "\n  query RemedyRights($checks: [AccessCheck!]!) {\n    viewerCan(checks: $checks)\n  }\n": types.RemedyRightsDocument,
    "\n  query ExplainAccess($action: String!, $resourceId: ID, $principalId: ID) {\n    explainAccess(action: $action, resourceId: $resourceId, principalId: $principalId) {\n      decisionId\n      checkedAt\n      clientId\n      delegationId\n      verdicts { condition holds facts missing { condition reason needs message whoCanFix whoCanFixOf fixMutation } }\n    }\n  }\n": types.ExplainAccessDocument,
    "\n  query NeedNames {\n    permissionCatalogue {\n      classes { key name { it en } }\n      scopes { key name { it en } }\n      modules { key name { it en } }\n      areas { key name { it en } }\n      services { code name { it en } }\n    }\n  }\n": types.NeedNamesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StudioFrame {\n    installation { demo }\n    viewer {\n      id app name username\n      studio { id name }\n      memberships { id kind name role current }\n      actingFor { id name }\n      viewedBy { name }\n    }\n    menu { key count }\n  }\n"): (typeof documents)["\n  query StudioFrame {\n    installation { demo }\n    viewer {\n      id app name username\n      studio { id name }\n      memberships { id kind name role current }\n      actingFor { id name }\n      viewedBy { name }\n    }\n    menu { key count }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditLog($id: ID!, $first: Int!, $after: String) {\n    auditLog(clientId: $id, first: $first, after: $after) {\n      nodes { id at action actorName onBehalfOf studioName byToken }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query AuditLog($id: ID!, $first: Int!, $after: String) {\n    auditLog(clientId: $id, first: $first, after: $after) {\n      nodes { id at action actorName onBehalfOf studioName byToken }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitNames {\n    operatingUnits { id name state }\n  }\n"): (typeof documents)["\n  query UnitNames {\n    operatingUnits { id name state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientFormUnits {\n    operatingUnits { id name state }\n  }\n"): (typeof documents)["\n  query ClientFormUnits {\n    operatingUnits { id name state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateClient($input: ClientCreateInput!, $key: String!) {\n    clientCreate(input: $input, idempotencyKey: $key) {\n      client { id }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateClient($input: ClientCreateInput!, $key: String!) {\n    clientCreate(input: $input, idempotencyKey: $key) {\n      client { id }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Client($id: ID!) {\n    client(id: $id) {\n      id name code kind vatNumber fiscalCode owners version allowedActions\n      companyData {\n        taxRegime street postalCode city province country recipientCode pec iban bank contactEmail phone reaOffice reaNumber\n      }\n      units { id name state validFrom validTo operators { id name } }\n      delegation {\n        id state origin suspendedBy words validFrom validTo counts purpose mandateHolder mandateSignedOn changedAt version allowedActions\n        periods { state words validFrom validTo beganAt endedAt setByName }\n      }\n      invoiceCounts { state count }\n    }\n  }\n"): (typeof documents)["\n  query Client($id: ID!) {\n    client(id: $id) {\n      id name code kind vatNumber fiscalCode owners version allowedActions\n      companyData {\n        taxRegime street postalCode city province country recipientCode pec iban bank contactEmail phone reaOffice reaNumber\n      }\n      units { id name state validFrom validTo operators { id name } }\n      delegation {\n        id state origin suspendedBy words validFrom validTo counts purpose mandateHolder mandateSignedOn changedAt version allowedActions\n        periods { state words validFrom validTo beganAt endedAt setByName }\n      }\n      invoiceCounts { state count }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription DelegationMoved($clientId: ID!) {\n    delegationChanged(clientId: $clientId) { state }\n  }\n"): (typeof documents)["\n  subscription DelegationMoved($clientId: ID!) {\n    delegationChanged(clientId: $clientId) { state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Clients($first: Int, $after: String, $last: Int, $before: String, $filter: ClientFilter, $sort: ClientSort) {\n    clients(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {\n      nodes {\n        id name code vatNumber fiscalCode\n        units { id name }\n        delegation { id state words counts }\n      }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Clients($first: Int, $after: String, $last: Int, $before: String, $filter: ClientFilter, $sort: ClientSort) {\n    clients(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {\n      nodes {\n        id name code vatNumber fiscalCode\n        units { id name }\n        delegation { id state words counts }\n      }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateClient($id: ID!, $version: Int!, $input: ClientUpdateInput!) {\n    clientUpdate(id: $id, expectedVersion: $version, input: $input) {\n      client { id version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateClient($id: ID!, $version: Int!, $input: ClientUpdateInput!) {\n    clientUpdate(id: $id, expectedVersion: $version, input: $input) {\n      client { id version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateBillingProfile($id: ID!, $version: Int!, $input: ClientBillingProfileInput!) {\n    clientBillingProfileUpdate(id: $id, expectedVersion: $version, input: $input) {\n      client { id version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateBillingProfile($id: ID!, $version: Int!, $input: ClientBillingProfileInput!) {\n    clientBillingProfileUpdate(id: $id, expectedVersion: $version, input: $input) {\n      client { id version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LatestInvoices($id: ID!) {\n    invoices(clientId: $id, first: 8) {\n      nodes { id date number buyerName total state }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query LatestInvoices($id: ID!) {\n    invoices(clientId: $id, first: 8) {\n      nodes { id date number buyerName total state }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MayCreateClient {\n    explainAccess(action: \"clientCreate\") { allowed }\n  }\n"): (typeof documents)["\n  query MayCreateClient {\n    explainAccess(action: \"clientCreate\") { allowed }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateSeries($id: ID!, $input: NumberSeriesInput!, $key: String!) {\n    numberSeriesCreate(clientId: $id, input: $input, idempotencyKey: $key) {\n      numberSeries { id }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateSeries($id: ID!, $input: NumberSeriesInput!, $key: String!) {\n    numberSeriesCreate(clientId: $id, input: $input, idempotencyKey: $key) {\n      numberSeries { id }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientSeries($id: ID!) {\n    numberSeries(clientId: $id) { id code description pattern documentTypes nextNumber archived }\n  }\n"): (typeof documents)["\n  query ClientSeries($id: ID!) {\n    numberSeries(clientId: $id) { id code description pattern documentTypes nextNumber archived }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LinkableUnits {\n    operatingUnits { id name externalCode state operatorCount }\n  }\n"): (typeof documents)["\n  query LinkableUnits {\n    operatingUnits { id name externalCode state operatorCount }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetClientUnits($id: ID!, $unitIds: [ID!]!) {\n    clientUnitsSet(id: $id, unitIds: $unitIds) {\n      client { id version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation SetClientUnits($id: ID!, $unitIds: [ID!]!) {\n    clientUnitsSet(id: $id, unitIds: $unitIds) {\n      client { id version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AttestMandate($input: MandateAttestInput!, $key: String!) {\n    mandateAttest(input: $input, idempotencyKey: $key) {\n      delegation { id client { id } }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation AttestMandate($input: MandateAttestInput!, $key: String!) {\n    mandateAttest(input: $input, idempotencyKey: $key) {\n      delegation { id client { id } }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Delegations($states: [DelegationState!]) {\n    delegations(states: $states) {\n      id state words counts validFrom validTo changedAt\n      client { id name code vatNumber fiscalCode }\n    }\n  }\n"): (typeof documents)["\n  query Delegations($states: [DelegationState!]) {\n    delegations(states: $states) {\n      id state words counts validFrom validTo changedAt\n      client { id name code vatNumber fiscalCode }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestDelegation($input: DelegationRequestInput!, $key: String!) {\n    delegationRequest(input: $input, idempotencyKey: $key) {\n      delegation { id client { id } }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation RequestDelegation($input: DelegationRequestInput!, $key: String!) {\n    delegationRequest(input: $input, idempotencyKey: $key) {\n      delegation { id client { id } }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WordMeanings {\n    permissionCatalogue { words { key help { it en } } }\n  }\n"): (typeof documents)["\n  query WordMeanings {\n    permissionCatalogue { words { key help { it en } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptDelegation($id: ID!, $version: Int!) {\n    change: delegationAccept(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptDelegation($id: ID!, $version: Int!) {\n    change: delegationAccept(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefuseDelegation($id: ID!, $version: Int!) {\n    change: delegationRefuse(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation RefuseDelegation($id: ID!, $version: Int!) {\n    change: delegationRefuse(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawDelegation($id: ID!, $version: Int!) {\n    change: delegationWithdraw(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawDelegation($id: ID!, $version: Int!) {\n    change: delegationWithdraw(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeDelegation($id: ID!, $version: Int!) {\n    change: delegationResume(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation ResumeDelegation($id: ID!, $version: Int!) {\n    change: delegationResume(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendDelegation($id: ID!, $version: Int!) {\n    change: delegationSuspend(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation SuspendDelegation($id: ID!, $version: Int!) {\n    change: delegationSuspend(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeDelegation($id: ID!, $version: Int!) {\n    change: delegationRevoke(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeDelegation($id: ID!, $version: Int!) {\n    change: delegationRevoke(id: $id, expectedVersion: $version) {\n      delegation { id version client { id } }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home {\n    newInvoice: explainAccess(action: \"invoiceDraftCreate\") { allowed }\n    menu { key }\n    dashboard {\n      todo { kind subjectId clientId clientName number code text { it en } dueOn amount }\n      todoCount\n      receivedToRead\n      monthStates { state count total }\n      months { month count }\n      clientCount\n      clientsWithoutUnit\n      clientsByDelegation { state count }\n    }\n  }\n"): (typeof documents)["\n  query Home {\n    newInvoice: explainAccess(action: \"invoiceDraftCreate\") { allowed }\n    menu { key }\n    dashboard {\n      todo { kind subjectId clientId clientName number code text { it en } dueOn amount }\n      todoCount\n      receivedToRead\n      monthStates { state count total }\n      months { month count }\n      clientCount\n      clientsWithoutUnit\n      clientsByDelegation { state count }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EditorClient($clientId: ID!) {\n    viewer { id }\n    client(id: $clientId) {\n      id name vatNumber fiscalCode allowedActions\n      companyData { taxRegime street postalCode city province country iban }\n    }\n    numberSeries(clientId: $clientId) { id code description documentTypes nextNumber archived }\n  }\n"): (typeof documents)["\n  query EditorClient($clientId: ID!) {\n    viewer { id }\n    client(id: $clientId) {\n      id name vatNumber fiscalCode allowedActions\n      companyData { taxRegime street postalCode city province country iban }\n    }\n    numberSeries(clientId: $clientId) { id code description documentTypes nextNumber archived }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EditedInvoice($id: ID!) {\n    invoice(id: $id) {\n      id state version number documentType date purpose counterpartyId collectability paymentConditions updatedAt\n      client { id }\n      series { id }\n      buyer {\n        name firstName lastName displayName vatCountry vatCode fiscalCode street postalCode city province country\n        recipientCode pec publicBody\n      }\n      lines { description quantity unit unitPrice priceChanges { kind percentage amount } vatRate nature withheld }\n      payments { method dueOn amount iban }\n      withholding { kind rate reason }\n      pensionFunds { kind rate vatRate nature withheld }\n      relatedDocuments { kind number date cup cig }\n      stampDuty\n      payable\n      allowedActions\n    }\n  }\n"): (typeof documents)["\n  query EditedInvoice($id: ID!) {\n    invoice(id: $id) {\n      id state version number documentType date purpose counterpartyId collectability paymentConditions updatedAt\n      client { id }\n      series { id }\n      buyer {\n        name firstName lastName displayName vatCountry vatCode fiscalCode street postalCode city province country\n        recipientCode pec publicBody\n      }\n      lines { description quantity unit unitPrice priceChanges { kind percentage amount } vatRate nature withheld }\n      payments { method dueOn amount iban }\n      withholding { kind rate reason }\n      pensionFunds { kind rate vatRate nature withheld }\n      relatedDocuments { kind number date cup cig }\n      stampDuty\n      payable\n      allowedActions\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TotalsPreview($clientId: ID!, $input: InvoiceDraftInput!) {\n    invoiceTotalsPreview(clientId: $clientId, input: $input) {\n      taxable vat withheld stampDutyAmount total payable lineTotals pensionFundAmounts controlsPassed\n      vatSummary { vatRate nature taxable vat legalReference }\n      complaints { code severity path message { it en } }\n    }\n  }\n"): (typeof documents)["\n  query TotalsPreview($clientId: ID!, $input: InvoiceDraftInput!) {\n    invoiceTotalsPreview(clientId: $clientId, input: $input) {\n      taxable vat withheld stampDutyAmount total payable lineTotals pensionFundAmounts controlsPassed\n      vatSummary { vatRate nature taxable vat legalReference }\n      complaints { code severity path message { it en } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateDraft($clientId: ID!, $input: InvoiceDraftInput!, $key: String) {\n    invoiceDraftCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {\n      invoice { id version updatedAt }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateDraft($clientId: ID!, $input: InvoiceDraftInput!, $key: String) {\n    invoiceDraftCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {\n      invoice { id version updatedAt }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateDraft($id: ID!, $expectedVersion: Int!, $input: InvoiceDraftInput!) {\n    invoiceDraftUpdate(id: $id, expectedVersion: $expectedVersion, input: $input) {\n      invoice { id version updatedAt }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateDraft($id: ID!, $expectedVersion: Int!, $input: InvoiceDraftInput!) {\n    invoiceDraftUpdate(id: $id, expectedVersion: $expectedVersion, input: $input) {\n      invoice { id version updatedAt }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Buyers($clientId: ID!, $search: String) {\n    counterparties(clientId: $clientId, search: $search, first: 8) {\n      nodes {\n        id name firstName lastName displayName vatCountry vatCode fiscalCode street postalCode city province country\n        recipientCode pec publicBody\n      }\n    }\n  }\n"): (typeof documents)["\n  query Buyers($clientId: ID!, $search: String) {\n    counterparties(clientId: $clientId, search: $search, first: 8) {\n      nodes {\n        id name firstName lastName displayName vatCountry vatCode fiscalCode street postalCode city province country\n        recipientCode pec publicBody\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KeepBuyer($clientId: ID!, $input: PartyInput!, $key: String) {\n    counterpartyCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {\n      counterparty { id displayName }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation KeepBuyer($clientId: ID!, $input: PartyInput!, $key: String) {\n    counterpartyCreate(clientId: $clientId, input: $input, idempotencyKey: $key) {\n      counterparty { id displayName }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription InvoiceMoved($clientId: ID, $id: ID) {\n    invoiceStateChanged(clientId: $clientId, id: $id) { state }\n  }\n"): (typeof documents)["\n  subscription InvoiceMoved($clientId: ID, $id: ID) {\n    invoiceStateChanged(clientId: $clientId, id: $id) { state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IssuedInvoices($clientId: ID, $filter: InvoiceFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    invoices(clientId: $clientId, filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id state number documentType date buyerName total version stale\n        client { id name }\n        allowedActions\n      }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n      totalAmount\n    }\n  }\n"): (typeof documents)["\n  query IssuedInvoices($clientId: ID, $filter: InvoiceFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    invoices(clientId: $clientId, filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id state number documentType date buyerName total version stale\n        client { id name }\n        allowedActions\n      }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n      totalAmount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IssuedInvoice($id: ID!) {\n    invoice(id: $id) {\n      id state number documentType date purpose collectability version booked stale correctBefore sdiId attempts\n      client { id name }\n      series { id code description }\n      seller { displayName vatCountry vatCode fiscalCode street postalCode city province country taxRegime }\n      buyer {\n        displayName vatCountry vatCode fiscalCode street postalCode city province country recipientCode pec publicBody\n      }\n      lines {\n        position description quantity unit unitPrice priceChanges { kind percentage amount } total vatRate nature withheld\n      }\n      vatSummary { vatRate nature taxable vat legalReference }\n      payments { method dueOn amount iban }\n      withholding { kind rate reason }\n      pensionFunds { kind rate amount }\n      relatedDocuments { kind number date cup cig }\n      taxable vat withheld stampDutyAmount total payable\n      rejection { code description }\n      transmissions { id attempt fileName state failure createdAt }\n      history { at event actorName studioName byToken noticeId fileName errors { code description } }\n      allowedActions\n    }\n  }\n"): (typeof documents)["\n  query IssuedInvoice($id: ID!) {\n    invoice(id: $id) {\n      id state number documentType date purpose collectability version booked stale correctBefore sdiId attempts\n      client { id name }\n      series { id code description }\n      seller { displayName vatCountry vatCode fiscalCode street postalCode city province country taxRegime }\n      buyer {\n        displayName vatCountry vatCode fiscalCode street postalCode city province country recipientCode pec publicBody\n      }\n      lines {\n        position description quantity unit unitPrice priceChanges { kind percentage amount } total vatRate nature withheld\n      }\n      vatSummary { vatRate nature taxable vat legalReference }\n      payments { method dueOn amount iban }\n      withholding { kind rate reason }\n      pensionFunds { kind rate amount }\n      relatedDocuments { kind number date cup cig }\n      taxable vat withheld stampDutyAmount total payable\n      rejection { code description }\n      transmissions { id attempt fileName state failure createdAt }\n      history { at event actorName studioName byToken noticeId fileName errors { code description } }\n      allowedActions\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoiceFile($id: ID!, $format: InvoiceFileFormat!, $transmissionId: ID, $noticeId: ID) {\n    invoiceFile(id: $id, format: $format, transmissionId: $transmissionId, noticeId: $noticeId) {\n      fileName mediaType contentBase64\n    }\n  }\n"): (typeof documents)["\n  query InvoiceFile($id: ID!, $format: InvoiceFileFormat!, $transmissionId: ID, $noticeId: ID) {\n    invoiceFile(id: $id, format: $format, transmissionId: $transmissionId, noticeId: $noticeId) {\n      fileName mediaType contentBase64\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendInvoice($id: ID!, $expectedVersion: Int!, $key: String) {\n    invoiceSend(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $key) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation SendInvoice($id: ID!, $expectedVersion: Int!, $key: String) {\n    invoiceSend(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $key) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IssueInvoice($id: ID!, $expectedVersion: Int!, $key: String) {\n    invoiceIssue(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $key) {\n      invoice { id state version number }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation IssueInvoice($id: ID!, $expectedVersion: Int!, $key: String) {\n    invoiceIssue(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $key) {\n      invoice { id state version number }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectInvoice($id: ID!, $expectedVersion: Int!) {\n    invoiceCorrect(id: $id, expectedVersion: $expectedVersion) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation CorrectInvoice($id: ID!, $expectedVersion: Int!) {\n    invoiceCorrect(id: $id, expectedVersion: $expectedVersion) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenInvoice($id: ID!, $expectedVersion: Int!) {\n    invoiceReopen(id: $id, expectedVersion: $expectedVersion) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation ReopenInvoice($id: ID!, $expectedVersion: Int!) {\n    invoiceReopen(id: $id, expectedVersion: $expectedVersion) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DuplicateInvoice($id: ID!, $key: String) {\n    invoiceDuplicate(id: $id, idempotencyKey: $key) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation DuplicateInvoice($id: ID!, $key: String) {\n    invoiceDuplicate(id: $id, idempotencyKey: $key) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteDraft($id: ID!, $expectedVersion: Int!) {\n    invoiceDraftDelete(id: $id, expectedVersion: $expectedVersion) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteDraft($id: ID!, $expectedVersion: Int!) {\n    invoiceDraftDelete(id: $id, expectedVersion: $expectedVersion) {\n      invoice { id state version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkBooked($id: ID!, $expectedVersion: Int!, $booked: Boolean!) {\n    invoiceMarkBooked(id: $id, expectedVersion: $expectedVersion, booked: $booked) {\n      invoice { id state version booked }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkBooked($id: ID!, $expectedVersion: Int!, $booked: Boolean!) {\n    invoiceMarkBooked(id: $id, expectedVersion: $expectedVersion, booked: $booked) {\n      invoice { id state version booked }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientChoices($search: String, $first: Int) {\n    clients(first: $first, filter: { search: $search }) { nodes { id name vatNumber allowedActions } }\n  }\n"): (typeof documents)["\n  query ClientChoices($search: String, $first: Int) {\n    clients(first: $first, filter: { search: $search }) { nodes { id name vatNumber allowedActions } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChosenClient($id: ID!) {\n    client(id: $id) { id name }\n  }\n"): (typeof documents)["\n  query ChosenClient($id: ID!) {\n    client(id: $id) { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MayCreate {\n    explainAccess(action: \"invoiceDraftCreate\") { allowed }\n  }\n"): (typeof documents)["\n  query MayCreate {\n    explainAccess(action: \"invoiceDraftCreate\") { allowed }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateOperator($id: ID!, $version: Int!, $input: OperatorUpdateInput!) {\n    operatorUpdate(id: $id, expectedVersion: $version, input: $input) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateOperator($id: ID!, $version: Int!, $input: OperatorUpdateInput!) {\n    operatorUpdate(id: $id, expectedVersion: $version, input: $input) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetClasses($id: ID!, $version: Int!, $classes: [OperatorClass!]!) {\n    operatorClassesSet(id: $id, expectedVersion: $version, classes: $classes) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation SetClasses($id: ID!, $version: Int!, $classes: [OperatorClass!]!) {\n    operatorClassesSet(id: $id, expectedVersion: $version, classes: $classes) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisableOperator($id: ID!, $version: Int!) {\n    operatorDisable(id: $id, expectedVersion: $version) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation DisableOperator($id: ID!, $version: Int!) {\n    operatorDisable(id: $id, expectedVersion: $version) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnableOperator($id: ID!, $version: Int!) {\n    operatorEnable(id: $id, expectedVersion: $version) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation EnableOperator($id: ID!, $version: Int!) {\n    operatorEnable(id: $id, expectedVersion: $version) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetOperatorPassword($id: ID!) {\n    operatorPasswordReset(id: $id) {\n      operator { id version }\n      oneTimePassword\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation ResetOperatorPassword($id: ID!) {\n    operatorPasswordReset(id: $id) {\n      operator { id version }\n      oneTimePassword\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateOperator($input: OperatorCreateInput!, $key: String!) {\n    operatorCreate(input: $input, idempotencyKey: $key) {\n      operator { id name username }\n      oneTimePassword\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateOperator($input: OperatorCreateInput!, $key: String!) {\n    operatorCreate(input: $input, idempotencyKey: $key) {\n      operator { id name username }\n      oneTimePassword\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Operator($id: ID!) {\n    operator(id: $id) {\n      id code name username email administrator supervisor disabled expiresOn mustChangePassword passwordSetOn\n      passwordValidityDays passwordWarningDays lastSignInAt classes clientCount version allowedActions\n      units { id name state }\n    }\n    mayView: viewerCan(checks: [{ action: \"viewAsBegin\" }])\n  }\n"): (typeof documents)["\n  query Operator($id: ID!) {\n    operator(id: $id) {\n      id code name username email administrator supervisor disabled expiresOn mustChangePassword passwordSetOn\n      passwordValidityDays passwordWarningDays lastSignInAt classes clientCount version allowedActions\n      units { id name state }\n    }\n    mayView: viewerCan(checks: [{ action: \"viewAsBegin\" }])\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Operators {\n    mayCreate: explainAccess(action: \"operatorCreate\") { allowed }\n    operators { id code name username administrator supervisor disabled classes units { id name } }\n  }\n"): (typeof documents)["\n  query Operators {\n    mayCreate: explainAccess(action: \"operatorCreate\") { allowed }\n    operators { id code name username administrator supervisor disabled classes units { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetSupervisor($id: ID!, $version: Int!, $supervisor: Boolean!) {\n    operatorSupervisorSet(id: $id, expectedVersion: $version, supervisor: $supervisor) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation SetSupervisor($id: ID!, $version: Int!, $supervisor: Boolean!) {\n    operatorSupervisorSet(id: $id, expectedVersion: $version, supervisor: $supervisor) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OperatorUnits {\n    operatingUnits { id name state clientCount }\n  }\n"): (typeof documents)["\n  query OperatorUnits {\n    operatingUnits { id name state clientCount }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetOperatorUnits($id: ID!, $version: Int!, $unitIds: [ID!]!) {\n    operatorUnitsSet(id: $id, expectedVersion: $version, unitIds: $unitIds) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation SetOperatorUnits($id: ID!, $version: Int!, $unitIds: [ID!]!) {\n    operatorUnitsSet(id: $id, expectedVersion: $version, unitIds: $unitIds) {\n      operator { id version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClassMeanings {\n    permissionCatalogue { classes { key name { it en } help { it en } } }\n  }\n"): (typeof documents)["\n  query ClassMeanings {\n    permissionCatalogue { classes { key name { it en } help { it en } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReceivedInvoices(\n    $clientId: ID, $filter: ReceivedInvoiceFilter, $first: Int, $after: String, $last: Int, $before: String\n  ) {\n    receivedInvoices(clientId: $clientId, filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id state number documentType date sellerName total currency dueOn arrivedAt version\n        client { id name }\n        allowedActions\n      }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n      totalAmount\n    }\n  }\n"): (typeof documents)["\n  query ReceivedInvoices(\n    $clientId: ID, $filter: ReceivedInvoiceFilter, $first: Int, $after: String, $last: Int, $before: String\n  ) {\n    receivedInvoices(clientId: $clientId, filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id state number documentType date sellerName total currency dueOn arrivedAt version\n        client { id name }\n        allowedActions\n      }\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      totalCount\n      totalAmount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReceivedInvoice($id: ID!) {\n    receivedInvoice(id: $id) {\n      id state number documentType date sellerName taxable vat total currency dueOn fileName sdiId\n      arrivedAt readAt registeredAt version\n      client { id name }\n      signature { valid reason signer signedAt }\n      warnings { code severity path message { it en } }\n      document {\n        seller { displayName vatCountry vatCode fiscalCode street postalCode city province country taxRegime }\n        buyer { displayName vatCountry vatCode fiscalCode street postalCode city province country recipientCode pec }\n        purpose\n        lines {\n          position description quantity unit unitPrice priceChanges { kind percentage amount } total vatRate nature\n          withheld\n        }\n        vatSummary { vatRate nature taxable vat legalReference }\n        payments { method dueOn amount iban }\n        withheld\n      }\n      allowedActions\n    }\n  }\n"): (typeof documents)["\n  query ReceivedInvoice($id: ID!) {\n    receivedInvoice(id: $id) {\n      id state number documentType date sellerName taxable vat total currency dueOn fileName sdiId\n      arrivedAt readAt registeredAt version\n      client { id name }\n      signature { valid reason signer signedAt }\n      warnings { code severity path message { it en } }\n      document {\n        seller { displayName vatCountry vatCode fiscalCode street postalCode city province country taxRegime }\n        buyer { displayName vatCountry vatCode fiscalCode street postalCode city province country recipientCode pec }\n        purpose\n        lines {\n          position description quantity unit unitPrice priceChanges { kind percentage amount } total vatRate nature\n          withheld\n        }\n        vatSummary { vatRate nature taxable vat legalReference }\n        payments { method dueOn amount iban }\n        withheld\n      }\n      allowedActions\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReceivedFile($id: ID!) {\n    receivedInvoice(id: $id) { id file { fileName mediaType contentBase64 } }\n  }\n"): (typeof documents)["\n  query ReceivedFile($id: ID!) {\n    receivedInvoice(id: $id) { id file { fileName mediaType contentBase64 } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportReceived($files: [FileInput!]!) {\n    receivedInvoiceImport(files: $files) {\n      results {\n        fileName outcome\n        receivedInvoices { id number sellerName client { id name } }\n        error { code message { it en } }\n      }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation ImportReceived($files: [FileInput!]!) {\n    receivedInvoiceImport(files: $files) {\n      results {\n        fileName outcome\n        receivedInvoices { id number sellerName client { id name } }\n        error { code message { it en } }\n      }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenReceived($id: ID!) {\n    receivedInvoiceOpen(id: $id) {\n      receivedInvoice { id state version readAt allowedActions }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation OpenReceived($id: ID!) {\n    receivedInvoiceOpen(id: $id) {\n      receivedInvoice { id state version readAt allowedActions }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterReceived($id: ID!, $expectedVersion: Int!) {\n    receivedInvoiceRegister(id: $id, expectedVersion: $expectedVersion) {\n      receivedInvoice { id state version registeredAt allowedActions }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterReceived($id: ID!, $expectedVersion: Int!) {\n    receivedInvoiceRegister(id: $id, expectedVersion: $expectedVersion) {\n      receivedInvoice { id state version registeredAt allowedActions }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MayImport {\n    explainAccess(action: \"receivedInvoiceImport\") { allowed }\n  }\n"): (typeof documents)["\n  query MayImport {\n    explainAccess(action: \"receivedInvoiceImport\") { allowed }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindClients($search: String!) {\n    clients(first: 6, filter: { search: $search }) {\n      nodes { id name code vatNumber }\n    }\n  }\n"): (typeof documents)["\n  query FindClients($search: String!) {\n    clients(first: 6, filter: { search: $search }) {\n      nodes { id name code vatNumber }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindInvoices($search: String!) {\n    invoices(first: 6, filter: { search: $search }) {\n      nodes { id number buyerName date total client { id name } }\n    }\n  }\n"): (typeof documents)["\n  query FindInvoices($search: String!) {\n    invoices(first: 6, filter: { search: $search }) {\n      nodes { id number buyerName date total client { id name } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeToken($id: ID!) {\n    apiTokenRevoke(id: $id) {\n      apiToken { id revokedAt }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeToken($id: ID!) {\n    apiTokenRevoke(id: $id) {\n      apiToken { id revokedAt }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ScopeMeanings {\n    permissionCatalogue { scopes { key name { it en } help { it en } } }\n  }\n"): (typeof documents)["\n  query ScopeMeanings {\n    permissionCatalogue { scopes { key name { it en } help { it en } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateToken($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      apiToken { id name }\n      secret\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateToken($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      apiToken { id name }\n      secret\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tokens {\n    apiTokens { id name prefix scopes expiresOn createdAt lastUsedAt revokedAt }\n  }\n"): (typeof documents)["\n  query Tokens {\n    apiTokens { id name prefix scopes expiresOn createdAt lastUsedAt revokedAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ArchiveUnit($id: ID!, $version: Int!) {\n    operatingUnitArchive(id: $id, expectedVersion: $version) {\n      operatingUnit { id version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation ArchiveUnit($id: ID!, $version: Int!) {\n    operatingUnitArchive(id: $id, expectedVersion: $version) {\n      operatingUnit { id version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateUnit($input: OperatingUnitInput!) {\n    operatingUnitCreate(input: $input) {\n      operatingUnit { id }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateUnit($input: OperatingUnitInput!) {\n    operatingUnitCreate(input: $input) {\n      operatingUnit { id }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateUnit($id: ID!, $version: Int!, $input: OperatingUnitUpdateInput!) {\n    operatingUnitUpdate(id: $id, expectedVersion: $version, input: $input) {\n      operatingUnit { id version }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateUnit($id: ID!, $version: Int!, $input: OperatingUnitUpdateInput!) {\n    operatingUnitUpdate(id: $id, expectedVersion: $version, input: $input) {\n      operatingUnit { id version }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Units {\n    mayCreate: explainAccess(action: \"operatingUnitCreate\") { allowed }\n    operatingUnits { id name externalCode kind validFrom validTo state clientCount operatorCount version allowedActions }\n  }\n"): (typeof documents)["\n  query Units {\n    mayCreate: explainAccess(action: \"operatingUnitCreate\") { allowed }\n    operatingUnits { id name externalCode kind validFrom validTo state clientCount operatorCount version allowedActions }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskConsent($clientId: ID!, $key: String!) {\n    consentRequestSend(input: { mode: SELECTED, clientIds: [$clientId] }, idempotencyKey: $key) {\n      sentCount\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation AskConsent($clientId: ID!, $key: String!) {\n    consentRequestSend(input: { mode: SELECTED, clientIds: [$clientId] }, idempotencyKey: $key) {\n      sentCount\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskWords($id: ID!, $words: [Word!]!, $message: String, $key: String!) {\n    delegationPermissionChangeRequest(id: $id, words: $words, message: $message, idempotencyKey: $key) {\n      delegation { id }\n      userErrors { code message path }\n    }\n  }\n"): (typeof documents)["\n  mutation AskWords($id: ID!, $words: [Word!]!, $message: String, $key: String!) {\n    delegationPermissionChangeRequest(id: $id, words: $words, message: $message, idempotencyKey: $key) {\n      delegation { id }\n      userErrors { code message path }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RemedyRights($checks: [AccessCheck!]!) {\n    viewerCan(checks: $checks)\n  }\n"): (typeof documents)["\n  query RemedyRights($checks: [AccessCheck!]!) {\n    viewerCan(checks: $checks)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExplainAccess($action: String!, $resourceId: ID, $principalId: ID) {\n    explainAccess(action: $action, resourceId: $resourceId, principalId: $principalId) {\n      decisionId\n      checkedAt\n      clientId\n      delegationId\n      verdicts { condition holds facts missing { condition reason needs message whoCanFix whoCanFixOf fixMutation } }\n    }\n  }\n"): (typeof documents)["\n  query ExplainAccess($action: String!, $resourceId: ID, $principalId: ID) {\n    explainAccess(action: $action, resourceId: $resourceId, principalId: $principalId) {\n      decisionId\n      checkedAt\n      clientId\n      delegationId\n      verdicts { condition holds facts missing { condition reason needs message whoCanFix whoCanFixOf fixMutation } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NeedNames {\n    permissionCatalogue {\n      classes { key name { it en } }\n      scopes { key name { it en } }\n      modules { key name { it en } }\n      areas { key name { it en } }\n      services { code name { it en } }\n    }\n  }\n"): (typeof documents)["\n  query NeedNames {\n    permissionCatalogue {\n      classes { key name { it en } }\n      scopes { key name { it en } }\n      modules { key name { it en } }\n      areas { key name { it en } }\n      services { code name { it en } }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;