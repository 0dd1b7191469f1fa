import { claim } from '../../access/claim.ts'
import { clientSeats } from '../../db/tables/account.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { addDays, type Day } from '../../lib/days.ts'
import { staleVersion } from '../../lib/errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { changesOf } from '../studio/changes-of.ts'
import { yearAfter } from '../token/token-problems.ts'
import { moveEnds } from './move-ends.ts'
import { countSeats, type SeatCount } from './seat.queries.ts'
import type { SeatsChangeInput } from './seat.type.ts'
import { addOrders } from './service-order.ts'

interface Wish {
  readonly clientId: string
  readonly expectedVersion: number
  readonly input: SeatsChangeInput
}
const action = 'seatsChange'
const MOST = 500

/** The claim locks the client, as creating a user does: of two who want the last seat one waits, and is told. */
export const changeSeats = (context: Context, { clientId, expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const { today } = context
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, action, clientId)
    const held = await countSeats(tx, clientId, today)
    if (held.version !== expectedVersion) throw staleVersion(expectedVersion, held.version)
    refuseInputIfAny(problems(held, input))
    const coTermed = input.coTerm ?? held.coTermed
    const { validFrom, validTo: until } = termAfter(held, input, today)
    // Seats that are over do not come back by being put together with what still runs.
    const { validTo, moved } =
      coTermed && until >= today ? await moveEnds(tx, { clientId, until, today }) : { validTo: until, moved: [] }
    const after = { bought: input.seats, validFrom, validTo, coTermed }
    const changes = changesOf(held, after)
    if (!changes && moved.length === 0) return clientId
    const row = { ...after, version: held.version + 1 }
    await tx
      .insert(clientSeats)
      .values({ clientId, ...row })
      .onConflictDoUpdate({ target: clientSeats.clientId, set: row })
    const of = { clientId, kind: action, validTo } as const
    await addOrders(tx, context, [
      { ...of, item: 'SEATS', quantity: input.seats },
      ...moved.map((item) => ({ ...of, item })),
    ])
    const told = { ...changes?.after, ...(moved.length > 0 && { moved, validTo }) }
    await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, before: changes?.before, after: told })
    return clientId
  })

const problems = ({ bought, used, isOver }: SeatCount, { seats, renew }: SeatsChangeInput) => [
  seats < 0 || seats > MOST ? userError('OUT_OF_RANGE', `Between 0 and ${MOST} seats.`, ['seats']) : null,
  seats < used ? userError('SEATS_IN_USE', `${used} seats are taken: delete users first (AR-005).`, ['seats']) : null,
  isOver && seats > bought && !renew
    ? userError('SEATS_ENDED', 'The seats’ last day has passed: renew them.', ['renew'])
    : null,
]

/** Seats last a year (AR-004): the first bought begin today, a renewal adds a year to one that still runs. */
function termAfter(held: SeatCount, { renew }: SeatsChangeInput, today: Day): { validFrom: Day; validTo: Day } {
  const { validFrom, validTo, isOver } = held
  const aYearFrom = (day: Day) => addDays(yearAfter(day), -1)
  if (validFrom === null || validTo === null || (isOver && renew))
    return { validFrom: today, validTo: aYearFrom(today) }
  return { validFrom, validTo: renew ? aYearFrom(addDays(validTo, 1)) : validTo }
}
