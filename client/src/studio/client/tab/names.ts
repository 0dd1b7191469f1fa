/** The nine of WebTec, in its order (WT-048). */
export const cardTabs = [
  'registry',
  'units',
  'contacts',
  'users',
  'pec',
  'sms',
  'document-types',
  'services',
  'billing',
] as const
/** What we add to them. */
export const otherTabs = ['delegation', 'series', 'access', 'audit'] as const

export type Tab = (typeof cardTabs)[number] | (typeof otherTabs)[number]

const all: readonly string[] = [...cardTabs, ...otherTabs]
export const isTab = (name: string): name is Tab => all.includes(name)

export const tabAddress = (clientId: string, tab: Tab) =>
  tab === 'registry' ? `/clients/${clientId}` : `/clients/${clientId}/${tab}`
