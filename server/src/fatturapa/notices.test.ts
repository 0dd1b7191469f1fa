import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlC14NMode, XmlDocument } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import { type Notice, readNotice, writeNotice } from './notices.ts'
import { hasMaterial, MATERIAL, officialSchema } from './testing/official-schema.ts'
import { UnreadableFile } from './unreadable-file.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

const about = { sdiId: '123456789', fileName: 'IT00743110157_00001.xml', messageId: '987654', note: 'Simulazione' }
const received = { receivedAt: '2026-11-20T10:00:00.000+01:00' }
const recipient = { code: 'ABC1234', description: 'Beta S.p.A.' }
const hash = 'a'.repeat(64)
const outcome = { outcome: 'EC02' as const, description: 'Importo errato', buyerMessageId: '42' }
const invoice = { number: '12/A', year: '2026', position: '1' }
const failure = { code: '00423', description: 'Prezzo totale non calcolato secondo le regole' }

const NOTICES: Notice[] = [
  {
    ...about,
    ...received,
    kind: 'RC',
    addressee: 'BUSINESS',
    hash,
    deliveredAt: '2026-11-20T10:01:00',
    recipient,
    errors: [],
  },
  {
    ...about,
    ...received,
    kind: 'NS',
    addressee: 'BUSINESS',
    hash,
    errors: [{ ...failure, suggestion: 'Verificare la riga 1' }],
  },
  {
    ...about,
    ...received,
    kind: 'MC',
    addressee: 'BUSINESS',
    hash,
    availableOn: '2026-11-20',
    description: 'Casella piena',
    errors: [],
  },
  {
    ...about,
    kind: 'MT',
    addressee: 'BUSINESS',
    hash,
    recipient: { code: 'ABC1234' },
    formatName: 'FPR12',
    attempts: '1',
    errors: [],
  },
  {
    ...about,
    ...received,
    kind: 'RC',
    addressee: 'ADMINISTRATION',
    deliveredAt: '2026-11-20T10:01:00Z',
    recipient: { ...recipient, code: 'ABC123' },
    errors: [],
  },
  {
    ...about,
    ...received,
    kind: 'NS',
    addressee: 'ADMINISTRATION',
    archive: { sdiId: '12', fileName: 'IT00743110157_00009.zip' },
    errors: [failure],
  },
  { ...about, ...received, kind: 'MC', addressee: 'ADMINISTRATION', description: 'Non raggiungibile', errors: [] },
  { ...about, ...outcome, kind: 'NE', addressee: 'ADMINISTRATION', invoice, errors: [] },
  {
    ...about,
    kind: 'DT',
    addressee: 'ADMINISTRATION',
    invoice: { number: '12/A', year: '2026' },
    description: 'Termini decorsi',
    errors: [],
  },
  {
    ...about,
    ...received,
    kind: 'AT',
    addressee: 'ADMINISTRATION',
    recipient: { ...recipient, code: 'ABC123' },
    hash,
    errors: [],
  },
  { sdiId: '123456789', ...outcome, kind: 'EC', addressee: 'ADMINISTRATION', invoice, errors: [] },
  {
    sdiId: '123456789',
    kind: 'SE',
    addressee: 'ADMINISTRATION',
    outcomeRefusal: 'EN01',
    messageId: '5',
    buyerMessageId: '42',
    errors: [],
  },
  {
    ...about,
    kind: 'MT',
    addressee: 'ADMINISTRATION',
    recipient: { code: 'ABC123' },
    formatName: 'FPA12',
    attempts: '2',
    errors: [],
  },
]

const UNSIGNED = ['MT', 'EC']

describe('a message of SdI', () => {
  it.each(NOTICES)('$kind to $addressee is read as it was written', (notice) => {
    const { isSigned, ...read } = readNotice(Buffer.from(writeNotice(notice, privateKey)))
    expect(read).toEqual(notice)
    expect(isSigned).toBe(!UNSIGNED.includes(notice.kind))
  })

  it('is signed so that another program can verify it', () => {
    const xml = writeNotice(NOTICES[0]!, privateKey)
    const canonical = (text: string) => {
      const document = XmlDocument.fromString(text)
      const result = document.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 })
      document.dispose()
      return result
    }
    const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(xml)![0]
    const digest = createHash('sha256')
      .update(canonical(xml.replace(signature, '')))
      .digest('base64')
    expect(/<ds:DigestValue>([^<]*)/.exec(signature)![1]).toBe(digest)
    const info = canonical(/<ds:SignedInfo.*<\/ds:SignedInfo>/s.exec(signature)![0])
    const value = Buffer.from(/<ds:SignatureValue>([^<]*)/.exec(signature)![1]!, 'base64')
    const key = { key: createPublicKey(privateKey), dsaEncoding: 'ieee-p1363' as const }
    expect(verify('sha256', Buffer.from(info), key, value)).toBe(true)
    expect(verify('sha256', Buffer.from(`${info} `), key, value)).toBe(false)
  })

  it('is not written without what it needs', () => {
    expect(() => writeNotice({ ...NOTICES[0]!, recipient: undefined }, privateKey)).toThrow(/RC at Destinatario/)
    expect(() => writeNotice({ ...NOTICES[1]!, errors: [] }, privateKey)).toThrow(/NS at ListaErrori.Errore/)
    expect(() => writeNotice({ ...NOTICES[0]!, kind: 'NE' }, privateKey)).toThrow(RangeError)
    expect(() => writeNotice({ ...NOTICES[6]!, messageId: '123456789012345' }, privateKey)).toThrow(RangeError)
  })

  it('is refused where it is something else', () => {
    for (const xml of [
      '<a/>',
      '<RicevutaConsegna/>',
      writeNotice(NOTICES[0]!, privateKey).replace(/<IdentificativoSdI>.*?<\/IdentificativoSdI>/, ''),
    ]) {
      try {
        readNotice(Buffer.from(xml))
        expect.unreachable()
      } catch (error) {
        expect((error as UnreadableFile).code).toBe('NOT_A_NOTICE')
      }
    }
    expect(() => readNotice(Buffer.from('<!DOCTYPE a><a/>'))).toThrow(UnreadableFile)
  })
})

describe.skipIf(!hasMaterial)('messages against the official material', () => {
  const schemas = hasMaterial
    ? {
        BUSINESS: officialSchema('MessaggiFatturaTypes_v1.0.xsd'),
        ADMINISTRATION: officialSchema('MessaggiTypes_v1.1.xsd'),
      }
    : undefined

  it.each(NOTICES)('$kind to $addressee fits its schema', (notice) => {
    const judge = schemas![notice.addressee]
    const xml = writeNotice(notice, privateKey)
    expect(judge(Buffer.from(xml))).toBeUndefined()
    expect(judge(Buffer.from(xml.replace(/<IdentificativoSdI>.*?<\/IdentificativoSdI>/, '')))).toContain(
      'IdentificativoSdI',
    )
  })

  const folder = join(MATERIAL, 'notifications')
  const names = hasMaterial ? readdirSync(folder) : []

  it.each(names)('%s is read, written and read again unchanged', (name) => {
    const { isSigned, ...notice } = readNotice(readFileSync(join(folder, name)))
    expect(isSigned).toBe(false)
    expect(name).toContain(`_${notice.kind}_`)
    const { isSigned: _, ...again } = readNotice(Buffer.from(writeNotice(notice, privateKey)))
    expect(again).toEqual(notice)
  })
})
