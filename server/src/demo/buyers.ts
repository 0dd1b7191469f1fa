import type { Party } from '../db/tables/invoice.ts'
import { vatCheckDigit } from '../fatturapa/identifiers.ts'
import { makeFiscalCode, makeRecipientCode, makeVatNumber } from './numbers.ts'
import { placeList, places, streetOf } from './places.ts'
import { Seeded } from './seeded.ts'
import type { BuyerKind } from './trades.ts'

/** Somebody whom the demo's clients sell to or buy from. The same company is the same for all. */
export interface Buyer extends Party {
  readonly buyerKind: BuyerKind
}

/** A buyer as one client's counterparty. */
export interface MadeBuyer {
  readonly id: string
  readonly buyer: Buyer
}
export const partyOf = ({ buyerKind: _, ...party }: Buyer): Party => party

const companyNames = [
  'Alba Forniture S.r.l.',
  'Adriatica Servizi S.p.A.',
  'Archimede Progetti S.r.l.',
  'Bottega Lombarda S.r.l.',
  'Brenta Logistica S.r.l.',
  'Cartotecnica Olona S.p.A.',
  'Casa Editrice Lanterna S.r.l.',
  'Colorificio Mincio S.n.c.',
  'Delta Ricambi S.r.l.',
  'Distribuzione Ticino S.p.A.',
  'Euganea Impianti S.r.l.',
  'Ferramenta Bassi S.n.c.',
  'Fonderie del Garda S.p.A.',
  'Gamma Hotel S.r.l.',
  'Gestioni Navigli S.r.l.',
  'Grafiche Riviera S.a.s.',
  'Idroservice Nord S.r.l.',
  'Immobiliare Tre Torri S.p.A.',
  'Laboratori Minerva S.r.l.',
  'Lanificio Sesia S.p.A.',
  'Magazzini Centrali S.r.l.',
  'Meccanica Piave S.r.l.',
  'Mobili Canton S.r.l.',
  'Molino San Rocco S.p.A.',
  'Nuova Elettra S.r.l.',
  'Officina Bertoni S.n.c.',
  'Oleificio Benaco Soc. Agr.',
  'Panarea Eventi S.r.l.',
  'Pasticceria Lumi S.r.l.',
  'Ponteggi Veneti S.r.l.',
  'Residenze Aurora S.r.l.',
  'Rubinetterie Valsesia S.p.A.',
  'Salumificio Ongaro S.r.l.',
  'Seteria Lariana S.p.A.',
  'Sirio Consulting S.r.l.',
  'Studio Legale Arrighi',
  'Supermercati Del Pozzo S.p.A.',
  'Tecnoplast S.r.l.',
  'Tenuta Rivalta Soc. Agr.',
  'Torneria Valsugana S.r.l.',
  'Trasporti Bellini S.r.l.',
  'Vetreria Murano Nuova S.r.l.',
  'Vivaio Le Querce S.S.',
  'Zenit Assicurazioni S.p.A.',
]
const people: readonly (readonly [string, string])[] = [
  ['Alessandra', 'Vitali'],
  ['Bruno', 'Cappelletti'],
  ['Camilla', 'Ronchi'],
  ['Daniele', 'Pozzi'],
  ['Emma', 'Salvadori'],
  ['Federico', 'Barbieri'],
  ['Giorgia', 'Testa'],
  ['Igor', 'Furlan'],
  ['Laura', 'Mantovani'],
  ['Michele', 'Grassi'],
  ['Noemi', 'Basso'],
  ['Orazio', 'Parisi'],
  ['Pamela', 'Longo'],
  ['Roberto', 'Sanna'],
  ['Stefania', 'Donà'],
  ['Tiziano', 'Marin'],
]
const bodyNames = [
  'Comune di Borgolambro',
  'Comune di Pieve Adda',
  'Comune di Castelbrenta',
  'Unione dei Comuni della Brughiera',
  'Istituto Comprensivo “G. Parini”',
  'Azienda Ospedaliera Valle Serena',
  'Provincia di Terralta',
  'Università degli Studi delle Terre d’Acqua',
  'Consorzio di Bonifica Basso Lambro',
]

/** The German check digit: mod 11, 10. */
const germanVat = (eight: string) => {
  const product = [...eight].reduce((rest, digit) => (((rest + Number(digit)) % 10 || 10) * 2) % 11, 10)
  return eight + String((11 - product) % 10)
}
/** A French number: the SIREN, whose ninth digit agrees, after its key. */
const frenchVat = (eight: string) => {
  const doubled = [...eight].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  const siren = eight + String((10 - (doubled % 10)) % 10)
  return String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0') + siren
}
/** A Swiss number: eight digits and one modulo 11. */
const swissVat = (random: Seeded): string => {
  const eight = `1${random.digits(7)}`
  const total = [5, 4, 3, 2, 7, 6, 5, 4].reduce((sum, weight, index) => sum + weight * Number(eight[index]), 0)
  const check = (11 - (total % 11)) % 11
  return check === 10 ? swissVat(random) : `E${eight}${check}`
}
const abroadOf = (name: string, country: string, city: string, street: string, code: (random: Seeded) => string) => ({
  name,
  country,
  city,
  street,
  code,
})
const european = [
  abroadOf('Rheinwerk Maschinenbau GmbH', 'DE', 'Köln', 'Industriestraße 14', (r) => germanVat(`2${r.digits(7)}`)),
  abroadOf('Isartal Handels GmbH', 'DE', 'München', 'Lindenallee 3', (r) => germanVat(`1${r.digits(7)}`)),
  abroadOf('Atelier Beaulieu SARL', 'FR', 'Lyon', '12 rue des Tanneurs', (r) => frenchVat(`4${r.digits(7)}`)),
  abroadOf('Garonne Négoce SAS', 'FR', 'Bordeaux', '8 quai des Vignes', (r) => frenchVat(`5${r.digits(7)}`)),
]
const overseas = [
  abroadOf('Helvetia Präzision AG', 'CH', 'Lugano', 'via Stazione 21', swissVat),
  abroadOf('Lakeshore Trading Inc.', 'US', 'Chicago', '400 Wabash Avenue', () => 'OO99999999999'),
]

const seeded = (name: string) => new Seeded('demo/buyers').for(name)

function company(name: string): Buyer {
  const random = seeded(name)
  const place = random.pick(placeList)
  const vatCode = makeVatNumber(random, place)
  const byPec = random.chance(0.2)
  return {
    buyerKind: 'COMPANY',
    name,
    vatCountry: 'IT',
    vatCode,
    fiscalCode: vatCode,
    street: streetOf(random),
    postalCode: place.postalCode,
    city: place.city,
    province: place.province,
    country: 'IT',
    recipientCode: byPec ? '0000000' : makeRecipientCode(random, 7),
    pec: byPec
      ? `${name
          .toLowerCase()
          .replace(/[^a-z]/g, '')
          .slice(0, 18)}@pec.example.it`
      : null,
    publicBody: false,
  }
}
function privatePerson([firstName, lastName]: readonly [string, string]): Buyer {
  const random = seeded(`${firstName} ${lastName}`)
  const place = random.pick(placeList)
  return {
    buyerKind: 'PERSON',
    firstName,
    lastName,
    fiscalCode: makeFiscalCode(random, { firstName, lastName, place }),
    street: streetOf(random),
    postalCode: place.postalCode,
    city: place.city,
    province: place.province,
    country: 'IT',
    recipientCode: '0000000',
    publicBody: false,
  }
}
function body(name: string): Buyer {
  const random = seeded(name)
  const place = random.pick([places.milano, places.padova, places.pavia, places.vicenza])
  const firstTen = `8${random.digits(6)}${place.office}`
  return {
    buyerKind: 'PUBLIC',
    name,
    fiscalCode: firstTen + vatCheckDigit(firstTen),
    street: 'piazza del Municipio 1',
    postalCode: place.postalCode,
    city: place.city,
    province: place.province,
    country: 'IT',
    recipientCode: makeRecipientCode(random, 6),
    publicBody: true,
  }
}
const foreign =
  (buyerKind: BuyerKind) =>
  ({ name, country, city, street, code }: ReturnType<typeof abroadOf>): Buyer => ({
    buyerKind,
    name,
    vatCountry: country,
    vatCode: code(seeded(name)),
    street,
    postalCode: '00000',
    city,
    country,
    recipientCode: 'XXXXXXX',
    publicBody: false,
  })

export const buyers: Readonly<Record<BuyerKind, readonly Buyer[]>> = {
  COMPANY: companyNames.map(company),
  PERSON: people.map(privatePerson),
  PUBLIC: bodyNames.map(body),
  EU: european.map(foreign('EU')),
  ABROAD: overseas.map(foreign('ABROAD')),
}

export const nameOf = ({ name, firstName, lastName }: Party): string => name ?? `${firstName} ${lastName}`
