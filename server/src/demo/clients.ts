import type { Story } from './delegation-stories.ts'
import type { PlaceName } from './places.ts'
import type { TradeName } from './trades.ts'

export type UnitName = 'MI' | 'PD' | 'BG' | 'BS' | 'VA'

/** A company of the demo. */
export interface DemoClient {
  readonly name: string
  readonly trade: TradeName
  readonly place: PlaceName
  readonly units: readonly UnitName[]
  readonly story: Story
  /** The owner's first and last name; of a sole trader also the business's. */
  readonly owner: readonly [firstName: string, lastName: string]
  /** Invoices issued in the thirteen months. */
  readonly invoices: number
  readonly received?: number
  readonly isPerson?: true
  readonly kind?: 'RECEIVE_ONLY'
  readonly taxRegime?: string
  /** Beside the ordinary one: for public bodies, or for the till's sales. */
  readonly series?: readonly ('PA' | 'V' | 'E')[]
}

const person = { isPerson: true } as const
const company = (
  name: string,
  trade: TradeName,
  place: PlaceName,
  units: readonly UnitName[],
  story: Story,
  owner: string,
  invoices: number,
  rest: Pick<DemoClient, 'received' | 'isPerson' | 'kind' | 'taxRegime' | 'series'> = {},
): DemoClient => {
  const [firstName, lastName] = owner.split('/') as [string, string]
  return { name, trade, place, units, story, owner: [firstName, lastName], invoices, ...rest }
}

/** The clients of the first studio, in the order of their codes. */
export const ferriClients: readonly DemoClient[] = [
  company('Officine Lambro S.r.l.', 'manufacturer', 'sesto', ['MI'], 'FULL', 'Anna/Bianchi', 34, {
    received: 9,
    series: ['E'],
  }),
  company(
    'Idraulica Brambilla di Brambilla Osvaldo',
    'plumber',
    'milanoNord',
    ['MI'],
    'FULL',
    'Osvaldo/Brambilla',
    22,
    { received: 4, ...person },
  ),
  company('Trattoria del Naviglio S.n.c.', 'restaurant', 'milano', ['MI'], 'WITHOUT_SEND', 'Paolo/Moretti', 18, {
    received: 7,
    series: ['V'],
  }),
  company('Cooperativa Sociale La Quercia', 'cooperative', 'milano', ['MI', 'PD'], 'FULL', 'Teresa/Galbiati', 24, {
    received: 3,
    series: ['PA'],
  }),
  company('Nebula Software S.r.l.', 'software', 'milano', ['MI'], 'GREW', 'Davide/Riva', 26, {
    received: 6,
    series: ['PA', 'E'],
  }),
  company('Costruzioni Fratelli Manzato S.r.l.', 'builder', 'padova', ['PD'], 'FULL', 'Sergio/Manzato', 18, {
    received: 6,
    series: ['PA'],
  }),
  company('Cantine Valdalpone S.p.A.', 'winery', 'verona', ['PD'], 'WITHOUT_CONFIGURE', 'Beatrice/Valdalpone', 24, {
    received: 5,
    series: ['E'],
  }),
  company('Hotel Terme Aurora S.r.l.', 'hotel', 'abano', ['PD'], 'FULL', 'Rosanna/Bortolato', 18, {
    received: 4,
    series: ['V'],
  }),
  company('Avv. Lucia Marchetti', 'lawyer', 'milano', ['MI'], 'WITHOUT_SEND', 'Lucia/Marchetti', 11, { ...person }),
  company('Arch. Tommaso Vianello', 'architect', 'venezia', ['PD'], 'FULL', 'Tommaso/Vianello', 9, {
    series: ['PA'],
    ...person,
  }),
  company('Pulizie Splendor S.r.l.', 'cleaning', 'monza', ['MI'], 'ENDS_SOON', 'Mirella/Casati', 14, {
    received: 2,
    series: ['PA'],
  }),
  company('Autofficina Naviglio Grande S.r.l.', 'garage', 'milano', ['MI'], 'READ_ONLY', 'Gianni/Pagani', 8),
  company('Falegnameria Toniolo', 'carpenter', 'treviso', ['PD'], 'FULL', 'Renzo/Toniolo', 8, {
    received: 2,
    ...person,
  }),
  company('Azienda Agricola Le Marcite S.S.', 'farm', 'pavia', ['MI'], 'RECORDED', 'Cesare/Negri', 10, {
    received: 2,
    series: ['PA'],
  }),
  company('Tipografia Sant’Eustorgio S.a.s.', 'printer', 'milano', ['MI'], 'WITHOUT_SEND', 'Ornella/Fumagalli', 10, {
    received: 3,
    series: ['PA'],
  }),
  company('Elettroimpianti Serio S.r.l.', 'electrician', 'bergamo', ['BG', 'MI'], 'FULL', 'Fabio/Locatelli', 12, {
    received: 2,
  }),
  company('Autotrasporti Valtorta S.r.l.', 'transport', 'lecco', ['VA', 'MI'], 'FULL', 'Carlo/Valtorta', 12, {
    received: 3,
    series: ['E'],
  }),
  company('Silvia Donati Grafica', 'designer', 'milano', ['MI'], 'FULL', 'Silvia/Donati', 8, {
    ...person,
    taxRegime: 'RF19',
  }),
  company('Formarsi Impresa Sociale S.r.l.', 'trainer', 'bologna', ['MI'], 'PICKED', 'Ivano/Zucchini', 6, {
    series: ['PA'],
  }),
  company('Ottica Prato della Valle S.r.l.', 'shop', 'padova', ['PD'], 'NO_PERMISSIONS', 'Marta/Schiavon', 4, {
    series: ['V'],
  }),
  company('Farmacia San Fermo S.n.c.', 'pharmacy', 'vicenza', ['PD'], 'READ_ONLY', 'Ugo/Dal Lago', 5),
  company('Bar Sport di Scarpa Denis', 'bar', 'venezia', ['PD'], 'SUSPENDED_BY_CLIENT', 'Denis/Scarpa', 4, {
    ...person,
  }),
  company('Serramenti Ghislandi S.r.l.', 'carpenter', 'bergamo', ['BG'], 'FULL', 'Ezio/Ghislandi', 5, { received: 2 }),
  company('Edilizia Franciacorta S.r.l.', 'builder', 'brescia', ['BS'], 'FULL', 'Aldo/Bonomelli', 5),
  company('Trafilerie Mella S.p.A.', 'manufacturer', 'brescia', ['BS'], 'WITHOUT_SEND', 'Giuliana/Zani', 5),
  company('Condominio Residenza I Glicini', 'cleaning', 'milano', ['MI'], 'FULL', 'Nadia/Ferrario', 0, {
    received: 4,
    kind: 'RECEIVE_ONLY',
  }),
  company('Erboristeria La Verbena', 'shop', 'milano', [], 'REVOKED', 'Ines/Crippa', 4, { ...person }),
  company('Termoidraulica Sartirana S.r.l.', 'plumber', 'pavia', [], 'FULL', 'Remo/Sartirana', 4),
  company('Carpenteria Novaresi S.r.l.', 'manufacturer', 'torino', ['MI'], 'PENDING_CLIENT', 'Franco/Sala', 0),
  company('Nuova Tessile Bisenzio S.r.l.', 'manufacturer', 'monza', ['MI'], 'PENDING_STUDIO', 'Lorenza/Villa', 0),
  company('Gelateria Stella Polare', 'bar', 'padova', ['PD'], 'PENDING_CLIENT_AGAIN', 'Moira/Pavan', 3, { ...person }),
  company('Panificio Tre Spighe S.n.c.', 'bar', 'milanoNord', ['MI'], 'SUSPENDED_BY_STUDIO', 'Nino/Rota', 3),
  company('Vivai Monte Grappa S.S.', 'farm', 'treviso', ['PD'], 'REFUSED', 'Adriana/Zanatta', 0),
  company('Studio Dentistico Porta Ticinese', 'trainer', 'milano', ['MI'], 'WITHDRAWN', 'Guido/Airoldi', 0),
  company('Lavanderia Acquachiara S.a.s.', 'cleaning', 'vicenza', ['PD'], 'EXPIRED', 'Loredana/Peruzzo', 0),
  company('Libreria Il Segnalibro S.r.l.', 'printer', 'bologna', ['MI'], 'ENDED', 'Ettore/Casadei', 3),
  company('Ing. Matteo Cattaneo', 'architect', 'lecco', ['MI'], 'NOT_YET_BEGUN', 'Matteo/Cattaneo', 0, { ...person }),
  company('Birrificio Oltrepò S.r.l.', 'winery', 'pavia', ['MI'], 'NONE', 'Simone/Maggi', 2),
  company(
    'Palestra Olimpia S.S.D. a r.l.',
    'trainer',
    'padova',
    ['PD', 'MI'],
    'SUSPENDED_BY_SYSTEM',
    'Katia/Griggio',
    2,
  ),
  company('Immobiliare Porta Nuova S.r.l.', 'builder', 'milano', ['MI'], 'REVOKED', 'Filippo/Cairo', 3),
]

/** The small studio's; 'Cantine Valdalpone S.p.A.', the first studio's client, has delegated to it as well. */
export const tessariClients: readonly DemoClient[] = [
  company('Conceria Chiampo S.r.l.', 'manufacturer', 'vicenza', [], 'FULL', 'Walter/Rigoni', 6, { received: 2 }),
  company('Ristorante Monte Berico S.n.c.', 'restaurant', 'vicenza', [], 'WITHOUT_SEND', 'Luisa/Frigo', 4),
  company('Orafi Berici Soc. Coop.', 'manufacturer', 'vicenza', [], 'PENDING_CLIENT', 'Bruno/Carli', 0),
]
export const sharedClient = 'Cantine Valdalpone S.p.A.'
