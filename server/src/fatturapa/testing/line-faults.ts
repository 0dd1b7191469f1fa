import {
  DOCUMENT,
  document,
  type Fault,
  firstLine,
  firstSummary,
  GOODS,
  goods,
  untaxed,
  untaxedSummary,
  withFund,
} from './fault.ts'
import { line, summary } from './sample-invoice.ts'

/** What can be wrong with lines, funds and VAT summaries. */
export const lineFaults: Fault[] = [
  {
    code: '00400',
    title: 'a line at rate 0 without nature',
    break: (draft) => Object.assign(firstLine(draft), { AliquotaIVA: '0.00' }),
    path: `${GOODS}.DettaglioLinee[0].Natura`,
    allow: (draft) => {
      Object.assign(firstLine(draft), untaxed)
      goods(draft).DatiRiepilogo = [untaxedSummary()]
    },
  },
  {
    code: '00401',
    title: 'a taxed line with a nature',
    break: (draft) => Object.assign(firstLine(draft), { Natura: 'N4' }),
    path: `${GOODS}.DettaglioLinee[0].Natura`,
    allow: () => undefined,
  },
  {
    code: '00411',
    title: 'a line subject to a withholding that the document lacks',
    break: (draft) => Object.assign(firstLine(draft), { Ritenuta: 'SI' }),
    path: `${GOODS}.DettaglioLinee[0].Ritenuta`,
    allow: (draft) => {
      Object.assign(firstLine(draft), { Ritenuta: 'SI' })
      document(draft).DatiRitenuta = [
        { TipoRitenuta: 'RT02', ImportoRitenuta: '20.00', AliquotaRitenuta: '20.00', CausalePagamento: 'A' },
      ]
    },
  },
  {
    code: '00413',
    title: 'a pension fund at rate 0 without nature',
    break: (draft) => withFund(draft, { AliquotaIVA: '0.00' }),
    path: `${DOCUMENT}.DatiCassaPrevidenziale[0].Natura`,
    allow: (draft) => withFund(draft),
  },
  {
    code: '00414',
    title: 'a taxed pension fund with a nature',
    break: (draft) => withFund(draft, { Natura: 'N4' }),
    path: `${DOCUMENT}.DatiCassaPrevidenziale[0].Natura`,
    allow: (draft) => withFund(draft),
  },
  {
    code: '00415',
    title: 'a pension fund subject to a withholding that the document lacks',
    break: (draft) => withFund(draft, { Ritenuta: 'SI' }),
    path: `${DOCUMENT}.DatiCassaPrevidenziale[0].Ritenuta`,
    allow: (draft) => withFund(draft),
  },
  {
    code: '00419',
    title: 'fewer VAT summaries than rates',
    break: (draft) => goods(draft).DettaglioLinee.push(line({ NumeroLinea: '2', AliquotaIVA: '10.00' })),
    path: `${GOODS}.DatiRiepilogo`,
    allow: (draft) => {
      goods(draft).DettaglioLinee.push(line({ NumeroLinea: '2', AliquotaIVA: '10.00' }))
      goods(draft).DatiRiepilogo.push(summary({ AliquotaIVA: '10.00', Imposta: '10.00' }))
    },
  },
  {
    code: '00420',
    title: 'split payment together with reverse charge',
    break: (draft) => {
      Object.assign(firstLine(draft), { AliquotaIVA: '0.00', Natura: 'N6.7' })
      Object.assign(firstSummary(draft), { AliquotaIVA: '0.00', Natura: 'N6.7', Imposta: '0.00', EsigibilitaIVA: 'S' })
    },
    path: `${GOODS}.DatiRiepilogo[0].EsigibilitaIVA`,
    allow: (draft) => Object.assign(firstSummary(draft), { EsigibilitaIVA: 'S' }),
  },
  {
    code: '00421',
    title: 'a tax that is not rate × taxable amount',
    break: (draft) => Object.assign(firstSummary(draft), { Imposta: '22.02' }),
    path: `${GOODS}.DatiRiepilogo[0].Imposta`,
    allow: (draft) => Object.assign(firstSummary(draft), { Imposta: '21.99' }),
  },
  {
    code: '00422',
    title: 'a taxable amount that is not the sum of its lines',
    break: (draft) => Object.assign(firstSummary(draft), { ImponibileImporto: '101.01', Imposta: '22.22' }),
    path: `${GOODS}.DatiRiepilogo[0].ImponibileImporto`,
    allow: (draft) =>
      Object.assign(firstSummary(draft), { ImponibileImporto: '101.50', Imposta: '22.33', Arrotondamento: '0.50' }),
  },
  {
    code: '00423',
    title: 'a line total that is not price × quantity',
    break: (draft) => Object.assign(firstLine(draft), { PrezzoTotale: '100.02' }),
    path: `${GOODS}.DettaglioLinee[0].PrezzoTotale`,
    allow: (draft) => Object.assign(firstLine(draft), { PrezzoTotale: '100.01' }),
  },
  {
    code: '00424',
    title: 'a rate written as a fraction',
    break: (draft) => {
      Object.assign(firstLine(draft), { AliquotaIVA: '0.22' })
    },
    path: `${GOODS}.DettaglioLinee[0].AliquotaIVA`,
    allow: (draft) => {
      Object.assign(firstLine(draft), { AliquotaIVA: '1.00' })
      Object.assign(firstSummary(draft), { AliquotaIVA: '1.00', Imposta: '1.00' })
    },
  },
  {
    code: '00429',
    title: 'a VAT summary at rate 0 without nature',
    break: (draft) =>
      goods(draft).DatiRiepilogo.push(summary({ AliquotaIVA: '0.00', ImponibileImporto: '0.00', Imposta: '0.00' })),
    path: `${GOODS}.DatiRiepilogo[1].Natura`,
    allow: (draft) =>
      goods(draft).DatiRiepilogo.push(summary({ ...untaxed, ImponibileImporto: '0.00', Imposta: '0.00' })),
  },
  {
    code: '00430',
    title: 'a taxed VAT summary with a nature',
    break: (draft) => Object.assign(firstSummary(draft), { Natura: 'N4' }),
    path: `${GOODS}.DatiRiepilogo[0].Natura`,
    allow: () => undefined,
  },
  {
    code: '00437',
    title: 'a discount of the document without value',
    break: (draft) => Object.assign(document(draft), { ScontoMaggiorazione: [{ Tipo: 'SC' }] }),
    path: `${DOCUMENT}.ScontoMaggiorazione[0].Percentuale`,
    allow: (draft) => Object.assign(document(draft), { ScontoMaggiorazione: [{ Tipo: 'SC', Importo: '1.00' }] }),
  },
  {
    code: '00438',
    title: 'a discount of a line without value',
    break: (draft) => Object.assign(firstLine(draft), { ScontoMaggiorazione: [{ Tipo: 'MG' }] }),
    path: `${GOODS}.DettaglioLinee[0].ScontoMaggiorazione[0].Percentuale`,
    allow: (draft) => Object.assign(firstLine(draft), { ScontoMaggiorazione: [{ Tipo: 'MG', Percentuale: '0.00' }] }),
  },
  {
    code: '00443',
    title: 'a rate that is in no VAT summary',
    break: (draft) => Object.assign(firstLine(draft), { AliquotaIVA: '10.00' }),
    path: `${GOODS}.DettaglioLinee[0].AliquotaIVA`,
    allow: () => undefined,
  },
  {
    code: '00444',
    title: 'a nature that is in no VAT summary',
    break: (draft) => {
      Object.assign(firstLine(draft), { AliquotaIVA: '0.00', Natura: 'N2.2' })
      goods(draft).DatiRiepilogo = [untaxedSummary()]
    },
    path: `${GOODS}.DettaglioLinee[0].Natura`,
    allow: (draft) => {
      Object.assign(firstLine(draft), untaxed)
      goods(draft).DatiRiepilogo = [untaxedSummary()]
    },
  },
  {
    code: '00445',
    title: 'a nature code that was split up in 2021',
    break: (draft) => {
      Object.assign(firstLine(draft), { AliquotaIVA: '0.00', Natura: 'N3' })
      goods(draft).DatiRiepilogo = [summary({ AliquotaIVA: '0.00', Natura: 'N3.1', Imposta: '0.00' })]
    },
    path: `${GOODS}.DettaglioLinee[0].Natura`,
    allow: (draft) => {
      Object.assign(firstLine(draft), { AliquotaIVA: '0.00', Natura: 'N3.1' })
      goods(draft).DatiRiepilogo = [summary({ AliquotaIVA: '0.00', Natura: 'N3.1', Imposta: '0.00' })]
    },
  },
]
