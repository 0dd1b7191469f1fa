import { createHash } from 'node:crypto'
import type { OperatorClass } from '../access/vocabulary.ts'
import type { Db } from '../db/database.ts'
import type { Party } from '../db/tables/invoice.ts'
import { receivedInvoice } from '../db/tables/received-invoice.ts'
import { fileName, progressive } from '../fatturapa/file-name.ts'
import { writeInvoice } from '../fatturapa/write.ts'
import { draftContent } from '../features/invoice/draft-content.ts'
import type { InvoiceDraftInput } from '../features/invoice/invoice.input.ts'
import type { Seller } from '../features/invoice/invoice-content.ts'
import { fatturaOf } from '../features/invoice/to-fattura.ts'
import { addDays } from '../lib/days.ts'
import { type Actor, asOperator, asOwner, type Cast, grantedAt } from './actors.ts'
import { type Buyer, buyers } from './buyers.ts'
import { type Clock, lastWorkingDay } from './clock.ts'
import { insertAll } from './insert-all.ts'
import type { MadeClient } from './make-clients.ts'
import { makeIban } from './numbers.ts'
import type { Seeded } from './seeded.ts'
import type { DemoDeed } from './write-audit.ts'

/** What companies of every trade buy. */
const purchases = [
  { text: 'Fornitura energia elettrica, quota consumo', unit: 'kWh', price: 0.214, quantity: [420, 5200] },
  { text: 'Canone fibra e telefonia', unit: 'mese', price: 64.9, quantity: [1, 2] },
  { text: 'Noleggio autocarro con conducente', unit: 'gg', price: 285, quantity: [1, 6] },
  { text: 'Materiale di consumo come da DDT allegato', unit: 'pz', price: 7.35, quantity: [12, 240] },
  { text: 'Assistenza tecnica macchinari', unit: 'h', price: 58, quantity: [2, 18] },
  { text: 'Cancelleria e carta', unit: 'conf', price: 24.8, quantity: [1, 14] },
  { text: 'Polizza responsabilità civile, rateo', unit: 'rata', price: 312.5, quantity: [1, 2], nature: 'N4' },
  { text: 'Locazione magazzino', unit: 'mese', price: 940, quantity: [1, 1] },
] as const

interface MadeReceived {
  readonly row: typeof receivedInvoice.$inferInsert
  readonly deeds: readonly DemoDeed[]
}

const RECEIVERS: readonly OperatorClass[] = ['RECEIVED', 'EINVOICE_IMPORT']

export function writeReceived(clock: Clock, clients: readonly MadeClient[], cast: Cast, root: Seeded): MadeReceived[] {
  return clients.flatMap((client) =>
    Array.from({ length: client.demo.received ?? 0 }, (_, index) =>
      receive(clock, client, cast, root.for(`${client.demo.name} ${index}`), index),
    ),
  )
}

function receive(clock: Clock, client: MadeClient, cast: Cast, random: Seeded, index: number): MadeReceived {
  // Suppliers' invoices arrive a few days after their date.
  const date = lastWorkingDay(clock.day(-(index % 2 === 0 ? random.between(2, 20) : random.between(21, 330))))
  const arrivedOn = addDays(date, random.between(0, 2))
  const daysAgo = Math.round((Date.parse(clock.today) - Date.parse(arrivedOn)) / 86_400_000)
  const supplier = random.pick(buyers.COMPANY)
  const content = draftContent(purchase(random, date), {
    buyer: buyerOf(client),
    iban: makeIban(random),
    number: random.pick([
      `${random.between(20, 980)}`,
      `FE/${random.between(20, 980)}`,
      `${random.between(100, 4000)}/${date.slice(2, 4)}`,
    ]),
  })
  const number = random.between(0, 36 ** 5 - 1)
  const xml = writeInvoice(fatturaOf(content, sellerOf(supplier), { progressive: progressive(number) }))
  const minute = random.between(30, 400)
  const createdAt = clock.at(arrivedOn, minute)
  const status =
    daysAgo < 5
      ? 'ARRIVED'
      : daysAgo < 16
        ? random.pick(['ARRIVED', 'READ', 'READ'])
        : random.pick(['READ', 'REGISTERED', 'REGISTERED', 'REGISTERED'])
  const by = importerOf(client, cast, daysAgo)
  const readAt = status === 'ARRIVED' ? null : clock.at(addDays(arrivedOn, 1), minute + 30)
  const registeredAt = status === 'REGISTERED' ? clock.at(addDays(arrivedOn, 2), minute + 40) : null
  const row = {
    id: random.id(createdAt),
    clientId: client.id,
    status,
    documentType: content.documentType,
    number: content.number!,
    date,
    sellerName: supplier.name!,
    sellerVatNumber: supplier.vatCode!,
    sellerFiscalCode: supplier.fiscalCode!,
    taxable: content.taxable,
    vat: content.vat,
    total: content.total,
    dueOn: content.payments[0]!.dueOn,
    fileName: fileName({ country: 'IT', code: supplier.vatCode! }, number),
    sha256: createHash('sha256').update(xml).digest('hex'),
    content: Buffer.from(xml),
    xml,
    importedBy: by.personId,
    createdAt,
    readAt,
    registeredAt,
    version: 1 + Number(readAt !== null) + Number(registeredAt !== null),
  }
  const deed = (at: Date, action: DemoDeed['action'], after: unknown, before?: unknown): DemoDeed => ({
    at,
    by,
    action,
    kind: 'received',
    id: row.id,
    clientId: client.id,
    classes: RECEIVERS,
    granted: grantedAt(client, daysAgo),
    after,
    ...(before !== undefined && { before }),
  })
  const { number: theirNumber, sellerName, fileName: name, sha256 } = row
  return {
    row,
    deeds: [
      deed(createdAt, 'receivedInvoiceImport', { number: theirNumber, sellerName, fileName: name, sha256 }),
      ...(readAt ? [deed(readAt, 'receivedInvoiceOpen', { state: 'READ' }, { state: 'ARRIVED' })] : []),
      ...(registeredAt
        ? [deed(registeredAt, 'receivedInvoiceRegister', { state: 'REGISTERED' }, { state: 'READ' })]
        : []),
    ],
  }
}

/** Mario Rossi imports for unit Milano; for the others their owners do, since nobody there has the class. */
function importerOf(client: MadeClient, cast: Cast, daysAgo: number): Actor {
  const isStudio = client.demo.units.includes('MI') && grantedAt(client, daysAgo).includes('EDIT')
  return isStudio
    ? asOperator(cast.operators.find(({ demo }) => demo.username === 'MARROS')!)
    : asOwner(cast.owners.get(client.id)!)
}

function purchase(random: Seeded, date: string): InvoiceDraftInput {
  const lines = random.some(purchases, random.between(1, 3)).map((each) => ({
    description: each.text,
    quantity: String(random.between(each.quantity[0], each.quantity[1])),
    unit: each.unit,
    unitPrice: String(each.price),
    ...('nature' in each ? { vatRate: '0.00', nature: each.nature } : { vatRate: '22.00' }),
  }))
  const dueOn = addDays(date, random.pick([0, 30, 30, 60]))
  return { documentType: 'TD01', date, lines, paymentConditions: 'TP02', payments: [{ method: 'MP05', dueOn }] }
}

const buyerOf = ({ row }: MadeClient): Party => ({
  name: row.name,
  vatCountry: row.vatNumber ? 'IT' : null,
  vatCode: row.vatNumber,
  fiscalCode: row.fiscalCode,
  street: row.street!,
  postalCode: row.postalCode!,
  city: row.city!,
  province: row.province,
  country: row.country,
  recipientCode: row.recipientCode,
  publicBody: false,
})

const sellerOf = (supplier: Buyer): Seller => ({
  name: supplier.name!,
  vatNumber: supplier.vatCode!,
  fiscalCode: supplier.fiscalCode!,
  taxRegime: 'RF01',
  street: supplier.street,
  postalCode: supplier.postalCode,
  city: supplier.city,
  province: supplier.province!,
  country: 'IT',
  reaOffice: null,
  reaNumber: null,
  iban: null,
})

export const storeReceived = (tx: Db, received: readonly MadeReceived[]): Promise<void> =>
  insertAll(
    tx,
    receivedInvoice,
    received.map(({ row }) => row),
  )
