import {
  type Icon,
  IconFileInvoice,
  IconHome,
  IconInbox,
  IconPlugConnected,
  IconShieldCheck,
  IconUserShield,
  IconUsersGroup,
  IconUsersPlus,
} from '@tabler/icons-react'
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

// The bar under the thumb holds five; what is needed seldom stands in the user's menu.
const inUserMenu: typeof entries = [
  { key: 'otherData', to: '/personal-area/other-data', icon: IconShieldCheck },
  { key: 'additionalUsers', to: '/users', icon: IconUsersPlus },
  { key: 'partnerApps', to: '/apps', icon: IconPlugConnected },
]

/** The entries the API allows, in our order and words. */
export const entriesOf = (t: TFunction<'portal'>, allowed: readonly { key: string }[]) => named(t, allowed, entries)
export const accountEntriesOf = (t: TFunction<'portal'>, allowed: readonly { key: string }[]) =>
  named(t, allowed, inUserMenu)

function named(t: TFunction<'portal'>, allowed: readonly { key: string }[], ofThem: typeof entries): PortalEntry[] {
  const keys = new Set(allowed.map((entry) => entry.key))
  return ofThem.filter(({ key }) => keys.has(key)).map(({ key, ...entry }) => ({ ...entry, label: t(`menu.${key}`) }))
}
