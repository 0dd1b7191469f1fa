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
import type { MenuGroup } from '../shared/frame/FrameMenu.tsx'
import type studio from './i18n/studio.it.json'

type Key = keyof typeof studio.menu

interface Group {
  key: string
  /** Under a name of its own, a group can be folded. */
  isNamed?: true
  entries: { key: Key; to: string; icon: Icon }[]
}

// The order and the groups are ours; which of them there are is the API's answer.
const groups: Group[] = [
  {
    key: 'first',
    entries: [
      { key: 'home', to: '/', icon: IconHome },
      { key: 'clients', to: '/clients', icon: IconUsers },
    ],
  },
  {
    key: 'eInvoicing',
    isNamed: true,
    entries: [
      { key: 'invoices', to: '/invoices', icon: IconFileExport },
      { key: 'receivedInvoices', to: '/received-invoices', icon: IconFileImport },
    ],
  },
  {
    key: 'trust',
    isNamed: true,
    entries: [
      { key: 'delegations', to: '/delegations', icon: IconKey },
      { key: 'consents', to: '/consents', icon: IconShieldCheck },
    ],
  },
  {
    key: 'office',
    isNamed: true,
    entries: [
      { key: 'operatingUnits', to: '/operating-units', icon: IconSitemap },
      { key: 'operators', to: '/operators', icon: IconUserCog },
      { key: 'decisions', to: '/decisions', icon: IconGavel },
      { key: 'apiTokens', to: '/api-tokens', icon: IconPlugConnected },
      { key: 'health', to: '/health', icon: IconHeartbeat },
    ],
  },
]

/** The menu the API allows, in our order and words. */
export function menuOf(
  t: TFunction<'studio'>,
  allowed: readonly { key: string; count?: number | null }[],
): MenuGroup[] {
  const byKey = new Map(allowed.map((entry) => [entry.key, entry]))
  return groups
    .map(({ key: group, isNamed, entries }) => ({
      key: group,
      ...(isNamed && { label: t(`menuGroup.${group as 'office'}`) }),
      entries: entries.flatMap(({ key, to, icon }) => {
        const entry = byKey.get(key)
        return entry ? [{ to, icon, label: t(`menu.${key}`), ...(entry.count && { count: entry.count }) }] : []
      }),
    }))
    .filter(({ entries }) => entries.length > 0)
}
