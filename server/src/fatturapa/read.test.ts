import { describe, expect, it } from 'vitest'
import { textAt } from './document.ts'
import { readInvoiceFile } from './read.ts'
import { type Draft, sampleInvoice, sampleSimplified } from './testing/sample-invoice.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { validateFile } from './validate.ts'
import { writeInvoice } from './write.ts'

const RECEIVED = { receivedOn: '2026-11-21' }
const SELLER = 'FatturaElettronicaHeader.CedentePrestatore.DatiAnagrafici.Anagrafica.Denominazione'
const DATE = 'FatturaElettronicaBody[0].DatiGenerali.DatiGeneraliDocumento.Data'

const named = (name: string) =>
  sampleInvoice((draft: Draft) => {
    draft.FatturaElettronicaHeader.CedentePrestatore.DatiAnagrafici.Anagrafica.Denominazione = name
  })

const good = writeInvoice(sampleInvoice())
const read = (xml: string) => readInvoiceFile(Buffer.from(xml))
const refusal = (bytes: Uint8Array, largest?: number): string => {
  try {
    readInvoiceFile(bytes, largest)
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile)
    return (error as UnreadableFile).code
  }
  throw new Error('the file was read')
}
const refused = (xml: string) => refusal(Buffer.from(xml))

describe('reading an invoice', () => {
  it('gives back the tree that was written', () => {
    const { format, version, document, complaints, hasSignature } = read(good)
    expect({ format, version, complaints, hasSignature }).toEqual({
      format: 'ORDINARY',
      version: '1.2',
      complaints: [],
      hasSignature: false,
    })
    expect(document).toEqual(sampleInvoice())
    expect(read(writeInvoice(sampleSimplified())).document).toEqual(sampleSimplified())
  })

  it('takes any prefix, and a default namespace with children that leave it', () => {
    for (const xml of [
      good.replace(/(<\/?)p:/g, '$1b2b:').replace('xmlns:p=', 'xmlns:b2b='),
      good
        .replaceAll('p:Fattura', 'Fattura')
        .replace('xmlns:p=', 'xmlns=')
        .replaceAll(/<(FatturaElettronica(Header|Body))>/g, '<$1 xmlns="">'),
    ])
      expect(validateFile(read(xml), RECEIVED)).toEqual([])
  })

  it('reads an invoice whose children have the default namespace, and says so once', () => {
    const file = read(good.replaceAll('p:Fattura', 'Fattura').replace('xmlns:p=', 'xmlns='))
    expect(file.document).toEqual(sampleInvoice())
    expect(validateFile(file, RECEIVED).map(({ code }) => code)).toEqual(['00200'])
  })

  it('reads the historic namespaces, which SdI no longer takes', () => {
    for (const version of ['1.0', '1.1']) {
      const file = read(
        good.replace(/xmlns:p="[^"]*"/, `xmlns:p="http://www.fatturapa.gov.it/sdi/fatturapa/v${version}"`),
      )
      expect(file).toMatchObject({ version, isHistoric: true, format: 'ORDINARY' })
      expect(validateFile(file, RECEIVED).map(({ code }) => code)).toEqual(['00200'])
    }
  })

  it('reads UTF-8 with and without a mark, UTF-16, windows-1252 and ISO 8859-15', () => {
    const xml = writeInvoice(named('Caffè Così'))
    const declared = (encoding: string) => xml.replace('encoding="UTF-8"', `encoding="${encoding}"`)
    const utf16 = Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le')
    const files = [
      Buffer.from(xml),
      Buffer.from(`\uFEFF${xml}`),
      utf16,
      Buffer.from(utf16).swap16(),
      Buffer.from(declared('windows-1252'), 'latin1'),
      Buffer.from(declared('ISO-8859-15'), 'latin1'),
    ]
    for (const bytes of files) {
      const file = readInvoiceFile(bytes)
      expect(textAt(file.document, SELLER)).toBe('Caffè Così')
      expect(file.complaints).toEqual([])
    }
  })

  it('reads windows-1252 under a declaration of UTF-8, and says so', () => {
    const file = readInvoiceFile(Buffer.from(writeInvoice(named('Caffè')), 'latin1'))
    expect(textAt(file.document, SELLER)).toBe('Caffè')
    expect(file.complaints).toMatchObject([{ code: '00200', path: '' }])
  })

  it('trims padded dates, keeps blanks in codes, and unites CDATA, comments and instructions with the text', () => {
    const file = read(
      good
        .replace('<Data>2026-11-20<', '<Data>\n  2026-11-20 <')
        .replace('<TipoDocumento>TD01<', '<TipoDocumento>TD01 <')
        .replace('<Denominazione>Alfa S.r.l.<', '<Denominazione><![CDATA[Alfa]]><!-- x --> S<?x y?>.r.l.<')
        .replace('<CedentePrestatore>', '<?x y?><CedentePrestatore><?x y?><!-- z -->'),
    )
    expect(textAt(file.document, DATE)).toBe('2026-11-20')
    expect(textAt(file.document, SELLER)).toBe('Alfa S.r.l.')
    expect(validateFile(file, RECEIVED).map(({ path }) => path)).toEqual([DATE.replace(/Data$/, 'TipoDocumento')])
  })

  it('takes an empty country for IT, which is the default of the format', () => {
    const file = read(good.replaceAll('<Nazione>IT</Nazione>', '<Nazione/>'))
    expect(file.document).toEqual(sampleInvoice())
    expect(validateFile(file, RECEIVED)).toEqual([])
  })

  it('names what is unknown, out of order, repeated or stray, and reads the rest', () => {
    const paths = (xml: string) => validateFile(read(xml), RECEIVED).map(({ path }) => path)
    const transmission = 'FatturaElettronicaHeader.DatiTrasmissione'
    expect(paths(good.replace('<ProgressivoInvio>', '<Sconosciuto>x</Sconosciuto><ProgressivoInvio>'))).toEqual([
      `${transmission}.Sconosciuto`,
    ])
    expect(
      paths(
        good
          .replace('<ProgressivoInvio>00001</ProgressivoInvio>', '')
          .replace('</DatiTrasmissione>', '<ProgressivoInvio>00001</ProgressivoInvio></DatiTrasmissione>'),
      ),
    ).toEqual([`${transmission}.ProgressivoInvio`])
    expect(
      paths(good.replace('<ProgressivoInvio>', '<ProgressivoInvio>00002</ProgressivoInvio><ProgressivoInvio>')),
    ).toEqual([`${transmission}.ProgressivoInvio`])
    expect(paths(good.replace('<DatiTrasmissione>', '<DatiTrasmissione>x'))).toEqual([transmission])
    expect(paths(good.replace('<DatiTrasmissione>', '<DatiTrasmissione id="1">'))).toEqual([transmission])
    expect(paths(good.replace(/ versione="\w+"/, ''))).toEqual([''])
  })
})

describe('a hostile or broken file', () => {
  const root = (text: string) => good.replace('Alfa S.r.l.', text)

  it.each([
    ['<!DOCTYPE p [<!ENTITY a "b">]>', 'at the start'],
    ['<!-- x --><?x y?>\n<!DOCTYPE p SYSTEM "http://example.org/x.dtd">', 'after comments and instructions'],
    ['<!-- <a> --><!doctype p>', 'in small letters'],
  ])('is refused for its DOCTYPE %s %s', (doctype) => {
    const [declaration, ...rest] = good.split('\n')
    expect(refused([declaration, doctype, ...rest].join('\n'))).toBe('DOCTYPE')
    expect(refusal(Buffer.from(`\uFEFF${doctype}${rest.join('\n')}`, 'utf16le'))).toBe('DOCTYPE')
  })

  it('is not refused for the word in a comment or a text', () => {
    expect(read(root('<!-- <!DOCTYPE x> --><![CDATA[<!DOCTYPE x>]]>')).document).toEqual(named('<!DOCTYPE x>'))
  })

  it('is refused when it is cut off, empty, binary, unknown or in an unknown encoding', () => {
    expect(refused('')).toBe('EMPTY')
    expect(refused(good.slice(0, good.length / 2))).toBe('MALFORMED')
    expect(refused(root('&unknown;'))).toBe('MALFORMED')
    expect(refused(root('a\0b'))).toBe('MALFORMED')
    expect(refused('<html><body/></html>')).toBe('NOT_AN_INVOICE')
    expect(refused(good.replace('/v1.2"', '/v9.9"'))).toBe('NOT_AN_INVOICE')
    expect(refused(good.replace('UTF-8', 'UTF-7'))).toBe('ENCODING')
    expect(refusal(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00]))).toBe('ENCODING')
    expect(refusal(Buffer.from(good), 100)).toBe('TOO_LARGE')
    for (let size = 1; size < 300; size += 7)
      expect(refusal(Buffer.from(Array.from({ length: size }, (_, index) => (index * 151 + size) % 256)))).toMatch(
        /^(MALFORMED|ENCODING)$/,
      )
  })

  it('is refused, or read, before long: deep, wide, or of a million marks', () => {
    const started = performance.now()
    expect(refused(root('<a>'.repeat(50_000)))).toBe('MALFORMED')
    expect(refused(root(`${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`))).toBe('MALFORMED')
    expect(refused(root('<a/>'.repeat(1_200_000)))).toBe('TOO_LARGE')
    expect(
      refused(good.replace('<Sede>', `<Sede ${Array.from({ length: 1_000_001 }, (_, i) => `a${i}=""`).join(' ')}>`)),
    ).toBe('TOO_LARGE')
    const wide = read(root('<a/>'.repeat(100_000)))
    expect(wide.complaints.length).toBeLessThanOrEqual(500)
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  it('can hold an attachment of twelve megabytes', () => {
    const content = Buffer.alloc(9 * 1024 * 1024, 'x').toString('base64')
    const file = read(
      good.replace(
        '</FatturaElettronicaBody>',
        `<Allegati><NomeAttachment>a.bin</NomeAttachment><Attachment>${content}</Attachment></Allegati></FatturaElettronicaBody>`,
      ),
    )
    expect(textAt(file.document, 'FatturaElettronicaBody[0].Allegati[0].Attachment')).toBe(content)
    expect(validateFile(file, RECEIVED)).toEqual([])
  })
})
