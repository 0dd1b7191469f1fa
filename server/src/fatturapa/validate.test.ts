import { describe, expect, it } from 'vitest'
import { readInvoiceFile } from './read.ts'
import { type Draft, sampleInvoice } from './testing/sample-invoice.ts'
import { validateFile, validateInvoice } from './validate.ts'
import { writeInvoice } from './write.ts'

const RECEIVED = { receivedOn: '2026-11-21' }
const complaintsAbout = (change: (draft: Draft) => void) =>
  validateInvoice(sampleInvoice(change), RECEIVED).map(({ code, path }) => `${code} ${path}`)
const document = (draft: Draft) => draft.FatturaElettronicaBody[0].DatiGenerali.DatiGeneraliDocumento
const DOCUMENT = 'FatturaElettronicaBody[0].DatiGenerali.DatiGeneraliDocumento'

describe('validating an invoice', () => {
  it('names what is missing by the path it would have', () => {
    expect(complaintsAbout((draft) => Object.assign(document(draft), { Divisa: undefined }))).toEqual([
      `00200 ${DOCUMENT}.Divisa`,
    ])
    expect(
      complaintsAbout((draft) => {
        draft.FatturaElettronicaBody[0].DatiPagamento = [{ CondizioniPagamento: 'TP02' }]
      }),
    ).toEqual(['00200 FatturaElettronicaBody[0].DatiPagamento[0].DettaglioPagamento'])
  })

  it('says what a field takes, in both languages', () => {
    const [complaint] = validateInvoice(
      sampleInvoice((draft) => Object.assign(document(draft), { Divisa: 'euro' })),
      RECEIVED,
    )
    expect(complaint).toEqual({
      code: '00200',
      severity: 'ERROR',
      path: `${DOCUMENT}.Divisa`,
      message: {
        it: '«Divisa»: «euro» non è ammesso. Atteso: tre lettere maiuscole, come EUR.',
        en: '“Currency”: «euro» is not allowed. Expected: three capital letters, such as EUR.',
      },
    })
  })

  it('wants a company name or a person’s name, one of the two', () => {
    const party = 'FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici.Anagrafica'
    const name = (names: object) =>
      complaintsAbout((draft) => {
        draft.FatturaElettronicaHeader.CessionarioCommittente.DatiAnagrafici.Anagrafica = names
      })
    expect(name({})).toEqual([`00200 ${party}.Denominazione`])
    expect(name({ Denominazione: 'Alfa', Cognome: 'Rossi' })).toEqual([`00200 ${party}.Nome`])
    expect(name({ Nome: 'Mario' })).toEqual([`00200 ${party}.Cognome`])
    expect(name({ Nome: 'Mario', Cognome: 'Rossi' })).toEqual([])
  })

  it('refuses a field that the format does not have, and one that stands twice', () => {
    expect(complaintsAbout((draft) => Object.assign(document(draft), { Sconto: '1' }))).toEqual([
      `00200 ${DOCUMENT}.Sconto`,
    ])
    expect(complaintsAbout((draft) => Object.assign(document(draft), { Numero: ['1', '2'] }))).toEqual([
      `00200 ${DOCUMENT}.Numero`,
    ])
  })

  it('00201 stops after fifty format errors', () => {
    const complaints = complaintsAbout((draft) => {
      document(draft).Causale = Array.from({ length: 60 }, () => '')
    })
    expect(complaints).toHaveLength(51)
    expect(complaints.at(-1)).toBe('00201 ')
  })

  it('00001 and 00003 find a wrong name and a file that is too large', () => {
    const codes = (options: object) =>
      validateInvoice(sampleInvoice(), { ...RECEIVED, ...options }).map(({ code }) => code)
    expect(codes({ fileName: 'fattura.xml' })).toEqual(['00001'])
    expect(codes({ fileName: 'IT00743110157_00001.xml' })).toEqual([])
    expect(codes({ sizeBytes: 5 * 1024 * 1024 + 1 })).toEqual(['00003'])
    expect(codes({ sizeBytes: 5 * 1024 * 1024 })).toEqual([])
    expect(codes({ sizeBytes: 20_000_000, largestBytes: 30_000_000 })).toEqual([])
  })

  it('goes in SdI’s order with a file: name, then format, then content', () => {
    const wrong = (change: (draft: Draft) => void = () => undefined) =>
      readInvoiceFile(Buffer.from(writeInvoice(sampleInvoice(change))))
    const both = wrong((draft) => Object.assign(document(draft), { Numero: 'BIS', Divisa: 'euro' }))
    const codes = (options = {}) => validateFile(both, { ...RECEIVED, ...options }).map(({ code }) => code)
    expect(codes({ fileName: 'x.xml' })).toEqual(['00001'])
    expect(codes()).toEqual(['00200'])
    expect(
      validateFile(
        wrong((draft) => Object.assign(document(draft), { Numero: 'BIS' })),
        RECEIVED,
      ),
    ).toHaveLength(1)
    expect(validateFile(wrong(), RECEIVED)).toEqual([])
  })
})
