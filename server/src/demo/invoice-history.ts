import { type InvoiceEvent, type InvoiceState, mustFollow } from '../features/invoice/invoice.states.ts'
import { addDays } from '../lib/days.ts'
import type { Clock } from './clock.ts'
import type { Answer, Fate } from './fates.ts'
import type { PlannedInvoice } from './plan-invoices.ts'

export interface Attempt {
  readonly number: number
  readonly sentAt: Date
  readonly hasFailed: boolean
  readonly answers: readonly (Answer & { readonly at: Date; readonly stateAfter: InvoiceState })[]
}
/** When everything happened to one invoice. */
export interface History {
  readonly createdAt: Date
  readonly issuedAt: Date | null
  readonly attempts: readonly Attempt[]
  /** After a rejection or refusal: corrected, given up, credited. */
  readonly corrections: readonly Date[]
  readonly endedAt: Date | null
  readonly updatedAt: Date
}

const eventOf = ({ kind, outcome }: Answer, isPublic: boolean): InvoiceEvent => {
  if (kind === 'NE') return `notice:NE:${outcome!}`
  return kind === 'MC' && isPublic ? 'notice:MC:PA' : `notice:${kind}`
}

/** Walks the table of states, so that no invoice of the demo got where it could not have got. */
export function historyOf(clock: Clock, planned: PlannedInvoice, fate: Fate): History {
  const random = planned.random.for('history')
  const isPublic = planned.buyer.buyer.publicBody
  const minute = startMinute(planned)
  const createdAt = clock.at(planned.date, minute)
  let state: InvoiceState = 'DRAFT'
  const go = (event: InvoiceEvent) => {
    state = mustFollow(state, event)
  }
  const isIssued = fate.status !== 'DRAFT' && fate.status !== 'DELETED'
  if (fate.status === 'DELETED') go('delete')
  if (isIssued) go('issue')
  const corrections: Date[] = []
  const correct = (days: number) => {
    go('correct')
    corrections.push(clock.at(addDays(planned.date, days), minute + 4))
  }
  const attempts = fate.attempts.map((answers, index): Attempt => {
    const days = 2 * index
    if (state === 'REJECTED') {
      correct(days)
      go('issue')
    }
    go('send')
    const sentAt = clock.at(addDays(planned.date, days), minute + 15)
    const hasFailed = answers === 'FAILED'
    go(hasFailed ? 'channel:failed' : 'channel:accepted')
    return {
      number: index + 1,
      sentAt,
      hasFailed,
      answers: (hasFailed ? [] : answers).map((answer) => {
        go(eventOf(answer, isPublic))
        const at = clock.at(addDays(planned.date, days + answer.days), minute + 25 + random.between(0, 50))
        return { ...answer, at, stateAfter: state }
      }),
    }
  })
  if (fate.status === 'CORRECTING') correct(1)
  const endedOn = addDays(planned.date, 8)
  const isOver = fate.status === 'CREDITED' || fate.status === 'CANCELLED_BY_CREDIT'
  if (isOver) go(fate.status === 'CREDITED' ? 'credit' : 'giveUp')
  if (state !== fate.status) throw new Error(`The demo's invoice got to ${state}, not to ${fate.status}`)
  const endedAt = isOver ? clock.at(endedOn, minute) : null
  const issuedAt = isIssued ? clock.at(planned.date, minute + 6) : null
  const moments = [
    createdAt,
    issuedAt,
    endedAt,
    ...corrections,
    ...attempts.flatMap((a) => [a.sentAt, ...a.answers.map(({ at }) => at)]),
  ]
  const updatedAt = new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)))
  return { createdAt, issuedAt, attempts, corrections, endedAt, updatedAt }
}

/** The minute of the working day at which it was begun. */
export const startMinute = ({ random }: PlannedInvoice): number => random.for('minute').between(0, 400)
