import { describe, expect, it } from 'vitest'
import { textAt } from './document.ts'
import { readInvoiceFile } from './read.ts'
import { type Draft, sampleInvoice } from './testing/sample-invoice.ts'
import { validateInvoice } from './validate.ts'
import { writeInvoice } from './write.ts'

const PATH = 'FatturaElettronicaBody[0].DatiBeniServizi.DettaglioLinee[0].Descrizione'
const described = (text: string) =>
  sampleInvoice((draft: Draft) => {
    draft.FatturaElettronicaBody[0].DatiBeniServizi.DettaglioLinee[0].Descrizione = text
  })
const again = (text: string) => textAt(readInvoiceFile(Buffer.from(writeInvoice(described(text)))).document, PATH)

describe('writing an invoice', () => {
  it('escapes what XML would take for its own', () => {
    for (const text of ['a & b', '<b>', ']]>', '"\'', '&amp;', 'perché 5 > 3']) expect(again(text)).toBe(text)
  })

  it('leaves out what XML cannot hold', () => {
    expect(again('a\u0000b\u0008c\ufffed\ud800e')).toBe('abcde')
    expect(again('prima\r\nseconda\tterza')).toBe('prima  seconda terza')
  })

  it('puts the fields into the order of the format, whatever the order of the tree', () => {
    const backwards = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(backwards)
        : value && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([name, inner]) => [name, backwards(inner)]),
            )
          : value
    expect(writeInvoice(backwards(sampleInvoice()) as Draft)).toBe(writeInvoice(sampleInvoice()))
  })

  it('takes the version from the format of transmission where the tree has none', () => {
    const document = sampleInvoice((draft) => {
      delete draft['@versione']
    })
    expect(writeInvoice(document)).toBe(writeInvoice(sampleInvoice()))
  })

  it('keeps an empty block, and leaves out what the format does not know', () => {
    const document = sampleInvoice((draft: Draft) => {
      draft.FatturaElettronicaHeader.DatiTrasmissione.ContattiTrasmittente = {}
      draft.FatturaElettronicaHeader.Sconosciuto = 'x'
    })
    expect(validateInvoice(document, { receivedOn: '2026-11-21' })).toHaveLength(1)
    const xml = writeInvoice(document)
    expect(xml).toContain('<ContattiTrasmittente/>')
    expect(xml).not.toContain('Sconosciuto')
  })
})
