import type { RelatedDocument } from '../db/tables/invoice.ts'
import type { InvoiceDraftInput, InvoiceLineInput } from '../features/invoice/invoice.input.ts'
import { addDays, type Day } from '../lib/days.ts'
import type { Buyer, MadeBuyer } from './buyers.ts'
import { type Clock, lastWorkingDay } from './clock.ts'
import type { MadeClient } from './make-clients.ts'
import type { Seeded } from './seeded.ts'
import { type Offer, type Trade, tradeNamed } from './trades.ts'

/** An invoice as it was written, before anything happened to it. */
export interface PlannedInvoice {
  readonly client: MadeClient
  readonly buyer: MadeBuyer
  readonly seriesCode: string
  readonly date: Day
  readonly daysAgo: number
  readonly random: Seeded
  input: InvoiceDraftInput
  /** The invoice that this credit note takes back. */
  credits?: PlannedInvoice
}

/** How busy the months are, from January. */
const SEASONS = [0.6, 0.75, 0.95, 0.85, 0.95, 1, 1, 0.35, 0.95, 1, 0.95, 0.9]
const MONTHS = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
]
const RECENT_DAYS = 12
const OLDEST = 394

function dates(random: Seeded, clock: Clock, count: number): Day[] {
  const recent = count < 3 ? 0 : Math.ceil(count * 0.16)
  return Array.from({ length: count }, (_, index) => {
    if (index < recent) return lastWorkingDay(clock.day(-random.between(0, RECENT_DAYS)))
    for (;;) {
      const day = lastWorkingDay(clock.day(-random.between(RECENT_DAYS + 1, OLDEST)))
      if (random.chance(SEASONS[Number(day.slice(5, 7)) - 1]!)) return day
    }
  }).sort()
}

export function planInvoices(
  clock: Clock,
  client: MadeClient,
  known: readonly MadeBuyer[],
  root: Seeded,
): PlannedInvoice[] {
  const { demo } = client
  return dates(root.for('dates'), clock, demo.invoices).map((date, index) => {
    const random = root.for(`invoice ${index}`)
    const buyer = random.pick(known)
    return {
      client,
      buyer,
      seriesCode: seriesOf(client, buyer.buyer),
      date,
      daysAgo: Math.round((Date.parse(clock.today) - Date.parse(date)) / 86_400_000),
      random,
      input: draft(random, client, buyer, date),
    }
  })
}

const isForeign = ({ buyerKind }: Buyer) => buyerKind === 'EU' || buyerKind === 'ABROAD'

function seriesOf({ demo }: MadeClient, buyer: Buyer): string {
  const has = (code: 'PA' | 'V' | 'E') => demo.series?.includes(code)
  if (buyer.publicBody && has('PA')) return 'PA'
  if (isForeign(buyer) && has('E')) return 'E'
  return buyer.buyerKind === 'PERSON' && has('V') ? 'V' : 'A'
}

function draft(random: Seeded, client: MadeClient, { id, buyer }: MadeBuyer, date: Day): InvoiceDraftInput {
  const trade = tradeNamed(client.demo.trade)
  const possible = trade.offers.filter(({ nature }) => !nature?.startsWith('N6') || buyer.buyerKind === 'COMPANY')
  const lines = random
    .some(possible, random.between(1, Math.min(4, possible.length)))
    .map((each) => line(random, trade, each, buyer))
  const isTaxed = lines.every(({ nature }) => !nature)
  const month = MONTHS[Number(date.slice(5, 7)) - 1]
  return {
    documentType: trade.documentType ?? 'TD01',
    date,
    counterpartyId: id,
    purpose: random.chance(0.3) ? `Competenze di ${month} ${date.slice(0, 4)}` : null,
    lines,
    withholding: trade.withholding ?? null,
    pensionFunds: trade.pensionFund ? [trade.pensionFund] : [],
    relatedDocuments: buyer.publicBody ? [contract(random, date)] : [],
    // The State keeps the tax of what it buys, except from whom it withholds already.
    collectability: buyer.publicBody && !trade.withholding && isTaxed ? 'S' : 'I',
    ...payments(random, trade, buyer, date),
  }
}

const decimal = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
/** Dearer things have rounder prices. */
function priceOf(random: Seeded, { price: [least, most] }: Offer): string {
  const step = most >= 200 ? 500 : most >= 20 ? 50 : 1
  if (least === most) return decimal(Math.round(least * 100))
  return decimal(step * random.between(Math.ceil((least * 100) / step), Math.floor((most * 100) / step)))
}

/** Private people buy little at a time. */
function quantityOf(random: Seeded, { quantity, unit }: Offer, buyer: Buyer): string | null {
  if (!quantity) return null
  const [least, most] = quantity
  const number = random.between(least, buyer.buyerKind === 'PERSON' ? least + Math.ceil((most - least) / 5) : most)
  return unit === 'h' && random.chance(0.4) ? `${number}.5` : String(number)
}

function line(random: Seeded, trade: Trade, offer: Offer, buyer: Buyer): InvoiceLineInput {
  return {
    description: offer.text,
    quantity: quantityOf(random, offer, buyer),
    unit: offer.unit ?? null,
    unitPrice: priceOf(random, offer),
    priceChanges: trade.discounts && random.chance(0.4) ? discounts(random) : [],
    ...taxOf(trade, offer, buyer),
    withheld: Boolean(trade.withholding) && offer.withheld !== false,
  }
}

const discount = (percentage: string) => ({ kind: 'SC' as const, percentage, amount: null })
const discounts = (random: Seeded) =>
  random.pick([[discount('5.00')], [discount('10.00')], [discount('12.50')], [discount('10.00'), discount('5.00')]])

/** Goods leave untaxed, services are taxed where the buyer is; at the counter everybody pays the same. */
function taxOf(
  trade: Trade,
  { vatRate = '22.00', nature }: Offer,
  buyer: Buyer,
): { vatRate: string; nature: string | null } {
  if (!isForeign(buyer) || trade.method === 'MP08') return { vatRate, nature: nature ?? null }
  if (!trade.goods) return { vatRate: '0.00', nature: 'N2.1' }
  return { vatRate: '0.00', nature: buyer.buyerKind === 'EU' ? 'N3.2' : 'N3.1' }
}

function payments(
  random: Seeded,
  trade: Trade,
  buyer: Buyer,
  date: Day,
): Pick<InvoiceDraftInput, 'paymentConditions' | 'payments'> {
  const method = buyer.publicBody ? 'MP05' : (trade.method ?? 'MP05')
  if (method === 'MP08') return { paymentConditions: 'TP02', payments: [{ method, dueOn: date }] }
  if (trade.instalments && random.chance(0.35)) {
    const dueOn = (days: number) => ({ method, dueOn: addDays(date, days) })
    return { paymentConditions: 'TP01', payments: [dueOn(30), dueOn(60)] }
  }
  const days = buyer.publicBody ? 30 : random.pick([0, 30, 30, 60])
  return { paymentConditions: 'TP02', payments: [{ method, dueOn: addDays(date, days) }] }
}

/** A public contract, with the code that identifies the tender: seven digits and three hexadecimal ones that agree. */
function contract(random: Seeded, date: Day): RelatedDocument {
  const number = `${random.between(4, 9)}${random.digits(6)}`
  const check = ((Number(number) * 211) % 4091).toString(16).toUpperCase().padStart(3, '0')
  return {
    kind: 'CONTRACT',
    number: `${random.between(12, 480)}/${date.slice(0, 4)}`,
    date: addDays(date, -random.between(60, 300)),
    cig: number + check,
  }
}

/** Takes all of it back, the same day or later. */
export function planCreditNote(credited: PlannedInvoice, date: Day, daysAgo: number): PlannedInvoice {
  const { input } = credited
  return {
    ...credited,
    date,
    daysAgo,
    random: credited.random.for('credit note'),
    credits: credited,
    input: {
      ...input,
      documentType: 'TD04',
      date,
      purpose: 'Storno totale',
      payments: [],
      paymentConditions: null,
    },
  }
}
