import { type ComponentType, lazy } from 'react'

const page = (load: () => Promise<{ Page: ComponentType }>) =>
  lazy(() => load().then((module) => ({ default: module.Page })))

// One page under three addresses: a draft that is saved for the first time changes its address, not its page.
const editor = page(() => import('./invoices/editor/EditorPage.tsx'))

/** Every address of the app. A page is a file that exports `Page`; it is fetched when first opened. */
export const routes: { path: string; Page: ComponentType }[] = [
  { path: '/', Page: page(() => import('./home/Home.tsx')) },
  { path: '/clients', Page: page(() => import('./client/Clients.tsx')) },
  { path: '/clients/import', Page: page(() => import('./import/Import.tsx')) },
  { path: '/jobs', Page: page(() => import('./bulk/Jobs.tsx')) },
  { path: '/jobs/:id', Page: page(() => import('./bulk/JobPage.tsx')) },
  { path: '/clients/:id/:tab?', Page: page(() => import('./client/ClientPage.tsx')) },
  { path: '/clients/:clientId/invoices/new', Page: editor },
  { path: '/invoices', Page: page(() => import('./invoices/Invoices.tsx')) },
  { path: '/invoices/new', Page: editor },
  { path: '/invoices/:id', Page: page(() => import('./invoices/InvoicePage.tsx')) },
  { path: '/invoices/:id/edit', Page: editor },
  { path: '/received-invoices', Page: page(() => import('./received/Received.tsx')) },
  { path: '/received-invoices/:id', Page: page(() => import('./received/ReceivedPage.tsx')) },
  { path: '/delegations', Page: page(() => import('./delegation/Delegations.tsx')) },
  { path: '/consents', Page: page(() => import('./consent/Consents.tsx')) },
  { path: '/smart-services', Page: page(() => import('./smart-service/SmartServices.tsx')) },
  { path: '/operating-units', Page: page(() => import('./unit/Units.tsx')) },
  { path: '/operating-units/:id', Page: page(() => import('./unit/UnitPage.tsx')) },
  { path: '/onboarding', Page: page(() => import('./onboarding/Onboarding.tsx')) },
  { path: '/operators', Page: page(() => import('./operator/Operators.tsx')) },
  { path: '/operators/:id/:tab?', Page: page(() => import('./operator/OperatorPage.tsx')) },
  { path: '/health', Page: page(() => import('./health/Health.tsx')) },
  { path: '/personal-area/email-templates', Page: page(() => import('./mail/EmailTemplates.tsx')) },
  { path: '/mail', Page: page(() => import('./mail/EmailLog.tsx')) },
  { path: '/personal-area/profile', Page: page(() => import('./delegation/profile/Profile.tsx')) },
  { path: '/personal-area/:section?', Page: page(() => import('./personal-area/PersonalArea.tsx')) },
  { path: '/companies', Page: page(() => import('./company/Companies.tsx')) },
  { path: '/security', Page: page(() => import('./security/Security.tsx')) },
  { path: '/decisions', Page: page(() => import('./decision/Decisions.tsx')) },
  { path: '/api-tokens/:tab?', Page: page(() => import('./token/Tokens.tsx')) },
]
