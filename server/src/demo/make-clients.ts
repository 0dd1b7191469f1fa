import type { Db } from '../db/database.ts'
import { client, clientUnit, counterparty, studioClient } from '../db/tables/client.ts'
import { numberSeries } from '../db/tables/invoice.ts'
import { clientService } from '../db/tables/service.ts'
import type { Day } from '../lib/days.ts'
import { type Buyer, buyers, type MadeBuyer, partyOf } from './buyers.ts'
import { type DemoClient, ferriClients, sharedClient, tessariClients } from './clients.ts'
import type { Clock } from './clock.ts'
import { servicesOf } from './make-services.ts'
import type { MadeStudios } from './make-studios.ts'
import { bankOf, makeFiscalCode, makeIban, makeRecipientCode, makeVatNumber } from './numbers.ts'
import { places, streetOf } from './places.ts'
import type { Seeded } from './seeded.ts'
import { tradeNamed } from './trades.ts'

export interface MadeClient {
  readonly id: string
  readonly demo: DemoClient
  /** As it stands in the database: the seller of its invoices. */
  readonly row: ClientRow
  readonly studio: 'FERRI' | 'TESSARI'
  readonly buyers: readonly MadeBuyer[]
  readonly seriesIds: Readonly<Record<string, string>>
}
interface PlannedClient extends MadeClient {
  /** Of the card at its own studio. */
  readonly code: string
}
type ClientRow = Required<typeof client.$inferInsert>

const seriesNames: Readonly<Record<string, string>> = {
  A: 'Ordinario',
  PA: 'Pubblica amministrazione',
  V: 'Vendite al banco',
  E: 'Estero',
}

/** The companies with their series and the counterparties they sell to, not stored yet. */
export const planClients = (clock: Clock, root: Seeded): PlannedClient[] => [
  ...ferriClients.map((demo, index) => planClient(clock, demo, 'FERRI', 2420 + 7 * index, root)),
  ...tessariClients.map((demo, index) => planClient(clock, demo, 'TESSARI', 101 + index, root)),
]

export async function makeClients(tx: Db, clock: Clock, studios: MadeStudios, root: Seeded): Promise<MadeClient[]> {
  const made = planClients(clock, root)
  await tx.insert(client).values(made.map(({ row }) => row))
  const services = root.for('services')
  await tx.insert(clientService).values(made.flatMap((each) => servicesOf(clock, each, services.for(each.demo.name))))
  await tx.insert(studioClient).values([
    ...made.map(({ id, studio, code, row }) => ({
      studioId: studios[studio].id,
      clientId: id,
      code,
      createdAt: row.createdAt,
    })),
    ...made
      .filter(({ demo }) => demo.name === sharedClient)
      .map(({ id, row }) => ({
        studioId: studios.TESSARI.id,
        clientId: id,
        code: '000120',
        createdAt: row.createdAt,
      })),
  ])
  await linkUnits(tx, clock, studios, made, root.for('links'))
  await tx.insert(numberSeries).values(
    made.flatMap(({ id, seriesIds, row }) =>
      Object.entries(seriesIds).map(([code, seriesId]) => ({
        id: seriesId,
        clientId: id,
        code,
        description: seriesNames[code]!,
        createdAt: row.createdAt,
      })),
    ),
  )
  await tx.insert(counterparty).values(
    made.flatMap(({ id, buyers: known, row }) =>
      known.map(({ id: counterpartyId, buyer }) => ({
        id: counterpartyId,
        clientId: id,
        ...partyOf(buyer),
        createdAt: row.createdAt,
      })),
    ),
  )
  return made
}

function planClient(
  clock: Clock,
  demo: DemoClient,
  studio: MadeClient['studio'],
  code: number,
  root: Seeded,
): PlannedClient {
  const random = root.for(demo.name)
  const createdAt = clock.at(clock.day(-random.between(640, 900)), random.between(0, 480))
  const id = random.id(createdAt)
  const known = counterpartiesOf(random.for('counterparties'), demo).map((buyer) => ({
    id: random.id(createdAt),
    buyer,
  }))
  const codes = demo.kind === 'RECEIVE_ONLY' ? [] : ['A', ...(demo.series ?? [])]
  const seriesIds = Object.fromEntries(codes.map((name) => [name, random.id(createdAt)]))
  const row = rowOf(random.for('row'), id, demo, createdAt)
  return { id, demo, row, studio, buyers: known, seriesIds, code: String(code).padStart(6, '0') }
}

function rowOf(random: Seeded, id: string, demo: DemoClient, createdAt: Date): ClientRow {
  const place = places[demo.place]
  const [firstName, lastName] = demo.owner
  const number = makeVatNumber(random, place)
  const isCondominium = demo.kind === 'RECEIVE_ONLY'
  const domain = demo.name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(0, 18)
  const iban = makeIban(random)
  return {
    id,
    code: random.for('code').digits(8),
    name: demo.name,
    kind: demo.kind ?? 'FULL',
    vatNumber: isCondominium ? null : number,
    fiscalCode: demo.isPerson ? makeFiscalCode(random, { firstName, lastName, place }) : number,
    taxRegime: demo.taxRegime ?? 'RF01',
    street: streetOf(random),
    postalCode: place.postalCode,
    city: place.city,
    province: place.province,
    country: 'IT',
    recipientCode: makeRecipientCode(random, 7),
    pec: `${domain}@pec.example.it`,
    iban,
    bank: bankOf(iban),
    contactEmail: `info@${domain}.example.it`,
    phone: `0${random.between(2, 9)} ${random.digits(7)}`,
    fax: null,
    reaOffice: demo.isPerson || isCondominium ? null : place.province,
    reaNumber: demo.isPerson || isCondominium ? null : random.digits(6).replace(/^0/, '1'),
    demandsSecondFactor: false,
    disabledDocumentTypes: [],
    createdAt,
    archivedAt: null,
    version: 1,
  }
}

/** Three to eight, of the kinds that the trade sells to. */
function counterpartiesOf(random: Seeded, demo: DemoClient): Buyer[] {
  if (demo.invoices === 0) return []
  const kinds = tradeNamed(demo.trade).buyers
  const count = Math.max(kinds.length, Math.min(8, 3 + Math.floor(demo.invoices / 4)))
  return kinds
    .flatMap((kind, index) => {
      const share = Math.floor(count / kinds.length) + (index < count % kinds.length ? 1 : 0)
      // A trade may name a kind twice: the second time it takes others.
      const pool = buyers[kind].filter((_, position) => position % kinds.length === index || buyers[kind].length < 8)
      return random.some(pool, share)
    })
    .filter((buyer, index, all) => all.indexOf(buyer) === index)
}

async function linkUnits(tx: Db, clock: Clock, studios: MadeStudios, made: readonly PlannedClient[], random: Seeded) {
  const { id: studioId, units } = studios.FERRI
  await tx.insert(clientUnit).values(
    made.flatMap(({ id, demo, row }) =>
      demo.units.map((name) => {
        const validFrom: Day = units[name]!.validFrom > clock.today ? units[name]!.validFrom : clock.day(-600)
        return {
          id: random.id(row.createdAt),
          studioId,
          clientId: id,
          unitId: units[name]!.id,
          validFrom,
          createdAt: row.createdAt,
        }
      }),
    ),
  )
  const tessari = studios.TESSARI
  await tx.insert(clientUnit).values(
    made
      .filter(({ studio, demo }) => studio === 'TESSARI' || demo.name === sharedClient)
      .map(({ id, row }) => ({
        id: random.id(row.createdAt),
        studioId: tessari.id,
        clientId: id,
        unitId: tessari.units.VI!.id,
        validFrom: clock.day(-600),
        createdAt: row.createdAt,
      })),
  )
}
