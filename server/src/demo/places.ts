/** A town, with what postal addresses, tax numbers and fiscal codes say of it. */
export interface Place {
  readonly city: string
  readonly province: string
  readonly postalCode: string
  /** Three digits of a partita IVA: the province's office. */
  readonly office: string
  /** The town's code in the cadastre, as fiscal codes have it. */
  readonly cadastre: string
}

const place = (city: string, province: string, postalCode: string, office: string, cadastre: string): Place => ({
  city,
  province,
  postalCode,
  office,
  cadastre,
})

export const places = {
  milano: place('Milano', 'MI', '20121', '015', 'F205'),
  milanoNord: place('Milano', 'MI', '20159', '015', 'F205'),
  sesto: place('Sesto San Giovanni', 'MI', '20099', '015', 'I690'),
  monza: place('Monza', 'MB', '20900', '096', 'F704'),
  bergamo: place('Bergamo', 'BG', '24121', '016', 'A794'),
  lecco: place('Lecco', 'LC', '23900', '013', 'E507'),
  pavia: place('Pavia', 'PV', '27100', '018', 'G388'),
  padova: place('Padova', 'PD', '35121', '028', 'G224'),
  abano: place('Abano Terme', 'PD', '35031', '028', 'A001'),
  vicenza: place('Vicenza', 'VI', '36100', '024', 'L840'),
  venezia: place('Venezia', 'VE', '30121', '027', 'L736'),
  treviso: place('Treviso', 'TV', '31100', '026', 'L407'),
  verona: place('Verona', 'VR', '37121', '023', 'L781'),
  bologna: place('Bologna', 'BO', '40121', '037', 'A944'),
  torino: place('Torino', 'TO', '10121', '001', 'L219'),
  brescia: place('Brescia', 'BS', '25121', '017', 'B157'),
} as const satisfies Record<string, Place>
export type PlaceName = keyof typeof places
export const placeList: readonly Place[] = Object.values(places)

const streets = [
  'via Garibaldi',
  'via Mazzini',
  'corso Italia',
  'via Cavour',
  'viale dei Tigli',
  'via San Martino',
  'via dell’Artigianato',
  'via Manzoni',
  'piazza Castello',
  'via del Lavoro',
  'via Verdi',
  'vicolo Stretto',
  'via Alessandro Volta',
  'strada Vecchia',
] as const
export const streetOf = (random: { pick<T>(items: readonly T[]): T; between(a: number, b: number): number }) =>
  `${random.pick(streets)} ${random.between(1, 148)}`
