import type { Viewer } from '../../access/viewer.ts'
import { addDays } from '../../lib/days.ts'

/** What everybody of a role is told, or what stands in the viewer itself: kept nowhere, only that it was put away. */
export const messageKinds = {
  /** WK-006: how a studio enters its clients' SMART services. */
  SMART_ACCESS_ADMIN: [],
  /** WK-048: the same for those who work with it. */
  SMART_ACCESS_OPERATOR: [],
  /** WT-041: within the warning days. */
  PASSWORD_EXPIRING: ['count', 'day'],
} as const

export type MessageKind = keyof typeof messageKinds
export interface Message {
  readonly key: string
  readonly kind: MessageKind
  readonly facts: Readonly<Record<string, string | number>>
}

export function messagesFor(viewer: Viewer): Message[] {
  if (viewer.actingFor !== null) return []
  return [...passwordMessages(viewer), ...smartMessages(viewer)]
}

/** Put away, it is so for this password: of the next one it is told again. */
function passwordMessages({ passwordDaysLeft, viewedBy, today }: Viewer): Message[] {
  // Of whoever really looks; but what is shown is the other's home.
  if (passwordDaysLeft === null || viewedBy !== null) return []
  const day = addDays(today, passwordDaysLeft)
  const facts = { count: passwordDaysLeft, day }
  return [{ key: `PASSWORD_EXPIRING.${day}`, kind: 'PASSWORD_EXPIRING', facts }]
}

function smartMessages({ side, administrator }: Viewer): Message[] {
  if (side !== 'studio') return []
  const kind = administrator ? 'SMART_ACCESS_ADMIN' : 'SMART_ACCESS_OPERATOR'
  return [{ key: kind, kind, facts: {} }]
}
