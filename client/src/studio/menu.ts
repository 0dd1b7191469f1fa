import {
  type Icon,
  IconFileExport,
  IconFileImport,
  IconGavel,
  IconHeartbeat,
  IconHome,
  IconKey,
  IconPlugConnected,
  IconShieldCheck,
  IconSitemap,
  IconUserCog,
  IconUsers,
} from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { MenuEntry } from '../shared/frame/Frame.tsx'
import type studio from './i18n/studio.it.json'

type Key = keyof typeof studio.menu

// The order and the groups are ours; which of them there are is the API's answer.
const groups: { key: Key; to: string; icon: Icon }[][] = [
  [
    { key: 'home', to: '/', icon: IconHome },
    { key: 'clients', to: '/clients', icon: IconUsers },
  ],
  [
    { key: 'invoices', to: '/invoices', icon: IconFileExport },
    { key: 'receivedInvoices', to: '/received-invoices', icon: IconFileImport },
  ],
  [
    { key: 'delegations', to: '/delegations', icon: IconKey },
    { key: 'consents', to: '/consents', icon: IconShieldCheck },
  ],
  [
    { key: 'operatingUnits', to: '/operating-units', icon: IconSitemap },
    { key: 'operators', to: '/operators', icon: IconUserCog },
    { key: 'decisions', to: '/decisions', icon: IconGavel },
    { key: 'apiTokens', to: '/api-tokens', icon: IconPlugConnected },
    { key: 'health', to: '/health', icon: IconHeartbeat },
  ],
]

/** The menu the API allows, in our order and words. */
export function menuOf(t: TFunction<'studio'>, allowed: readonly { key: string; count?: number | null }[]) {
  const byKey = new Map(allowed.map((entry) => [entry.key, entry]))
  return groups
    .map((group): MenuEntry[] =>
      group.flatMap(({ key, to, icon }) => {
        const entry = byKey.get(key)
        return entry ? [{ to, icon, label: t(`menu.${key}`), ...(entry.count && { count: entry.count }) }] : []
      }),
    )
    .filter((group) => group.length > 0)
}
