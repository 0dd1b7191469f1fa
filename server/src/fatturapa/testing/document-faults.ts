import {
  BUYER,
  buyer,
  DOCUMENT,
  document,
  type Fault,
  firstLine,
  GOODS,
  general,
  goods,
  header,
  SELLER,
  seller,
  untaxed,
  untaxedSummary,
  withType,
} from './fault.ts'
import { body, type Draft } from './sample-invoice.ts'

/** What can be wrong with a document and its parties. */
export const documentFaults: Fault[] = [
  {
    code: '00403',
    title: 'a date after the day of sending',
    break: (draft) => Object.assign(document(draft), { Data: '2026-11-22' }),
    path: `${DOCUMENT}.Data`,
    allow: (draft) => Object.assign(document(draft), { Data: '2026-11-21' }),
  },
  {
    code: '00409',
    title: 'the same number and year twice in a file',
    break: (draft) => draft.FatturaElettronicaBody.push(body()),
    path: 'FatturaElettronicaBody[1].DatiGenerali.DatiGeneraliDocumento.Numero',
    allow: (draft) => {
      const credit = body() as Draft
      credit.DatiGenerali.DatiGeneraliDocumento.TipoDocumento = 'TD04'
      const lastYear = body() as Draft
      lastYear.DatiGenerali.DatiGeneraliDocumento.Data = '2025-11-20'
      draft.FatturaElettronicaBody.push(credit, lastYear)
    },
  },
  {
    code: '00417',
    title: 'a buyer without VAT number and fiscal code',
    break: (draft) => {
      delete buyer(draft).IdFiscaleIVA
    },
    path: `${BUYER}.CodiceFiscale`,
    allow: (draft) => {
      delete buyer(draft).IdFiscaleIVA
      buyer(draft).CodiceFiscale = '00488410010'
    },
  },
  {
    code: '00418',
    title: 'a credit note older than its invoice',
    break: (draft) => {
      document(draft).TipoDocumento = 'TD04'
      general(draft).DatiFattureCollegate = [{ IdDocumento: '1' }, { IdDocumento: '2', Data: '2026-11-21' }]
    },
    path: `${DOCUMENT}.Data`,
    allow: (draft) => {
      document(draft).TipoDocumento = 'TD04'
      general(draft).DatiFattureCollegate = [{ IdDocumento: '2', Data: '2026-11-20' }]
    },
  },
  {
    code: '00425',
    title: 'a number without digits',
    break: (draft) => Object.assign(document(draft), { Numero: 'BIS' }),
    path: `${DOCUMENT}.Numero`,
    allow: (draft) => Object.assign(document(draft), { Numero: 'BIS/1' }),
  },
  {
    code: '00427',
    title: 'a recipient code of six characters for a business',
    break: (draft) => Object.assign(header(draft).DatiTrasmissione, { CodiceDestinatario: 'ABC123' }),
    path: 'FatturaElettronicaHeader.DatiTrasmissione.CodiceDestinatario',
    allow: (draft) => {
      draft['@versione'] = 'FPA12'
      Object.assign(header(draft).DatiTrasmissione, { FormatoTrasmissione: 'FPA12', CodiceDestinatario: 'ABC123' })
    },
  },
  {
    code: '00428',
    title: 'a format other than the version',
    break: (draft) => {
      draft['@versione'] = 'FPA12'
    },
    path: 'FatturaElettronicaHeader.DatiTrasmissione.FormatoTrasmissione',
    allow: (draft) => {
      delete draft['@versione']
    },
  },
  {
    code: '00471',
    title: 'an integration from a company to itself',
    break: (draft) => {
      document(draft).TipoDocumento = 'TD16'
      seller(draft).IdFiscaleIVA = { ...buyer(draft).IdFiscaleIVA }
    },
    path: `${SELLER}.IdFiscaleIVA.IdCodice`,
    allow: (draft) => {
      seller(draft).IdFiscaleIVA = { ...buyer(draft).IdFiscaleIVA }
    },
  },
  {
    code: '00472',
    title: 'a TD21 between two companies',
    break: (draft) => Object.assign(document(draft), { TipoDocumento: 'TD21' }),
    path: `${SELLER}.IdFiscaleIVA.IdCodice`,
    allow: (draft) => {
      document(draft).TipoDocumento = 'TD21'
      seller(draft).IdFiscaleIVA = { ...buyer(draft).IdFiscaleIVA }
    },
  },
  {
    code: '00473',
    title: 'a TD17 of an Italian supplier',
    break: (draft) => withType(draft, 'TD17', 'IT'),
    path: `${SELLER}.IdFiscaleIVA.IdPaese`,
    allow: (draft) => withType(draft, 'TD17', 'DE'),
  },
  {
    code: '00473',
    title: 'a TD29 of a foreign supplier',
    break: (draft) => withType(draft, 'TD29', 'DE'),
    path: `${SELLER}.IdFiscaleIVA.IdPaese`,
    allow: (draft) => withType(draft, 'TD29', 'IT'),
  },
  {
    code: '00474',
    title: 'an untaxed line in a TD21',
    break: (draft) => {
      document(draft).TipoDocumento = 'TD21'
      seller(draft).IdFiscaleIVA = { ...buyer(draft).IdFiscaleIVA }
      Object.assign(firstLine(draft), untaxed)
      goods(draft).DatiRiepilogo = [untaxedSummary()]
    },
    path: `${GOODS}.DettaglioLinee[0].AliquotaIVA`,
    allow: (draft) => {
      document(draft).TipoDocumento = 'TD21'
      seller(draft).IdFiscaleIVA = { ...buyer(draft).IdFiscaleIVA }
    },
  },
  {
    code: '00475',
    title: 'an integration for a buyer without VAT number',
    break: (draft) => {
      withType(draft, 'TD18', 'DE')
      delete buyer(draft).IdFiscaleIVA
      buyer(draft).CodiceFiscale = '00488410010'
    },
    path: `${BUYER}.IdFiscaleIVA`,
    allow: (draft) => withType(draft, 'TD18', 'DE'),
  },
  {
    code: '00476',
    title: 'two foreign parties',
    break: (draft) => {
      seller(draft).IdFiscaleIVA = { IdPaese: 'DE', IdCodice: '123456788' }
      buyer(draft).IdFiscaleIVA = { IdPaese: 'FR', IdCodice: '40303265045' }
    },
    path: `${SELLER}.IdFiscaleIVA.IdPaese`,
    allow: (draft) => {
      seller(draft).IdFiscaleIVA = { IdPaese: 'DE', IdCodice: '123456788' }
    },
  },
]
