import { AccessResolver } from './features/access/access.resolver.ts'
import { DecisionResolver } from './features/access/decision.resolver.ts'
import { AccessMatrixResolver } from './features/access-matrix/access-matrix.resolver.ts'
import { AdditionalUserResolver } from './features/additional-user/additional-user.resolver.ts'
import { BankAccountResolver } from './features/bank-account/bank-account.resolver.ts'
import { BulkJobResolver } from './features/bulk-job/bulk-job.resolver.ts'
import { ClientResolver } from './features/client/client.resolver.ts'
import { ClientBulkResolver } from './features/client/client-bulk.resolver.ts'
import { ViewerClientResolver } from './features/client/viewer-client.resolver.ts'
import { ClientImportResolver } from './features/client-import/client-import.resolver.ts'
import { ClientOwnerResolver } from './features/client-owner/client-owner.resolver.ts'
import { CompanyResolver } from './features/company/company.resolver.ts'
import { ConsentResolver } from './features/consent/consent.resolver.ts'
import { ConsentLiveResolver } from './features/consent/consent-live.resolver.ts'
import {
  ClientConsentResolver,
  ConsentRequestResolver,
  ConsentRequestResultResolver,
} from './features/consent/consent-request.resolver.ts'
import { ContactResolver } from './features/contact/contact.resolver.ts'
import { CounterpartyResolver } from './features/counterparty/counterparty.resolver.ts'
import { DashboardResolver } from './features/dashboard/dashboard.resolver.ts'
import { ClientDelegationResolver } from './features/delegation/client-delegation.resolver.ts'
import { DelegationResolver } from './features/delegation/delegation.resolver.ts'
import { DelegationLiveResolver } from './features/delegation/delegation-live.resolver.ts'
import { DirectoryResolver } from './features/directory/directory.resolver.ts'
import { DocumentTypeResolver } from './features/document-type/document-type.resolver.ts'
import { GrantPreviewResolver } from './features/grant-preview/grant-preview.resolver.ts'
import { InstallationResolver } from './features/installation/installation.resolver.ts'
import { InvitationResolver } from './features/invitation/invitation.resolver.ts'
import { ClientInvoicesResolver, InvoiceResolver } from './features/invoice/invoice.resolver.ts'
import { InvoiceFieldsResolver } from './features/invoice/invoice-fields.resolver.ts'
import { InvoiceLiveResolver } from './features/invoice/invoice-live.resolver.ts'
import { MailResolver } from './features/mail/mail.resolver.ts'
import { ModuleResolver } from './features/module/module.resolver.ts'
import { NoticeResolver } from './features/notice/notice.resolver.ts'
import { NumberSeriesResolver } from './features/number-series/number-series.resolver.ts'
import { OnboardingResolver } from './features/onboarding/onboarding.resolver.ts'
import { OperatorResolver } from './features/operator/operator.resolver.ts'
import { UnitOperatorsResolver } from './features/operator/unit-operators.resolver.ts'
import { ViewerOperatorResolver } from './features/operator/viewer-operator.resolver.ts'
import { PanelResolver } from './features/panel/panel.resolver.ts'
import { PartnerAppResolver } from './features/partner-app/partner-app.resolver.ts'
import { PasswordResolver } from './features/password/password.resolver.ts'
import { PecResolver } from './features/pec/pec.resolver.ts'
import { PermissionChangeResolver } from './features/permission-change/permission-change.resolver.ts'
import { PlatformResolver } from './features/platform/platform.resolver.ts'
import { RateLimitResolver } from './features/rate-limit/rate-limit.resolver.ts'
import { ReceivedInvoiceResolver } from './features/received-invoice/received-invoice.resolver.ts'
import { ReferralResolver } from './features/referral/referral.resolver.ts'
import { SeatResolver } from './features/seat/seat.resolver.ts'
import { SecondFactorResolver } from './features/second-factor/second-factor.resolver.ts'
import { ServiceResolver } from './features/service/service.resolver.ts'
import { SmartServicesResolver } from './features/service/smart-services.resolver.ts'
import { SignInResolver } from './features/sign-in/sign-in.resolver.ts'
import { SignUpResolver } from './features/sign-up/sign-up.resolver.ts'
import { SmsResolver } from './features/sms/sms.resolver.ts'
import { StudioResolver } from './features/studio/studio.resolver.ts'
import { StudioSettingsResolver } from './features/studio/studio-settings.resolver.ts'
import { ViewerStudioResolver } from './features/studio/viewer-studio.resolver.ts'
import { StudioHealthResolver } from './features/studio-health/studio-health.resolver.ts'
import { SupportResolver } from './features/support/support.resolver.ts'
import { TokenResolver } from './features/token/token.resolver.ts'
import { BillingGapsResolver } from './features/transmission/billing-gaps.resolver.ts'
import { TransmissionResolver } from './features/transmission/transmission.resolver.ts'
import { UnitResolver } from './features/unit/unit.resolver.ts'
import { ViewerResolver } from './features/viewer/viewer.resolver.ts'
import type { ResolverClass } from './graphql/schema.ts'

/** Everything the API consists of: one line for each noun's resolvers. */
export const resolvers: readonly ResolverClass[] = [
  InstallationResolver,
  SignUpResolver,
  InvitationResolver,
  PlatformResolver,
  SignInResolver,
  PasswordResolver,
  SecondFactorResolver,
  ViewerResolver,
  AccessResolver,
  DecisionResolver,
  AccessMatrixResolver,
  GrantPreviewResolver,
  PanelResolver,
  TokenResolver,
  PartnerAppResolver,
  RateLimitResolver,
  ReferralResolver,
  CompanyResolver,
  SupportResolver,
  ReceivedInvoiceResolver,
  NumberSeriesResolver,
  CounterpartyResolver,
  InvoiceResolver,
  InvoiceFieldsResolver,
  ClientInvoicesResolver,
  InvoiceLiveResolver,
  TransmissionResolver,
  DashboardResolver,
  NoticeResolver,
  StudioResolver,
  StudioHealthResolver,
  MailResolver,
  StudioSettingsResolver,
  ViewerStudioResolver,
  UnitResolver,
  OperatorResolver,
  OnboardingResolver,
  UnitOperatorsResolver,
  ViewerOperatorResolver,
  ClientResolver,
  ClientBulkResolver,
  ClientImportResolver,
  BulkJobResolver,
  ViewerClientResolver,
  ContactResolver,
  PecResolver,
  BankAccountResolver,
  SmsResolver,
  ClientOwnerResolver,
  DocumentTypeResolver,
  BillingGapsResolver,
  ServiceResolver,
  SmartServicesResolver,
  ModuleResolver,
  AdditionalUserResolver,
  SeatResolver,
  ConsentResolver,
  ConsentLiveResolver,
  ConsentRequestResolver,
  ConsentRequestResultResolver,
  ClientConsentResolver,
  DelegationResolver,
  PermissionChangeResolver,
  ClientDelegationResolver,
  DirectoryResolver,
  DelegationLiveResolver,
]
