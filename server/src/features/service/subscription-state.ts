import { registerEnumType } from 'type-graphql'
import { READ_ONLY_DAYS } from '../../access/vocabulary.ts'
import { addDays, type Day } from '../../lib/days.ts'

export const SubscriptionState = { OFF: 'OFF', ACTIVE: 'ACTIVE', READ_ONLY: 'READ_ONLY', CLOSED: 'CLOSED' } as const
export type SubscriptionState = keyof typeof SubscriptionState
registerEnumType(SubscriptionState, {
  name: 'SubscriptionState',
  description:
    'Where a service or module of a client stands today. It follows from its last day; nothing has to be run.',
  valuesConfig: {
    OFF: { description: 'The client has none.' },
    ACTIVE: { description: 'Its last day is today or later, or it has none.' },
    READ_ONLY: { description: `Over for at most ${READ_ONLY_DAYS} days: it can be looked at, not worked with.` },
    CLOSED: { description: 'Over for longer: closed. Its data are kept.' },
  },
})

/** How `standing` writes that there is no last day. */
const NO_END: Day = '9999-12-31'
/** Null: without end. */
export const lastDayOf = (until: Day): Day | null => (until === NO_END ? null : until)
/** The last day on which it can be looked at. */
export const readOnlyUntil = (lastDay: Day | null): Day | null => lastDay && addDays(lastDay, READ_ONLY_DAYS)

/** `until` as `standing` has it: the last day, NO_END, or nothing at all. The engine judges by the same days (conditions.ts). */
export function subscriptionState(until: Day | undefined, today: Day): SubscriptionState {
  if (until === undefined) return 'OFF'
  if (until >= today) return 'ACTIVE'
  return until >= addDays(today, -READ_ONLY_DAYS) ? 'READ_ONLY' : 'CLOSED'
}
