import type { Area, Module, Word } from '../access/vocabulary.ts'
import type { StoredState } from '../features/consent/consent.states.ts'

/** One thing that happened to a consent. */
export interface ConsentStep {
  readonly daysAgo: number
  readonly state: StoredState
  readonly action: 'consentRequestSend' | 'consentRequestCancel' | 'consentAnswer' | 'consentFlagSet'
}
export interface ServiceStory {
  /** In place of e-invoicing, from the company's first day on; the last day in days from today. */
  readonly services?: Partial<Record<Area, { readonly code: string; readonly validTo?: number }>>
  /** With the last day in days from today; null: without end. */
  readonly modules?: Partial<Record<Module, number | null>>
  readonly consent?: readonly ConsentStep[]
  /** When its owner saw what nobody has answered yet. */
  readonly seenDaysAgo?: number
  /** What the studio asks to be granted besides. */
  readonly asked?: { readonly daysAgo: number; readonly words: readonly Word[]; readonly message: string }
}

const sent = (daysAgo: number): ConsentStep => ({ daysAgo, state: 'SENT', action: 'consentRequestSend' })
const yes = (daysAgo: number): ConsentStep => ({ daysAgo, state: 'ADHERED', action: 'consentAnswer' })
const takings = { TAKINGS: { code: 'CORRISPETTIVI_SMART' } } as const
const invoicing = { ISSUED: { code: 'FATTURA_SMART' }, RECEIVED: { code: 'FATTURA_SMART' } } as const

/** Of single clients of the first studio, by name: what they work by, and how their consent to it came about. */
export const serviceStories: Readonly<Record<string, ServiceStory>> = {
  'Officine Lambro S.r.l.': { modules: { DOCUMENTS: null, PAYMENTS: 200, ORDERS: -30 } },
  'Hotel Terme Aurora S.r.l.': { services: takings, consent: [sent(214), yes(24)] },
  'Silvia Donati Grafica': { services: invoicing, consent: [sent(590), yes(588)] },
  'Falegnameria Toniolo': {
    services: invoicing,
    consent: [sent(590), yes(580), { daysAgo: 5, state: 'WITHDRAWN', action: 'consentFlagSet' }],
  },
  'Trattoria del Naviglio S.n.c.': {
    services: takings,
    consent: [sent(3)],
    asked: {
      daysAgo: 2,
      words: ['SEND'],
      message: 'Per inviare le fatture al posto vostro quando il locale è chiuso.',
    },
  },
  'Ottica Prato della Valle S.r.l.': {
    services: takings,
    consent: [sent(64), { daysAgo: 50, state: 'REFUSED', action: 'consentAnswer' }],
  },
  'Bar Sport di Scarpa Denis': {
    services: takings,
    consent: [sent(20), { daysAgo: 15, state: 'CANCELLED', action: 'consentRequestCancel' }],
  },
  // Seen, and not answered; not answered for more than a year; asked before its service ended.
  'Idraulica Brambilla di Brambilla Osvaldo': { services: takings, consent: [sent(9)], seenDaysAgo: 4 },
  'Libreria Il Segnalibro S.r.l.': { services: takings, consent: [sent(400)] },
  'Elettroimpianti Serio S.r.l.': {
    services: { TAKINGS: { code: 'CORRISPETTIVI_SMART', validTo: -40 } },
    consent: [sent(60)],
  },
  // Never asked.
  'Farmacia San Fermo S.n.c.': { services: takings },
  'Formarsi Impresa Sociale S.r.l.': { services: { RECEIVED: { code: 'SMART_HUB' } } },
  // Ended: it can be looked at.
  'Autofficina Naviglio Grande S.r.l.': { services: { ISSUED: { code: 'FATTURA', validTo: -2 } } },
}
