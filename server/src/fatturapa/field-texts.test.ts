import { describe, expect, it } from 'vitest'
import { allFieldTexts, fieldCodes, fieldExpectation, fieldMaxLength, fieldText } from './field-texts.ts'

const LINE = 'FatturaElettronicaBody[0].DatiBeniServizi.DettaglioLinee[3]'

describe('the texts of fields', () => {
  it('are found by the paths of complaints', () => {
    expect(fieldText(`${LINE}.PrezzoTotale`)).toEqual({ it: 'Prezzo totale', en: 'Line total' })
    expect(fieldText('FatturaElettronicaHeader.CedentePrestatore')?.en).toBe('Seller')
    expect(fieldText('FatturaElettronicaBody[0].DatiBeniServizi[0].Importo', 'SIMPLIFIED')?.it).toBe('Importo')
    expect(fieldText(`${LINE}.Inesistente`)).toBeUndefined()
    expect(fieldText(`${LINE}.PrezzoTotale.Altro`)).toBeUndefined()
  })

  it('tell codes, lengths and what is expected', () => {
    expect(fieldCodes(`${LINE}.Natura`)?.['N2.2']?.it).toBe('Non soggette, altri casi')
    expect(fieldCodes(`${LINE}.Descrizione`)).toBeUndefined()
    expect(fieldMaxLength(`${LINE}.Descrizione`)).toBe(1000)
    expect(fieldExpectation(`${LINE}.AliquotaIVA`)?.en).toBe('a percentage from 0.00 to 100.00')
  })

  it('are there for every field, in both languages', () => {
    for (const format of ['ORDINARY', 'SIMPLIFIED'] as const) {
      const texts = allFieldTexts(format)
      expect(texts.length).toBeGreaterThan(format === 'ORDINARY' ? 250 : 60)
      expect(texts.filter(({ label }) => label.it === '' || label.en === '')).toEqual([])
      expect(new Set(texts.map(({ path }) => path)).size).toBe(texts.length)
    }
  })
})
