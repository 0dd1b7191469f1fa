import { writeInvoice } from '../../../fatturapa/write.ts'

export interface SupplierFile {
  readonly buyerVat?: string
  readonly buyerFiscalCode?: string
  readonly buyerCountry?: string
  readonly numbers?: readonly string[]
  readonly date?: string
  readonly seller?: string
  readonly total?: string
  readonly dueOn?: string
}

/** An invoice, or a lot of several, as a supplier sends it. */
export const supplierFile = ({
  buyerVat,
  buyerFiscalCode,
  buyerCountry = 'IT',
  numbers = ['12/A'],
  date = '2026-11-18',
  seller = 'Cartiera del Brenta S.p.A.',
  total = '122.00',
  dueOn = '2026-12-31',
}: SupplierFile): string =>
  writeInvoice({
    '@versione': 'FPR12',
    FatturaElettronicaHeader: {
      DatiTrasmissione: {
        IdTrasmittente: { IdPaese: 'IT', IdCodice: '12345670017' },
        ProgressivoInvio: '00001',
        FormatoTrasmissione: 'FPR12',
        CodiceDestinatario: 'M5UXCR1',
      },
      CedentePrestatore: {
        DatiAnagrafici: {
          IdFiscaleIVA: { IdPaese: 'IT', IdCodice: '12345670017' },
          Anagrafica: { Denominazione: seller },
          RegimeFiscale: 'RF01',
        },
        Sede: { Indirizzo: 'via del Lavoro', NumeroCivico: '7', CAP: '36061', Comune: 'Bassano', Nazione: 'IT' },
      },
      CessionarioCommittente: {
        DatiAnagrafici: {
          IdFiscaleIVA: buyerVat === undefined ? undefined : { IdPaese: buyerCountry, IdCodice: buyerVat },
          CodiceFiscale: buyerFiscalCode,
          Anagrafica: { Denominazione: 'Il nostro cliente' },
        },
        Sede: { Indirizzo: 'via Emilia 12', CAP: '20121', Comune: 'Milano', Provincia: 'MI', Nazione: 'IT' },
      },
    },
    FatturaElettronicaBody: numbers.map((number) => ({
      DatiGenerali: {
        DatiGeneraliDocumento: {
          TipoDocumento: 'TD01',
          Divisa: 'EUR',
          Data: date,
          Numero: number,
          ImportoTotaleDocumento: total,
          Causale: ['Fornitura di carta'],
        },
      },
      DatiBeniServizi: {
        DettaglioLinee: [
          {
            NumeroLinea: '1',
            Descrizione: 'Carta A4',
            Quantita: '10.00',
            PrezzoUnitario: '10.00',
            PrezzoTotale: '100.00',
            AliquotaIVA: '22.00',
          },
        ],
        DatiRiepilogo: [{ AliquotaIVA: '22.00', ImponibileImporto: '100.00', Imposta: '22.00' }],
      },
      DatiPagamento: [
        {
          CondizioniPagamento: 'TP02',
          DettaglioPagamento: [{ ModalitaPagamento: 'MP05', DataScadenzaPagamento: dueOn, ImportoPagamento: '122.00' }],
        },
      ],
    })),
  })
