import type { InvoiceState } from '../features/invoice/invoice.states.ts'
import type { PlannedInvoice } from './plan-invoices.ts'

/** What SdI says, and how many days after the file was sent. NE: what the public body answered. */
export interface Answer {
  readonly kind: 'RC' | 'MC' | 'NS' | 'NE' | 'DT' | 'AT'
  readonly days: number
  readonly outcome?: 'EC01' | 'EC02'
}
/** How an invoice fared: one list of answers for each time it was sent. */
export interface Fate {
  readonly status: InvoiceState
  readonly attempts: readonly (readonly Answer[] | 'FAILED')[]
  /** Why SdI rejected it. */
  readonly code?: '00423' | '00311' | '00305' | '00312'
}

const said = (kind: Answer['kind'], days: number, outcome?: Answer['outcome']): Answer => ({
  kind,
  days,
  ...(outcome && { outcome }),
})
const RC = said('RC', 0)
const NS = said('NS', 0)
const MC = said('MC', 1)
const fate = (status: InvoiceState, ...attempts: Fate['attempts']): Fate => ({ status, attempts })
const rejected = (status: InvoiceState, code: Fate['code'], ...rest: Fate['attempts']): Fate => ({
  ...fate(status, [NS], ...rest),
  code,
})

interface Wanted {
  readonly fate: Fate
  readonly count: number
  /** How many days ago it was written. */
  readonly age: readonly [least: number, most: number]
  readonly of: 'PUBLIC' | 'OTHERS'
}
const wanted = (fate: Fate, count: number, age: Wanted['age'], of: Wanted['of'] = 'OTHERS'): Wanted => ({
  fate,
  count,
  age,
  of,
})

/** The rare ones are dealt out first, so that each state is there whatever the day. Ages leave time for what SdI said. */
const rare: readonly Wanted[] = [
  wanted(rejected('REJECTED', '00423'), 1, [1, 4]),
  wanted(rejected('REJECTED', '00311'), 1, [1, 4]),
  wanted(rejected('REJECTED', '00305'), 1, [1, 6]),
  wanted(rejected('CORRECTING', '00312'), 1, [2, 12]),
  wanted(fate('SEND_FAILED', 'FAILED'), 2, [0, 8]),
  wanted(fate('SENT', []), 1, [7, 12]),
  wanted(fate('SENT', []), 6, [0, 2]),
  wanted(fate('SENT', []), 1, [0, 4], 'PUBLIC'),
  wanted(fate('ISSUED'), 9, [0, 9]),
  wanted(fate('DRAFT'), 14, [0, 12]),
  wanted(fate('DELETED'), 1, [3, 12]),
  wanted(fate('NOT_DELIVERED', [MC]), 2, [2, 12]),
  wanted(rejected('CANCELLED_BY_CREDIT', '00305'), 1, [30, 300]),
  wanted(rejected('DELIVERED', '00311', [RC]), 3, [20, 300]),
  wanted(fate('DELIVERED', 'FAILED', [RC]), 1, [20, 300]),
  wanted(fate('DELIVERY_RETRYING', [MC]), 2, [2, 9], 'PUBLIC'),
  wanted(fate('DELIVERED', [RC]), 1, [10, 12], 'PUBLIC'),
  wanted(fate('UNDELIVERABLE_ATTESTED', [MC, said('AT', 11)]), 2, [20, 300], 'PUBLIC'),
  wanted(fate('REFUSED_BY_PA', [RC, said('NE', 6, 'EC02')]), 2, [15, 120], 'PUBLIC'),
  wanted(fate('CREDITED', [RC, said('NE', 5, 'EC02')]), 1, [30, 300], 'PUBLIC'),
  wanted(fate('DELIVERED', [MC, said('RC', 4)]), 2, [20, 300], 'PUBLIC'),
]
const delivered = fate('DELIVERED', [RC])
const notDelivered = fate('NOT_DELIVERED', [MC])
const accepted = fate('ACCEPTED_BY_PA', [RC, said('NE', 7, 'EC01')])
const termExpired = fate('TERM_EXPIRED', [RC, said('DT', 15)])

/** Of private people some find theirs in the tax drawer; public bodies take their time. */
export function usualFate({ buyer: { buyer }, daysAgo, random }: PlannedInvoice): Fate {
  const draw = random.for('fate')
  if (buyer.publicBody) {
    if (daysAgo < 17) return daysAgo > 8 && draw.chance(0.6) ? accepted : delivered
    return draw.chance(0.3) ? termExpired : accepted
  }
  if (daysAgo === 0) return fate('SENT', [])
  const isHardToReach = buyer.buyerKind === 'PERSON' && daysAgo > 2
  return isHardToReach && draw.chance(0.2) ? notDelivered : delivered
}

/** What became of each. Those whose client looks after itself come last, so that the studio has something to do. */
export function dealFates(planned: readonly PlannedInvoice[]): Map<PlannedInvoice, Fate> {
  const fates = new Map<PlannedInvoice, Fate>()
  const open = [...planned].sort((a, b) => rank(a) - rank(b) || a.daysAgo - b.daysAgo)
  for (const { fate: wantedFate, count, age, of } of rare) {
    const fitting = open.filter(
      (each) =>
        !fates.has(each) &&
        each.buyer.buyer.publicBody === (of === 'PUBLIC') &&
        each.daysAgo >= age[0] &&
        each.daysAgo <= age[1] &&
        canBeRejected(each, wantedFate),
    )
    for (const each of spread(fitting, count)) fates.set(each, wantedFate)
  }
  for (const each of planned) if (!fates.has(each)) fates.set(each, usualFate(each))
  return fates
}

/** A recipient code can be wrong only where there is one, a line total where there are lines to mistake. */
const canBeRejected = ({ buyer: { buyer }, input }: PlannedInvoice, { code }: Fate) =>
  code === undefined || (buyer.buyerKind === 'COMPANY' && buyer.recipientCode !== '0000000' && input.lines.length > 1)

const rank = ({ client }: PlannedInvoice) => {
  if (!['FULL', 'WITHOUT_SEND', 'WITHOUT_CONFIGURE', 'GREW', 'ENDS_SOON'].includes(client.demo.story)) return 2
  return client.demo.units.includes('MI') ? 0 : 1
}

/** As many, from as many clients as there are. */
function spread(fitting: readonly PlannedInvoice[], count: number): PlannedInvoice[] {
  const seen = new Map<unknown, number>()
  const turns = fitting.map((each) => {
    const turn = seen.get(each.client) ?? 0
    seen.set(each.client, turn + 1)
    return { each, turn }
  })
  return turns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, count)
    .map(({ each }) => each)
}
