import { type Icon, IconFileInvoice, IconHome, IconInbox, IconUserShield, IconUsersGroup } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { PortalEntry } from '../shared/frame/PortalFrame.tsx'
import type portal from './i18n/portal.it.json'

// The API also knows `invoiceNew`; it has no entry here as long as the portal has no page that writes invoices.
const entries: { key: keyof typeof portal.menu; to: string; icon: Icon }[] = [
  { key: 'home', to: '/', icon: IconHome },
  { key: 'invoices', to: '/invoices', icon: IconFileInvoice },
  { key: 'receivedInvoices', to: '/received-invoices', icon: IconInbox },
  { key: 'accountant', to: '/accountant', icon: IconUserShield },
  { key: 'access', to: '/access', icon: IconUsersGroup },
]

/** The entries the API allows, in our order and words. */
export function entriesOf(t: TFunction<'portal'>, allowed: readonly { key: string }[]): PortalEntry[] {
  const keys = new Set(allowed.map((entry) => entry.key))
  return entries.filter(({ key }) => keys.has(key)).map(({ key, ...entry }) => ({ ...entry, label: t(`menu.${key}`) }))
}
