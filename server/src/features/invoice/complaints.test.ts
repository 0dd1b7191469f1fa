import { describe, expect, it } from 'vitest'
import type { Party } from '../../db/tables/invoice.ts'
import { complaintsAbout, controlsPassed, inputPath } from './complaints.ts'
import { draftContent } from './draft-content.ts'
import type { InvoiceDraftInput } from './invoice.input.ts'
import type { Seller } from './invoice-content.ts'
import { aBuyer, aDraft, aSeller } from './samples.ts'

const contentOf = (draft: Partial<InvoiceDraftInput> = {}, buyer: Partial<Party> = {}) =>
  draftContent({ ...aDraft(), ...draft }, { buyer: { ...aBuyer(), ...buyer }, iban: null })
const placesOf = (draft: Partial<InvoiceDraftInput>, buyer: Partial<Party> = {}, seller: Partial<Seller> = {}) =>
  complaintsAbout(contentOf(draft, buyer), { ...aSeller(), ...seller }, '2026-11-21').map(
    ({ code, path }) => `${code} ${path}`,
  )
const line = (more: object) => ({ description: 'Riga', unitPrice: '10', vatRate: '22', ...more })

describe('a complaint', () => {
  it('stands at the field of the line it comes from, once', () => {
    expect(placesOf({ lines: [line({}), line({ vatRate: '0' })] })).toEqual(['00400 lines.1.nature'])
    expect(placesOf({ lines: [line({ nature: 'N4' })] })).toEqual(['00401 lines.0.nature'])
    expect(placesOf({ lines: [line({ vatRate: '0', nature: 'N2' })] })).toEqual(['00445 lines.0.nature'])
    expect(placesOf({ lines: [line({ withheld: true })] })).toEqual(['00411 lines.0.withheld'])
    expect(placesOf({ lines: [line({ vatRate: '0.22' })] })).toEqual(['00424 lines.0.vatRate'])
    expect(placesOf({ lines: [line({ quantity: '-1' })] })).toEqual(['00200 lines.0.quantity'])
    expect(placesOf({ lines: [line({ priceChanges: [{ kind: 'SC' }] })] })).toEqual([
      '00438 lines.0.priceChanges.0.percentage',
    ])
    expect(placesOf({ lines: [] })).toEqual(['00200 lines'])
  })

  it('stands at the field of the rest of the document', () => {
    expect(placesOf({ documentType: 'TD99' })).toEqual(['00200 documentType'])
    expect(placesOf({ date: '2026-11-22' })).toEqual(['00403 date'])
    expect(placesOf({ withholding: { kind: 'RT09', rate: '20', reason: 'A' } })).toEqual(['00200 withholding.kind'])
    expect(placesOf({ pensionFunds: [{ kind: 'TC22', rate: '4', vatRate: '0' }] })).toEqual([
      '00413 pensionFunds.0.nature',
    ])
    expect(placesOf({ payments: [{ method: 'MP99' }] })).toEqual(['00200 payments.0.method'])
    expect(placesOf({ payments: [{ method: 'MP01', amount: '1.00' }] })).toEqual(['PAYMENTS_DIFFER payments'])
    const reverse = { lines: [line({ vatRate: '0', nature: 'N6.3' })], collectability: 'S' }
    expect(placesOf(reverse)).toEqual(['00420 collectability'])
    const related = [
      { kind: 'ORDER', number: 'x' },
      { kind: 'INVOICE', number: '' },
    ]
    expect(placesOf({ relatedDocuments: related })).toEqual(['00200 relatedDocuments.1.number'])
    const credit = { documentType: 'TD04', relatedDocuments: [{ kind: 'INVOICE', number: '1', date: '2026-11-21' }] }
    expect(placesOf(credit)).toEqual(['00418 date'])
  })

  it('about the buyer stands at the buyer’s field', () => {
    expect(placesOf({}, { vatCode: null })).toEqual(['00417 buyer.fiscalCode'])
    expect(placesOf({}, { recipientCode: 'UFY9MH' })).toEqual(['00427 buyer.recipientCode'])
    expect(placesOf({}, { postalCode: '351' })).toEqual(['00200 buyer.postalCode'])
    expect(placesOf({}, { firstName: 'Ada' })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^00200 buyer\./)]),
    )
  })

  it('about the seller says so, since no field of the draft mends it', () => {
    const [found] = complaintsAbout(contentOf(), { ...aSeller(), vatNumber: null }, '2026-11-21')
    expect(found).toMatchObject({ code: '00200', path: '' })
    expect(found!.message.it).toMatch(/^Cedente: /)
    expect(found!.message.en).toMatch(/^Seller: /)
  })

  it('of a summary goes to the first line it sums up', () => {
    const content = contentOf({ lines: [line({}), line({ vatRate: '10' })] })
    const path = 'FatturaElettronicaBody[0].DatiBeniServizi.DatiRiepilogo[1].Imposta'
    expect(inputPath(path, content)).toBe('lines.1.unitPrice')
  })
})

describe('the controls passed', () => {
  it('are all but those that complain', () => {
    const all = controlsPassed([])
    expect(all).toBeGreaterThan(30)
    const complaint = (code: string) => ({ code, severity: 'ERROR' as const, path: '', message: { it: '', en: '' } })
    expect(controlsPassed([complaint('00400'), complaint('00400'), complaint('00305')])).toBe(all - 2)
  })
})
