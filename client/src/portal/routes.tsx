import { type ComponentType, lazy } from 'react'

const page = (load: () => Promise<{ Page: ComponentType }>) =>
  lazy(() => load().then((module) => ({ default: module.Page })))

interface PortalRoute {
  path: string
  Page: ComponentType
  /** For the company's own people: not for an operator in its panel. */
  isOwn?: true
}

/** Every address of the app. A page exports `Page`; its code is fetched when it is first opened. */
export const routes: PortalRoute[] = [
  { path: '/', Page: page(() => import('./home/Home.tsx')) },
  { path: '/invoices', Page: page(() => import('./invoices/Invoices.tsx')) },
  { path: '/invoices/:id', Page: page(() => import('./invoices/InvoicePage.tsx')) },
  { path: '/received-invoices', Page: page(() => import('./received/ReceivedInvoices.tsx')) },
  { path: '/received-invoices/:id', Page: page(() => import('./received/ReceivedInvoicePage.tsx')) },
  { path: '/companies', Page: page(() => import('./company/Companies.tsx')) },
  { path: '/security', Page: page(() => import('./security/Security.tsx')) },
  { path: '/access', isOwn: true, Page: page(() => import('./access/Access.tsx')) },
  { path: '/services', Page: page(() => import('./services/Services.tsx')) },
  { path: '/users', isOwn: true, Page: page(() => import('./users/Users.tsx')) },
  { path: '/permissions', Page: page(() => import('./words-help/WordsHelp.tsx')) },
  { path: '/apps', isOwn: true, Page: page(() => import('./token/ConnectedApps.tsx')) },
  { path: '/banks', isOwn: true, Page: page(() => import('./bank/BankAccounts.tsx')) },
  { path: '/personal-area', Page: page(() => import('./personal-area/PersonalArea.tsx')) },
  { path: '/personal-area/referral', isOwn: true, Page: page(() => import('./referral/Referral.tsx')) },
  { path: '/personal-area/other-data', isOwn: true, Page: page(() => import('./consent/OtherData.tsx')) },
  { path: '/accountant', isOwn: true, Page: page(() => import('./accountant/Accountant.tsx')) },
  {
    path: '/accountant/choose',
    isOwn: true,
    Page: page(() => import('./accountant/choose/ChooseAccountant.tsx')),
  },
]

export const OwnSideOnly = page(() => import('./page/OwnSideOnly.tsx'))
