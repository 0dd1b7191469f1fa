import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { type ArchiveLimits, readArchive } from './archive.ts'
import { fileKind } from './file-kind.ts'
import { UnreadableFile } from './unreadable-file.ts'

const zip = async (entries: Record<string, Uint8Array | string>): Promise<Buffer> => {
  const file = new ZipFile()
  for (const [name, content] of Object.entries(entries))
    if (name.endsWith('/')) file.addEmptyDirectory(name)
    else file.addBuffer(Buffer.from(content), name)
  file.end()
  return buffer(file.outputStream)
}

const refusal = async (bytes: Uint8Array, limits?: Partial<ArchiveLimits>): Promise<string> => {
  const error: unknown = await readArchive(bytes, limits).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(UnreadableFile)
  return (error as UnreadableFile).code
}

describe('an archive', () => {
  it('gives its files without folders, metadata and what systems add', async () => {
    const bytes = await zip({
      'lotto/': '',
      'lotto/IT00743110157_00001.xml': '<a/>',
      'IT00743110157_00002.xml.p7m': 'x',
      'IT00743110157_00001_metaDato.xml': '<m/>',
      '__MACOSX/._IT00743110157_00001.xml': 'x',
      'lotto/.DS_Store': 'x',
      'perché.xml': 'è',
    })
    expect(fileKind(bytes)).toBe('ARCHIVE')
    const files = await readArchive(bytes)
    expect(files.map(({ name, bytes: content }) => [name, Buffer.from(content).toString()])).toEqual([
      ['IT00743110157_00001.xml', '<a/>'],
      ['IT00743110157_00002.xml.p7m', 'x'],
      ['perché.xml', 'è'],
    ])
  })

  it('may name a file outside its folder: only the last part of a name counts', async () => {
    const bytes = Buffer.from(
      (await zip({ 'aa/bb/evil.xml': 'x' })).toString('latin1').replaceAll('aa/bb/', '../../'),
      'latin1',
    )
    expect((await readArchive(bytes)).map(({ name }) => name)).toEqual(['evil.xml'])
  })

  it('is refused when it holds too many files, too large ones, or another archive', async () => {
    const many = await zip(Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}.xml`, 'x'])))
    expect(await refusal(many, { entries: 10 })).toBe('TOO_MANY_ENTRIES')
    const bomb = await zip({ 'a.xml': Buffer.alloc(40 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb)).toBe('TOO_LARGE')
    expect(await refusal(await zip({ 'a.xml': '12345', 'b.xml': '12345' }), { totalBytes: 9 })).toBe('TOO_LARGE')
    expect(await refusal(await zip({ 'a.zip': await zip({ 'b.xml': 'x' }) }))).toBe('NESTED_ARCHIVE')
    expect(await refusal(await zip({ 'a.xml': await zip({ 'b.xml': 'x' }) }))).toBe('NESTED_ARCHIVE')
  })

  it('is refused when it lies about a size', async () => {
    const bytes = await zip({ 'a.xml': Buffer.alloc(1_000_000) })
    const stated = bytes.indexOf(Buffer.from([0x40, 0x42, 0x0f, 0x00]), bytes.indexOf('PK\u0001\u0002', 0, 'latin1'))
    bytes.writeUInt32LE(10, stated)
    expect(await refusal(bytes)).toBe('NOT_AN_ARCHIVE')
  })

  it('is refused when it is encrypted, cut off, empty or none', async () => {
    const bytes = await zip({ 'a.xml': 'abcdefgh' })
    const central = bytes.indexOf('PK\u0001\u0002', 0, 'latin1')
    const encrypted = Buffer.from(bytes)
    encrypted.writeUInt16LE(encrypted.readUInt16LE(central + 8) | 1, central + 8)
    expect(await refusal(encrypted)).toBe('ENCRYPTED')
    for (let end = 1; end < bytes.length; end += 9) expect(await refusal(bytes.subarray(0, end))).toBe('NOT_AN_ARCHIVE')
    expect(await refusal(Buffer.from('no archive at all'))).toBe('NOT_AN_ARCHIVE')
    expect(await refusal(Buffer.alloc(0))).toBe('EMPTY')
  })
})

describe('the kind of a file', () => {
  it('is told by its first bytes', () => {
    expect(fileKind(Buffer.from('<?xml version="1.0"?><a/>'))).toBe('XML')
    expect(fileKind(Buffer.from('\uFEFF  <a/>'))).toBe('XML')
    expect(fileKind(Buffer.from('\uFEFF<a/>', 'utf16le'))).toBe('XML')
    expect(fileKind(Buffer.from('MIIabcdefghijklmnop\r\nabc'))).toBe('ENVELOPE')
    expect(fileKind(Buffer.from('%PDF-1.7'))).toBe('PDF')
    expect(fileKind(Buffer.from('Michele scrive una lettera'))).toBe('UNKNOWN')
    expect(fileKind(Buffer.alloc(0))).toBe('UNKNOWN')
  })
})
