import type { Db } from '../db/database.ts'
import { invoice, invoiceLine, invoicePayment, invoiceVatSummary, numberCounter } from '../db/tables/invoice.ts'
import { draftContent } from '../features/invoice/draft-content.ts'
import type { InvoiceContent } from '../features/invoice/invoice-content.ts'
import { addDays, yearOf } from '../lib/days.ts'
import type { Actor } from './actors.ts'
import { type Cast, whoWorked } from './actors.ts'
import { nameOf, partyOf } from './buyers.ts'
import type { Clock } from './clock.ts'
import { dealFates, type Fate, usualFate } from './fates.ts'
import { insertAll } from './insert-all.ts'
import { type History, historyOf, startMinute } from './invoice-history.ts'
import type { MadeClient } from './make-clients.ts'
import { type PlannedInvoice, planCreditNote, planInvoices } from './plan-invoices.ts'
import type { Seeded } from './seeded.ts'

/** An invoice of the demo, written, numbered and with all that happened to it. */
export interface MadeInvoice {
  readonly id: string
  readonly client: MadeClient
  readonly planned: PlannedInvoice
  readonly fate: Fate
  readonly history: History
  readonly content: InvoiceContent
  readonly year: number | null
  readonly sequence: number | null
  readonly writer: Actor
  readonly sender: Actor
}

export function writeInvoices(clock: Clock, clients: readonly MadeClient[], cast: Cast, root: Seeded): MadeInvoice[] {
  const planned = clients.flatMap((client) => planInvoices(clock, client, client.buyers, root.for(client.demo.name)))
  const fates = dealFates(planned)
  for (const creditNote of creditNotes(clock, planned, fates)) {
    planned.push(creditNote)
    fates.set(creditNote, usualFate(creditNote))
  }
  const counters = new Map<string, number>()
  const numbers = new Map<PlannedInvoice, string>()
  return planned
    .sort((a, b) => (a.date === b.date ? startMinute(a) - startMinute(b) : a.date < b.date ? -1 : 1))
    .map((each) => {
      const { client, random } = each
      const fate = fates.get(each)!
      const history = historyOf(clock, each, fate)
      const year = history.issuedAt ? yearOf(each.date) : null
      const key = `${client.seriesIds[each.seriesCode]} ${year}`
      const sequence = year === null ? null : (counters.get(key) ?? 0) + 1
      if (sequence !== null) {
        counters.set(key, sequence)
        numbers.set(each, `${year}/${each.seriesCode}/${sequence}`)
      }
      const who = random.for('who')
      return {
        id: random.id(history.createdAt),
        client,
        planned: each,
        fate,
        history,
        content: contentOf(each, numbers),
        year,
        sequence,
        writer: whoWorked(cast, client, 'EDIT', each.daysAgo, who),
        sender: whoWorked(cast, client, 'SEND', each.daysAgo, who),
      }
    })
}

/** One for the refused invoice that was credited, and a few for goods that came back. */
function creditNotes(
  clock: Clock,
  planned: readonly PlannedInvoice[],
  fates: Map<PlannedInvoice, Fate>,
): PlannedInvoice[] {
  const credited = planned.filter((each) => fates.get(each)!.status === 'CREDITED')
  const returned = planned
    .filter((each) => fates.get(each)!.status === 'DELIVERED' && each.buyer.buyer.buyerKind === 'COMPANY')
    .filter(({ daysAgo, client }) => daysAgo > 40 && client.demo.trade === 'manufacturer')
    .slice(0, 3)
  return [...credited, ...returned]
    .map((each) => {
      const date = addDays(each.date, 8)
      return planCreditNote(each, date, each.daysAgo - 8)
    })
    .filter(({ date }) => date <= clock.today)
}

function contentOf(planned: PlannedInvoice, numbers: ReadonlyMap<PlannedInvoice, string>): InvoiceContent {
  const { client, buyer, input, credits } = planned
  const related = credits
    ? [...(input.relatedDocuments ?? []), { kind: 'INVOICE', number: numbers.get(credits)!, date: credits.date }]
    : input.relatedDocuments
  return draftContent(
    { ...input, relatedDocuments: related },
    {
      buyer: partyOf(buyer.buyer),
      counterpartyId: buyer.id,
      iban: client.row.iban,
      number: numbers.get(planned) ?? null,
    },
  )
}

const KEPT_REJECTION = ['REJECTED', 'CORRECTING', 'CANCELLED_BY_CREDIT']

interface Sent {
  /** SdI's id of the last file it took. */
  readonly sdiId: string | null
  readonly rejection: { code: string; description: string }[] | null
}
export async function storeInvoices(
  tx: Db,
  made: readonly MadeInvoice[],
  sent: ReadonlyMap<MadeInvoice, Sent>,
): Promise<void> {
  await insertAll(tx, numberCounter, countersOf(made))
  await insertAll(
    tx,
    invoice,
    made.map((each) => rowOf(each, sent.get(each))),
  )
  const parts = <Part, Row>(of: (content: InvoiceContent) => readonly Part[], row: (part: Part) => Row) =>
    made.flatMap(({ id, client, content }) =>
      of(content).map((part, index) => ({ invoiceId: id, clientId: client.id, position: index + 1, ...row(part) })),
    )
  await insertAll(
    tx,
    invoiceLine,
    parts(
      ({ lines }) => lines,
      ({ priceChanges, ...line }) => ({ ...line, priceChanges: [...priceChanges] }),
    ),
  )
  await insertAll(
    tx,
    invoiceVatSummary,
    parts(
      ({ vatSummary }) => vatSummary,
      (row) => row,
    ),
  )
  await insertAll(
    tx,
    invoicePayment,
    parts(
      ({ payments }) => payments,
      (payment) => payment,
    ),
  )
}

function countersOf(made: readonly MadeInvoice[]) {
  const counters = new Map<string, typeof numberCounter.$inferInsert>()
  for (const { client, planned, year, sequence } of made) {
    if (year === null || sequence === null) continue
    const seriesId = client.seriesIds[planned.seriesCode]!
    const known = counters.get(`${seriesId} ${year}`)
    counters.set(`${seriesId} ${year}`, {
      seriesId,
      clientId: client.id,
      year,
      last: Math.max(sequence, known?.last ?? 0),
    })
  }
  return [...counters.values()]
}

function rowOf(made: MadeInvoice, sent: Sent | undefined): typeof invoice.$inferInsert {
  const { id, client, planned, fate, history, content, year, sequence, writer } = made
  const {
    lines: _lines,
    vatSummary: _summary,
    payments: _payments,
    pensionFunds,
    relatedDocuments,
    ...columns
  } = content
  return {
    ...columns,
    id,
    clientId: client.id,
    status: fate.status,
    seriesId: client.seriesIds[planned.seriesCode]!,
    year,
    sequence,
    buyerName: nameOf(content.buyer),
    pensionFunds: pensionFunds.map(({ amount: _, ...fund }) => fund),
    relatedDocuments: [...relatedDocuments],
    attempts: history.attempts.length,
    sdiId: sent?.sdiId ?? null,
    rejection: KEPT_REJECTION.includes(fate.status) ? (sent?.rejection ?? null) : null,
    createdAt: history.createdAt,
    createdBy: writer.personId,
    updatedAt: history.updatedAt,
    issuedAt: history.issuedAt,
    sentAt: history.attempts.filter(({ hasFailed }) => !hasFailed).at(-1)?.sentAt ?? null,
    version:
      1 +
      Number(history.issuedAt !== null) +
      history.attempts.reduce((sum, { answers }) => sum + 2 + answers.length, 0),
  }
}
