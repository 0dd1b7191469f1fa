import type { InvoiceDocument, Node } from '../document.ts'

// biome-ignore lint/suspicious/noExplicitAny: a draft that tests bend in every way
export type Draft = any

const address = (): Node => ({
  Indirizzo: 'Via Roma 1',
  CAP: '20121',
  Comune: 'Milano',
  Provincia: 'MI',
  Nazione: 'IT',
})

const party = (code: string, name: string): Node => ({
  DatiAnagrafici: { IdFiscaleIVA: { IdPaese: 'IT', IdCodice: code }, Anagrafica: { Denominazione: name } },
  Sede: address(),
})

export const line = (more: Node = {}): Node => ({
  NumeroLinea: '1',
  Descrizione: 'Consulenza',
  Quantita: '2.00',
  PrezzoUnitario: '50.00',
  PrezzoTotale: '100.00',
  AliquotaIVA: '22.00',
  ...more,
})

export const summary = (more: Node = {}): Node => ({
  AliquotaIVA: '22.00',
  ImponibileImporto: '100.00',
  Imposta: '22.00',
  EsigibilitaIVA: 'I',
  ...more,
})

export const body = (): Node => ({
  DatiGenerali: { DatiGeneraliDocumento: { TipoDocumento: 'TD01', Divisa: 'EUR', Data: '2026-11-20', Numero: '12/A' } },
  DatiBeniServizi: { DettaglioLinee: [line()], DatiRiepilogo: [summary()] },
})

/** An invoice without fault, but for the change. */
export const sampleInvoice = (change: (draft: Draft) => void = () => undefined): InvoiceDocument => {
  const seller = party('00743110157', 'Alfa S.r.l.') as Draft
  seller.DatiAnagrafici.RegimeFiscale = 'RF01'
  const draft: Draft = {
    '@versione': 'FPR12',
    FatturaElettronicaHeader: {
      DatiTrasmissione: {
        IdTrasmittente: { IdPaese: 'IT', IdCodice: '00743110157' },
        ProgressivoInvio: '00001',
        FormatoTrasmissione: 'FPR12',
        CodiceDestinatario: '0000000',
      },
      CedentePrestatore: seller,
      CessionarioCommittente: party('00488410010', 'Beta S.p.A.'),
    },
    FatturaElettronicaBody: [body()],
  }
  change(draft)
  return draft
}

/** A simplified invoice without fault, but for the change. */
export const sampleSimplified = (change: (draft: Draft) => void = () => undefined): InvoiceDocument => {
  const draft: Draft = {
    '@versione': 'FSM10',
    FatturaElettronicaHeader: {
      DatiTrasmissione: {
        IdTrasmittente: { IdPaese: 'IT', IdCodice: '00743110157' },
        ProgressivoInvio: '00001',
        FormatoTrasmissione: 'FSM10',
        CodiceDestinatario: '0000000',
      },
      CedentePrestatore: {
        IdFiscaleIVA: { IdPaese: 'IT', IdCodice: '00743110157' },
        Denominazione: 'Alfa S.r.l.',
        Sede: address(),
        RegimeFiscale: 'RF01',
      },
      CessionarioCommittente: { IdentificativiFiscali: { IdFiscaleIVA: { IdPaese: 'IT', IdCodice: '00488410010' } } },
    },
    FatturaElettronicaBody: [
      {
        DatiGenerali: {
          DatiGeneraliDocumento: { TipoDocumento: 'TD07', Divisa: 'EUR', Data: '2026-11-20', Numero: '7' },
        },
        DatiBeniServizi: [{ Descrizione: 'Pranzo', Importo: '61.00', DatiIVA: { Aliquota: '22.00' } }],
      },
    ],
  }
  change(draft)
  return draft
}
