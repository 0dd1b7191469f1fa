import { describe, expect, it } from 'vitest'
import { body, type Draft, line, sampleInvoice, sampleSimplified, summary } from '../testing/sample-invoice.ts'
import { validateInvoice } from '../validate.ts'
import { CONTROLS } from './table.ts'

const RECEIVED = { receivedOn: '2026-11-21' }
const BODY = 'FatturaElettronicaBody[0]'
const DOCUMENT = `${BODY}.DatiGenerali.DatiGeneraliDocumento`
const GOODS = `${BODY}.DatiBeniServizi`
const SELLER = 'FatturaElettronicaHeader.CedentePrestatore.DatiAnagrafici'
const BUYER = 'FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici'

const header = (draft: Draft) => draft.FatturaElettronicaHeader
const seller = (draft: Draft) => header(draft).CedentePrestatore.DatiAnagrafici
const buyer = (draft: Draft) => header(draft).CessionarioCommittente.DatiAnagrafici
const general = (draft: Draft) => draft.FatturaElettronicaBody[0].DatiGenerali
const document = (draft: Draft) => general(draft).DatiGeneraliDocumento
const goods = (draft: Draft) => draft.FatturaElettronicaBody[0].DatiBeniServizi
const firstLine = (draft: Draft) => goods(draft).DettaglioLinee[0]
const firstSummary = (draft: Draft) => goods(draft).DatiRiepilogo[0]

const untaxed = { AliquotaIVA: '0.00', Natura: 'N4' }
const untaxedSummary = () => summary({ ...untaxed, Imposta: '0.00' })
const fund = (more: Draft = {}) => ({
  TipoCassa: 'TC02',
  AlCassa: '4.00',
  ImportoContributoCassa: '4.00',
  AliquotaIVA: '22.00',
  ...more,
})
const withFund = (draft: Draft, more: Draft = {}) => {
  document(draft).DatiCassaPrevidenziale = [fund(more)]
  Object.assign(firstSummary(draft), { ImponibileImporto: '104.00', Imposta: '22.88' })
}
const withType = (draft: Draft, type: string, country: string) => {
  document(draft).TipoDocumento = type
  seller(draft).IdFiscaleIVA = { IdPaese: country, IdCodice: country === 'IT' ? '00743110157' : 'DE123456788' }
}

interface Fault {
  code: string
  title: string
  break: (draft: Draft) => void
  path: string
  /** The same fault mended, or a neighbour that is allowed. */
  allow: (draft: Draft) => void
}

const FAULTS: Fault[] = [
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

const errorsOf = (change: (draft: Draft) => void) =>
  validateInvoice(sampleInvoice(change), RECEIVED).filter(({ severity }) => severity === 'ERROR')

describe('the controls of SdI', () => {
  it('find nothing in a good invoice, ordinary or simplified', () => {
    expect(validateInvoice(sampleInvoice(), RECEIVED)).toEqual([])
    expect(validateInvoice(sampleSimplified(), RECEIVED)).toEqual([])
  })

  it.each(FAULTS)('$code finds $title', (fault) => {
    const found = errorsOf(fault.break).filter(({ code }) => code === fault.code)
    expect(found.map(({ path }) => path)).toEqual([fault.path])
    expect(found[0]!.message.it).not.toBe(found[0]!.message.en)
  })

  it.each(FAULTS)('$code lets pass what is not $title', (fault) => {
    expect(errorsOf(fault.allow)).toEqual([])
  })

  it('have a test each', () => {
    const tested = new Set(FAULTS.map(({ code }) => code))
    expect(Object.keys(CONTROLS).filter((code) => !tested.has(code))).toEqual(['00300-00306'])
  })

  const discounted = (discounts: Draft[], total: string) =>
    errorsOf((draft) => {
      Object.assign(firstLine(draft), {
        Quantita: '100.00',
        PrezzoUnitario: '500.00',
        ScontoMaggiorazione: discounts.map((discount) => ({ Tipo: 'SC', ...discount })),
        PrezzoTotale: total,
      })
      const base = total.slice(0, total.indexOf('.') + 3)
      Object.assign(firstSummary(draft), { ImponibileImporto: base, Imposta: '0.00' })
    }).filter(({ code }) => code === '00423')

  it('00423 takes amounts off the unit price, as in the example of 48000.00', () => {
    const amounts = [{ Importo: '10.05' }, { Importo: '5.25' }, { Importo: '4.70' }]
    expect(discounted(amounts, '48000.00')).toEqual([])
    expect(discounted(amounts, '48000.02')).toHaveLength(1)
  })

  it('00423 takes percentages one after the other, as in the example of 42092.05875', () => {
    const percentages = [{ Percentuale: '8.50' }, { Percentuale: '5.15' }, { Percentuale: '3.00' }]
    for (const total of ['42092.05875', '42092.05', '42092.06']) expect(discounted(percentages, total)).toEqual([])
    for (const total of ['42092.04', '42092.07', '41675.00']) expect(discounted(percentages, total)).toHaveLength(1)
  })

  it('00423 prefers the amount to the percentage, adds surcharges, and counts a missing quantity as one', () => {
    expect(discounted([{ Percentuale: '50.00', Importo: '20.00' }], '48000.00')).toEqual([])
    expect(discounted([{ Tipo: 'MG', Percentuale: '10.00' }], '55000.00')).toEqual([])
    const single = errorsOf((draft) => {
      delete firstLine(draft).Quantita
      Object.assign(firstLine(draft), { PrezzoUnitario: '100.00' })
    })
    expect(single).toEqual([])
  })

  it('00427 finds a recipient code of seven characters for the administration', () => {
    const found = errorsOf((draft) => {
      draft['@versione'] = 'FPA12'
      header(draft).DatiTrasmissione.FormatoTrasmissione = 'FPA12'
    })
    expect(found.map(({ code }) => code)).toEqual(['00427'])
  })

  it('00409 goes by the whole date under art. 73', () => {
    const found = errorsOf((draft) => {
      const other = body() as Draft
      other.DatiGenerali.DatiGeneraliDocumento.Data = '2026-11-19'
      draft.FatturaElettronicaBody.push(other)
      for (const each of draft.FatturaElettronicaBody) each.DatiGenerali.DatiGeneraliDocumento.Art73 = 'SI'
    })
    expect(found).toEqual([])
  })

  it('00300 to 00306 doubt Italian identifiers that fail their check digit, and only those', () => {
    const doubts = validateInvoice(
      sampleInvoice((draft) => {
        header(draft).DatiTrasmissione.IdTrasmittente.IdCodice = '01234567890'
        Object.assign(seller(draft), {
          IdFiscaleIVA: { IdPaese: 'IT', IdCodice: '01234567890' },
          CodiceFiscale: 'RSSMRA80A01H501A',
        })
        Object.assign(buyer(draft), {
          IdFiscaleIVA: { IdPaese: 'DE', IdCodice: '01234567890' },
          CodiceFiscale: '01234567890',
        })
        header(draft).RappresentanteFiscale = {
          DatiAnagrafici: {
            IdFiscaleIVA: { IdPaese: 'IT', IdCodice: '12345678901' },
            Anagrafica: { Denominazione: 'X' },
          },
        }
      }),
      RECEIVED,
    )
    expect(doubts.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      ['00300', '00301', '00302', '00303', '00306'].map((code) => `${code} WARNING`),
    )
  })

  it('apply to the simplified invoice where it has the field', () => {
    const codes = (change: (draft: Draft) => void) =>
      validateInvoice(sampleSimplified(change), RECEIVED).map(({ code, path }) => `${code} ${path}`)
    const first = (draft: Draft) => draft.FatturaElettronicaBody[0].DatiBeniServizi[0]
    expect(codes((draft) => Object.assign(first(draft).DatiIVA, { Aliquota: '0.00' }))).toEqual([
      '00400 FatturaElettronicaBody[0].DatiBeniServizi[0].Natura',
    ])
    expect(codes((draft) => Object.assign(first(draft), { Natura: 'N4' }))).toEqual([
      '00401 FatturaElettronicaBody[0].DatiBeniServizi[0].Natura',
    ])
    expect(
      codes((draft) => {
        delete draft.FatturaElettronicaHeader.CessionarioCommittente.IdentificativiFiscali.IdFiscaleIVA
      }),
    ).toEqual(['00417 FatturaElettronicaHeader.CessionarioCommittente.IdentificativiFiscali.CodiceFiscale'])
  })

  it('hold their peace about numbers that the schema has already refused', () => {
    const codes = new Set(
      errorsOf((draft) => {
        Object.assign(firstLine(draft), { PrezzoUnitario: 'dieci', Quantita: '', AliquotaIVA: 'x' })
        Object.assign(firstSummary(draft), { Imposta: '1e3', AliquotaIVA: '' })
      }).map(({ code }) => code),
    )
    expect([...codes]).toEqual(['00200'])
  })
})
