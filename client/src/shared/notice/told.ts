import { type Icon, IconBuilding, IconInfoCircle, IconKey, IconPasswordUser } from '@tabler/icons-react'
import { day } from '../format.ts'
import type { NoticeKind } from '../generated/enums.ts'
import type notice from './notice.it.json'

/** What the API tells a home. */
export interface Told {
  key: string
  kind: NoticeKind
  at?: string | null
  clientId?: string | null
  facts: unknown
}
export type App = 'studio' | 'portal'

interface Look {
  icon: Icon
  isUrgent?: true
  to?: (told: Told, app: App) => { to: string; text: keyof typeof notice.action } | undefined
}
/** Where the client is, or the accountant of whoever is the client. */
const toOther: Look['to'] = ({ clientId }, app) => {
  if (app === 'portal') return { to: '/accountant', text: 'accountant' }
  return clientId ? { to: `/clients/${clientId}`, text: 'client' } : undefined
}
const looks: Partial<Record<NoticeKind, Look>> = {
  PASSWORD_EXPIRING: {
    icon: IconPasswordUser,
    isUrgent: true,
    to: () => ({ to: '/security', text: 'PASSWORD_EXPIRING' }),
  },
  SMART_ACCESS_OPERATOR: { icon: IconInfoCircle, to: () => ({ to: '/clients', text: 'SMART_ACCESS_OPERATOR' }) },
  DELEGATION_STARTED: { icon: IconKey, to: toOther },
  DELEGATION_ENDED: { icon: IconKey, to: toOther },
}
const ordinary: Look = { icon: IconBuilding, to: toOther }

/** A kind without a look of its own leads to the client it is about. */
export const lookOf = (kind: NoticeKind): Look => looks[kind] ?? ordinary

/** For the text: days as they are written here. */
export const written = (facts: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value,
    ]),
  )
