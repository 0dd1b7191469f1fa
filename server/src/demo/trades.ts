import type { PensionFund, Withholding } from '../db/tables/invoice.ts'

/** One thing a trade sells: what it is called, in which unit, between which prices and how many at once. */
export interface Offer {
  readonly text: string
  readonly unit?: string
  readonly price: readonly [least: number, most: number]
  readonly quantity?: readonly [least: number, most: number]
  readonly vatRate?: string
  readonly nature?: string
  readonly withheld?: false
}
export type BuyerKind = 'COMPANY' | 'PERSON' | 'PUBLIC' | 'EU' | 'ABROAD'
export interface Trade {
  readonly offers: readonly Offer[]
  readonly buyers: readonly BuyerKind[]
  readonly documentType?: string
  readonly withholding?: Withholding
  readonly pensionFund?: PensionFund
  /** How invoices to customers abroad are untaxed: goods or services, within the Union or not. */
  readonly goods?: true
  readonly discounts?: true
  /** MP08 at the counter, MP05 by bank transfer. */
  readonly method?: 'MP05' | 'MP08'
  readonly instalments?: true
}

const offer = (
  text: string,
  price: Offer['price'],
  unit?: string,
  quantity?: Offer['quantity'],
  rest: Pick<Offer, 'vatRate' | 'nature' | 'withheld'> = {},
): Offer => ({ text, price, ...(unit && { unit }), ...(quantity && { quantity }), ...rest })
const ten = { vatRate: '10.00' }
const four = { vatRate: '4.00' }
const untaxed = (nature: string) => ({ vatRate: '0.00', nature })
const withholding: Withholding = { kind: 'RT01', rate: '20.00', reason: 'A' }
const fund = (kind: string, rate: string): PensionFund => ({ kind, rate, vatRate: '22.00', withheld: false })

export const trades = {
  plumber: {
    buyers: ['COMPANY', 'PERSON', 'PERSON'],
    offers: [
      offer('Manutenzione ordinaria caldaia e analisi fumi', [85, 140], 'pz', [1, 3], ten),
      offer('Manodopera idraulico specializzato', [34, 42], 'h', [2, 16]),
      offer('Sostituzione miscelatore e sifone', [110, 190], 'pz', [1, 4]),
      offer('Rifacimento bagno completo, bene significativo escluso', [1850, 4200], 'corpo', [1, 1], ten),
      offer('Fornitura e posa scaldasalviette', [210, 390], 'pz', [1, 3], ten),
      offer('Diritto di chiamata', [30, 45], 'pz', [1, 1]),
    ],
  },
  electrician: {
    buyers: ['COMPANY', 'COMPANY', 'PERSON'],
    instalments: true,
    offers: [
      offer('Adeguamento quadro elettrico con differenziale', [380, 940], 'pz', [1, 2]),
      offer('Posa punti luce a LED', [42, 65], 'pz', [4, 40]),
      offer('Subappalto impianto elettrico, inversione contabile', [1400, 6800], 'corpo', [1, 1], untaxed('N6.3')),
      offer('Cavo FG16OR16 3G2,5', [1.35, 2.1], 'm', [50, 400]),
      offer('Verifica di messa a terra', [120, 240], 'pz', [1, 1]),
    ],
  },
  builder: {
    buyers: ['COMPANY', 'COMPANY', 'PUBLIC', 'PERSON'],
    instalments: true,
    offers: [
      offer('Stato avanzamento lavori, ristrutturazione edificio', [4800, 22000], 'corpo', [1, 1], ten),
      offer('Ponteggio metallico, nolo e montaggio', [9.5, 14], 'mq', [80, 420]),
      offer('Intonaco civile per interni', [17, 24], 'mq', [40, 260], ten),
      offer('Smaltimento macerie in discarica autorizzata', [32, 48], 't', [2, 18]),
      offer('Demolizione tramezzi', [14, 22], 'mq', [20, 90], ten),
    ],
  },
  restaurant: {
    buyers: ['COMPANY', 'PERSON'],
    method: 'MP08',
    offers: [
      offer('Pranzo di lavoro', [18, 32], 'coperti', [2, 14], ten),
      offer('Cena aziendale, menù concordato', [42, 68], 'coperti', [8, 45], ten),
      offer('Servizio catering per riunione', [280, 900], 'corpo', [1, 1], ten),
      offer('Vini in abbinamento', [22, 38], 'bt', [2, 12], ten),
    ],
  },
  bar: {
    buyers: ['COMPANY', 'PERSON'],
    method: 'MP08',
    offers: [
      offer('Colazioni del mese, buoni interni', [3.2, 4.6], 'pz', [10, 80], ten),
      offer('Aperitivo con buffet', [11, 17], 'coperti', [6, 40], ten),
      offer('Vassoio pasticceria mignon', [24, 29], 'kg', [1, 4], ten),
    ],
  },
  hotel: {
    buyers: ['COMPANY', 'PERSON', 'ABROAD'],
    method: 'MP08',
    offers: [
      offer('Pernottamento camera doppia uso singola', [78, 124], 'notti', [1, 6], ten),
      offer('Sala riunioni, giornata intera', [180, 420], 'pz', [1, 2]),
      offer('Ingresso alle terme per gli ospiti', [19, 27], 'pz', [1, 8]),
      offer('Garage', [12, 18], 'notti', [1, 5]),
    ],
  },
  cooperative: {
    buyers: ['PUBLIC', 'PUBLIC', 'COMPANY'],
    offers: [
      offer('Servizio educativo domiciliare', [21.4, 24.8], 'h', [40, 260], { vatRate: '5.00' }),
      offer('Gestione centro diurno, quota mensile', [3800, 9200], 'mese', [1, 1], { vatRate: '5.00' }),
      offer('Manutenzione del verde', [26, 31], 'h', [12, 90]),
      offer('Trasporto scolastico assistito', [1.1, 1.6], 'km', [300, 1900], ten),
    ],
  },
  cleaning: {
    buyers: ['PUBLIC', 'COMPANY'],
    offers: [
      offer('Pulizia ordinaria uffici, canone mensile', [480, 1900], 'mese', [1, 1]),
      offer('Pulizia di edificio in subappalto, inversione contabile', [700, 2600], 'mese', [1, 1], untaxed('N6.7')),
      offer('Lavaggio vetrate con piattaforma', [3.4, 5.2], 'mq', [60, 400]),
      offer('Sanificazione straordinaria', [190, 420], 'pz', [1, 3]),
    ],
  },
  software: {
    buyers: ['COMPANY', 'COMPANY', 'EU', 'ABROAD', 'PUBLIC'],
    instalments: true,
    offers: [
      offer('Sviluppo applicativo, giornate uomo', [380, 520], 'gg', [2, 18]),
      offer('Canone assistenza e aggiornamento', [290, 880], 'mese', [1, 3]),
      offer('Licenza d’uso annuale', [24, 60], 'utenti', [5, 60]),
      offer('Formazione del personale in sede', [420, 640], 'gg', [1, 3]),
    ],
  },
  manufacturer: {
    buyers: ['COMPANY', 'COMPANY', 'EU', 'ABROAD'],
    goods: true,
    discounts: true,
    instalments: true,
    offers: [
      offer('Flangia tornita in acciaio AISI 304', [14.2, 38], 'pz', [20, 300]),
      offer('Carter stampato, disegno cliente', [6.15, 11.4], 'pz', [50, 800]),
      offer('Attrezzaggio macchina', [160, 340], 'pz', [1, 1]),
      offer('Trattamento di zincatura', [0.72, 1.15], 'kg', [100, 1200]),
      offer('Imballo in legno HT', [28, 46], 'pz', [1, 8]),
    ],
  },
  winery: {
    buyers: ['COMPANY', 'COMPANY', 'EU', 'PERSON'],
    goods: true,
    discounts: true,
    offers: [
      offer('Rosso dei Colli DOC, cartone da 6', [38, 64], 'ct', [4, 80]),
      offer('Spumante metodo classico, cartone da 6', [72, 98], 'ct', [2, 40]),
      offer('Grappa di vinacce, 50 cl', [16, 23], 'bt', [6, 48]),
      offer('Visita in cantina con degustazione', [18, 30], 'pz', [4, 30]),
    ],
  },
  farm: {
    buyers: ['COMPANY', 'COMPANY', 'PUBLIC'],
    goods: true,
    discounts: true,
    offers: [
      offer('Ortaggi di stagione biologici', [1.3, 2.9], 'kg', [60, 700], four),
      offer('Riso Carnaroli', [2.1, 3.2], 'kg', [50, 500], four),
      offer('Miele di acacia, vasetto 500 g', [5.4, 7.2], 'pz', [12, 120], ten),
      offer('Consegna refrigerata', [25, 60], 'pz', [1, 2]),
    ],
  },
  shop: {
    buyers: ['COMPANY', 'PERSON'],
    goods: true,
    method: 'MP08',
    offers: [
      offer('Montatura da vista con lenti antiriflesso', [140, 360], 'pz', [1, 2], four),
      offer('Occhiali da sole', [80, 190], 'pz', [1, 2]),
      offer('Soluzione per lenti a contatto', [9, 16], 'pz', [1, 6]),
    ],
  },
  pharmacy: {
    buyers: ['COMPANY', 'PERSON', 'PUBLIC'],
    goods: true,
    method: 'MP08',
    offers: [
      offer('Cassetta di pronto soccorso, reintegro', [38, 74], 'pz', [1, 6]),
      offer('Dispositivi medici vari', [12, 48], 'pz', [2, 20]),
      offer('Farmaci da banco', [6, 14], 'pz', [3, 24], ten),
    ],
  },
  garage: {
    buyers: ['COMPANY', 'PERSON'],
    discounts: true,
    offers: [
      offer('Tagliando con cambio olio e filtri', [180, 320], 'pz', [1, 2]),
      offer('Manodopera meccanico', [44, 52], 'h', [1, 9]),
      offer('Pneumatici invernali 205/55 R16', [78, 112], 'pz', [4, 4]),
      offer('Revisione periodica, corrispettivo fisso', [54.95, 54.95], 'pz', [1, 1]),
    ],
  },
  carpenter: {
    buyers: ['COMPANY', 'PERSON'],
    instalments: true,
    offers: [
      offer('Serramento in rovere su misura', [480, 920], 'pz', [1, 8], ten),
      offer('Scrivania in massello', [620, 1280], 'pz', [1, 4]),
      offer('Posa in opera', [38, 46], 'h', [4, 24], ten),
    ],
  },
  printer: {
    buyers: ['COMPANY', 'COMPANY', 'PUBLIC'],
    goods: true,
    discounts: true,
    offers: [
      offer('Stampa catalogo 48 pagine, brossura', [2.4, 4.1], 'pz', [200, 1500]),
      offer('Manifesti 70×100', [1.2, 2.2], 'pz', [50, 600]),
      offer('Impaginazione e prestampa', [32, 40], 'h', [3, 18]),
      offer('Volume rilegato, editoria', [7.5, 12], 'pz', [50, 400], four),
    ],
  },
  transport: {
    buyers: ['COMPANY', 'COMPANY', 'EU'],
    offers: [
      offer('Trasporto groupage nazionale', [180, 640], 'viaggi', [1, 5]),
      offer('Sosta oltre franchigia', [38, 46], 'h', [1, 6]),
      offer('Trasporto internazionale, tratta estera', [740, 1650], 'viaggi', [1, 2], untaxed('N3.1')),
      offer('Deposito e movimentazione pallet', [4.8, 7.5], 'pz', [20, 160]),
    ],
  },
  lawyer: {
    buyers: ['COMPANY', 'COMPANY'],
    documentType: 'TD06',
    withholding,
    pensionFund: fund('TC01', '4.00'),
    offers: [
      offer('Assistenza stragiudiziale, pratica commerciale', [600, 2400], undefined, [1, 1]),
      offer('Redazione contratto di fornitura', [450, 1300], undefined, [1, 1]),
      offer('Spese generali 15%', [70, 260], undefined, [1, 1]),
      offer('Anticipazioni in nome e per conto, art. 15', [43, 259], undefined, [1, 1], {
        ...untaxed('N1'),
        withheld: false,
      }),
    ],
  },
  architect: {
    buyers: ['COMPANY', 'PUBLIC', 'COMPANY'],
    documentType: 'TD06',
    withholding,
    pensionFund: fund('TC04', '4.00'),
    offers: [
      offer('Progetto definitivo, acconto', [1800, 5200], undefined, [1, 1]),
      offer('Direzione lavori', [900, 2600], 'mese', [1, 2]),
      offer('Pratica CILA e catasto', [550, 980], undefined, [1, 1]),
    ],
  },
  trainer: {
    buyers: ['COMPANY', 'PUBLIC'],
    offers: [
      offer('Corso finanziato, esente art. 10 n. 20', [640, 2800], 'edizioni', [1, 2], untaxed('N4')),
      offer('Docenza accreditata, esente art. 10 n. 20', [55, 80], 'h', [4, 24], untaxed('N4')),
    ],
  },
  /** RF19: no VAT at all, stamp duty above 77.47. */
  designer: {
    buyers: ['COMPANY', 'COMPANY', 'EU'],
    offers: [
      offer('Progetto grafico, identità visiva', [480, 1600], undefined, [1, 1], untaxed('N2.2')),
      offer('Illustrazioni', [60, 120], 'pz', [2, 10], untaxed('N2.2')),
      offer('Revisione bozze', [28, 36], 'h', [1, 6], untaxed('N2.2')),
    ],
  },
} as const satisfies Record<string, Trade>
export type TradeName = keyof typeof trades
export const tradeNamed = (name: TradeName): Trade => trades[name]
