import type { OperatorClass, Word } from '../access/vocabulary.ts'
import type { UnitName } from './clients.ts'

export const DEMO_PASSWORD = 'Delega-demo-2026'

interface Common {
  readonly username: string
  readonly name: string
  /** What this sign-in is good for, in one line. */
  readonly who: string
  readonly mustChange?: true
  readonly disabled?: true
}
export interface DemoOperator extends Common {
  readonly studio: 'FERRI' | 'TESSARI'
  readonly code: string
  readonly administrator?: true
  readonly supervisor?: true
  readonly classes: readonly OperatorClass[]
  readonly units: readonly UnitName[]
}
export interface DemoClientUser extends Common {
  /** The client's name in clients.ts. */
  readonly client: string
  readonly owner: boolean
  readonly words?: readonly Word[]
}

export const demoOperators: readonly DemoOperator[] = [
  {
    username: 'ELEFER',
    name: 'Elena Ferri',
    studio: 'FERRI',
    code: '50000001',
    administrator: true,
    classes: [],
    units: ['MI'],
    who: 'studio: administrator, sees all clients and sets operators and units',
  },
  {
    username: 'GIUCON',
    name: 'Giulia Conti',
    studio: 'FERRI',
    code: '50000008',
    supervisor: true,
    classes: ['ISSUED_MANAGE', 'RECEIVED', 'CLIENT_ADMIN'],
    units: [],
    who: 'studio: supervisor, works for all clients, needs their words all the same',
  },
  {
    username: 'MARROS',
    name: 'Mario Rossi',
    studio: 'FERRI',
    code: '50000024',
    classes: ['ISSUED_MANAGE', 'RECEIVED', 'EINVOICE_IMPORT'],
    units: ['MI'],
    who: 'studio: unit Milano, writes and sends, receives and imports',
  },
  {
    username: 'LUCZOR',
    name: 'Luca Zorzi',
    studio: 'FERRI',
    code: '50000031',
    classes: ['ISSUED_READ'],
    units: ['PD', 'BG'],
    who: 'studio: unit Padova (and Bergamo from next month), only looks at issued invoices',
  },
  {
    username: 'CARVAL',
    name: 'Carla Valtorta',
    studio: 'FERRI',
    code: '50000047',
    classes: ['ISSUED_MANAGE', 'RECEIVED'],
    units: ['VA'],
    who: 'studio: outside person of Autotrasporti Valtorta, confined to its own office',
  },
  {
    username: 'SARCOL',
    name: 'Sara Colombo',
    studio: 'FERRI',
    code: '50000052',
    classes: ['ISSUED_MANAGE', 'RECEIVED'],
    units: ['BS', 'MI'],
    mustChange: true,
    who: 'studio: must change the password first; of its two units Brescia has lapsed',
  },
  {
    username: 'PIEGAL',
    name: 'Piero Galli',
    studio: 'FERRI',
    code: '50000059',
    classes: ['ISSUED_MANAGE', 'EINVOICE_ADMIN'],
    units: ['MI', 'PD'],
    disabled: true,
    who: 'studio: disabled, does not come in',
  },
  {
    username: 'ANNTES',
    name: 'Anna Tessari',
    studio: 'TESSARI',
    code: '50000066',
    administrator: true,
    classes: [],
    units: [],
    who: 'second studio: administrator, shares one client with the first and sees nothing else of it',
  },
]

export const demoClientUsers: readonly DemoClientUser[] = [
  {
    username: 'ANNBIA',
    name: 'Anna Bianchi',
    client: 'Officine Lambro S.r.l.',
    owner: true,
    who: 'portal: owner of Officine Lambro, everything delegated to the studio',
  },
  {
    username: 'CHIBIA',
    name: 'Chiara Bianchi',
    client: 'Officine Lambro S.r.l.',
    owner: false,
    words: ['READ', 'EDIT'],
    who: 'portal: additional user of Officine Lambro, reads and writes, does not send',
  },
  {
    username: 'PAOMOR',
    name: 'Paolo Moretti',
    client: 'Trattoria del Naviglio S.n.c.',
    owner: true,
    who: 'portal: owner who has not granted the studio SEND',
  },
  {
    username: 'FRASAL',
    name: 'Franco Sala',
    client: 'Carpenteria Novaresi S.r.l.',
    owner: true,
    who: 'portal: owner whom the studio has asked for a delegation',
  },
  {
    username: 'NADFER',
    name: 'Nadia Ferrario',
    client: 'Condominio Residenza I Glicini',
    owner: true,
    who: 'portal: owner of a receive-only account',
  },
]

/** The demo's sign-ins: the same on every machine. */
export const demoSignIns = [
  ...demoOperators.map(({ username, who, name }) => ({
    username,
    password: DEMO_PASSWORD,
    who,
    name,
    app: 'studio' as const,
  })),
  ...demoClientUsers.map(({ username, who, name }) => ({
    username,
    password: DEMO_PASSWORD,
    who,
    name,
    app: 'portal' as const,
  })),
]
