import { type Draft, summary } from './sample-invoice.ts'

export const BODY = 'FatturaElettronicaBody[0]'
export const DOCUMENT = `${BODY}.DatiGenerali.DatiGeneraliDocumento`
export const GOODS = `${BODY}.DatiBeniServizi`
export const SELLER = 'FatturaElettronicaHeader.CedentePrestatore.DatiAnagrafici'
export const BUYER = 'FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici'

export const header = (draft: Draft) => draft.FatturaElettronicaHeader
export const seller = (draft: Draft) => header(draft).CedentePrestatore.DatiAnagrafici
export const buyer = (draft: Draft) => header(draft).CessionarioCommittente.DatiAnagrafici
export const general = (draft: Draft) => draft.FatturaElettronicaBody[0].DatiGenerali
export const document = (draft: Draft) => general(draft).DatiGeneraliDocumento
export const goods = (draft: Draft) => draft.FatturaElettronicaBody[0].DatiBeniServizi
export const firstLine = (draft: Draft) => goods(draft).DettaglioLinee[0]
export const firstSummary = (draft: Draft) => goods(draft).DatiRiepilogo[0]

export const untaxed = { AliquotaIVA: '0.00', Natura: 'N4' }
export const untaxedSummary = () => summary({ ...untaxed, Imposta: '0.00' })
export const fund = (more: Draft = {}) => ({
  TipoCassa: 'TC02',
  AlCassa: '4.00',
  ImportoContributoCassa: '4.00',
  AliquotaIVA: '22.00',
  ...more,
})
export const withFund = (draft: Draft, more: Draft = {}) => {
  document(draft).DatiCassaPrevidenziale = [fund(more)]
  Object.assign(firstSummary(draft), { ImponibileImporto: '104.00', Imposta: '22.88' })
}
export const withType = (draft: Draft, type: string, country: string) => {
  document(draft).TipoDocumento = type
  seller(draft).IdFiscaleIVA = { IdPaese: country, IdCodice: country === 'IT' ? '00743110157' : 'DE123456788' }
}

export interface Fault {
  code: string
  title: string
  break: (draft: Draft) => void
  path: string
  /** The same fault mended, or a neighbour that is allowed. */
  allow: (draft: Draft) => void
}
