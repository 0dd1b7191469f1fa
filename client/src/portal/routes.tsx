import { type ComponentType, lazy } from 'react'

const page = (load: () => Promise<{ Page: ComponentType }>) =>
  lazy(() => load().then((module) => ({ default: module.Page })))

/** Every address of the app. A page exports `Page`; its code is fetched when it is first opened. */
export const routes: { path: string; Page: ComponentType }[] = [
  { path: '/', Page: page(() => import('./home/Home.tsx')) },
  { path: '/invoices', Page: page(() => import('./invoices/Invoices.tsx')) },
  { path: '/invoices/:id', Page: page(() => import('./invoices/InvoicePage.tsx')) },
  { path: '/received-invoices', Page: page(() => import('./received/ReceivedInvoices.tsx')) },
  { path: '/received-invoices/:id', Page: page(() => import('./received/ReceivedInvoicePage.tsx')) },
  { path: '/accountant', Page: page(() => import('./accountant/Accountant.tsx')) },
]
