import type words from './personal-area.it.json'

export type EntryKey = keyof typeof words.section
export interface Entry {
  key: EntryKey
  /** Where it is, where that is another page. Absent: here. */
  to?: string
  /** Of another app, so that the browser goes there. */
  isOutside?: true
}

/** The eight entries of WK-010, in their order, and what this product adds. */
export const entries: readonly Entry[] = [
  { key: 'general' },
  { key: 'security', to: '/security' },
  { key: 'header' },
  { key: 'options' },
  { key: 'emailTemplates', to: '/personal-area/email-templates' },
  { key: 'documentEmail' },
  { key: 'operators', to: '/operators' },
  { key: 'password', to: '/?password&next=/studio/personal-area', isOutside: true },
]
export const furtherEntries: readonly Entry[] = [
  { key: 'profile', to: '/personal-area/profile' },
  { key: 'referral' },
  { key: 'links' },
  { key: 'mail', to: '/mail' },
  { key: 'platform' },
]
