import { describe, expect, it } from 'vitest'
import type { Party } from '../../db/tables/invoice.ts'
import { textAt, textsAt } from '../../fatturapa/document.ts'
import { readInvoiceFile } from '../../fatturapa/read.ts'
import { validateInvoice } from '../../fatturapa/validate.ts'
import { writeInvoice } from '../../fatturapa/write.ts'
import { draftContent } from './draft-content.ts'
import type { InvoiceDraftInput } from './invoice.input.ts'
import { aBuyer, aDraft, aSeller } from './samples.ts'
import { fatturaOf } from './to-fattura.ts'

const HEADER = 'FatturaElettronicaHeader'
const BODY = 'FatturaElettronicaBody[0]'

const documentOf = (buyer: Partial<Party> = {}, draft: Partial<InvoiceDraftInput> = {}) => {
  const content = draftContent({ ...aDraft(), ...draft }, { buyer: { ...aBuyer(), ...buyer }, iban: aSeller().iban })
  return fatturaOf({ ...content, number: '2026/A/1' }, aSeller(), { progressive: '0001' })
}
const errorsOf = (document: ReturnType<typeof documentOf>) => validateInvoice(document, { receivedOn: '2026-11-21' })

describe('the file of an invoice', () => {
  it('to a business goes to its code, or to none with its certified mail', () => {
    const sent = documentOf()
    expect(textAt(sent, `${HEADER}.DatiTrasmissione.FormatoTrasmissione`)).toBe('FPR12')
    expect(textAt(sent, `${HEADER}.DatiTrasmissione.CodiceDestinatario`)).toBe('M5UXCR1')
    const mailed = documentOf({ recipientCode: null, pec: 'galvani@pec.it' })
    expect(textAt(mailed, `${HEADER}.DatiTrasmissione.CodiceDestinatario`)).toBe('0000000')
    expect(textAt(mailed, `${HEADER}.DatiTrasmissione.PECDestinatario`)).toBe('galvani@pec.it')
    expect([...errorsOf(sent), ...errorsOf(mailed)]).toEqual([])
  })

  it('to an office of the administration has its own format', () => {
    const document = documentOf({ publicBody: true, recipientCode: 'UFY9MH' })
    expect(textAt(document, `${HEADER}.DatiTrasmissione.FormatoTrasmissione`)).toBe('FPA12')
    expect(errorsOf(document)).toEqual([])
  })

  it('to a private person bears the names and the fiscal code', () => {
    const person = {
      name: null,
      firstName: 'Ada',
      lastName: 'Neri',
      vatCode: null,
      recipientCode: null,
      fiscalCode: 'NRERDA80A41F205T',
    }
    const document = documentOf(person)
    const buyer = `${HEADER}.CessionarioCommittente.DatiAnagrafici`
    expect(textAt(document, `${buyer}.Anagrafica.Cognome`)).toBe('Neri')
    expect(textAt(document, `${buyer}.IdFiscaleIVA.IdCodice`)).toBeUndefined()
    expect(textAt(document, `${HEADER}.DatiTrasmissione.CodiceDestinatario`)).toBe('0000000')
    expect(errorsOf(document).filter(({ severity }) => severity === 'ERROR')).toEqual([])
  })

  it('to somebody abroad has no Italian postal code, no province and the code for abroad', () => {
    const abroad = {
      vatCountry: 'DE',
      vatCode: '811569869',
      country: 'DE',
      postalCode: 'D-101',
      province: 'BE',
      recipientCode: null,
    }
    const document = documentOf(abroad)
    const seat = `${HEADER}.CessionarioCommittente.Sede`
    expect(textAt(document, `${HEADER}.DatiTrasmissione.CodiceDestinatario`)).toBe('XXXXXXX')
    expect(['CAP', 'Provincia', 'Nazione'].map((name) => textAt(document, `${seat}.${name}`))).toEqual([
      '00000',
      undefined,
      'DE',
    ])
    expect(errorsOf(document)).toEqual([])
  })

  it('says all that the draft says, and is read back the same', () => {
    const document = documentOf(
      {},
      {
        documentType: 'TD04',
        purpose: `Storno “parziale” – l’ordine ${'x'.repeat(250)}`,
        lines: [
          {
            description: 'Consulenza',
            quantity: '2.5',
            unit: 'ore',
            unitPrice: '80',
            vatRate: '22',
            withheld: true,
            priceChanges: [{ kind: 'SC', percentage: '10' }],
          },
          { description: 'Bollo', unitPrice: '100', vatRate: '0', nature: 'N4' },
        ],
        withholding: { kind: 'RT02', rate: '20', reason: 'A' },
        pensionFunds: [{ kind: 'TC22', rate: '4', vatRate: '22' }],
        relatedDocuments: [
          { kind: 'INVOICE', number: '2026/A/0', date: '2026-10-01' },
          { kind: 'ORDER', number: 'O-7', cig: 'Z0000000AB' },
        ],
        payments: [
          { method: 'MP05', dueOn: '2026-12-31' },
          { method: 'MP05', dueOn: '2027-01-31' },
        ],
      },
    )
    expect(errorsOf(document)).toEqual([])
    const general = `${BODY}.DatiGenerali.DatiGeneraliDocumento`
    expect(textsAt(document, `${general}.Causale`).map((piece) => piece.length)).toEqual([200, 79])
    expect(textAt(document, `${general}.Causale`)).toMatch(/^Storno "parziale" - l'ordine x/)
    expect(textAt(document, `${general}.DatiBollo.ImportoBollo`)).toBe('2.00')
    expect(textAt(document, `${general}.DatiRitenuta.ImportoRitenuta`)).toBe('36.00')
    expect(textAt(document, `${general}.DatiCassaPrevidenziale.ImponibileCassa`)).toBe('280.00')
    expect(textAt(document, `${BODY}.DatiGenerali.DatiOrdineAcquisto.CodiceCIG`)).toBe('Z0000000AB')
    expect(textAt(document, `${BODY}.DatiPagamento.CondizioniPagamento`)).toBe('TP01')
    expect(textAt(document, `${BODY}.DatiPagamento.DettaglioPagamento.IBAN`)).toBe(aSeller().iban)
    const read = readInvoiceFile(new TextEncoder().encode(writeInvoice(document)))
    expect(read.complaints).toEqual([])
    expect(textAt(read.document, `${BODY}.DatiBeniServizi.DettaglioLinee[0].PrezzoTotale`)).toBe('180.00')
  })
})
