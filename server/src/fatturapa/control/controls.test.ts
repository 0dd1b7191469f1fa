import { describe, expect, it } from 'vitest'
import { documentFaults } from '../testing/document-faults.ts'
import { buyer, firstLine, firstSummary, header, seller } from '../testing/fault.ts'
import { lineFaults } from '../testing/line-faults.ts'
import { body, type Draft, sampleInvoice, sampleSimplified } from '../testing/sample-invoice.ts'
import { validateInvoice } from '../validate.ts'
import { CONTROLS } from './table.ts'

const RECEIVED = { receivedOn: '2026-11-21' }
const FAULTS = [...lineFaults, ...documentFaults]

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
