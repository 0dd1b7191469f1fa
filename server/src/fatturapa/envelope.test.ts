import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openEnvelope } from './envelope.ts'
import { fileKind } from './file-kind.ts'
import { readInvoiceFile } from './read.ts'
import { hasMaterial, MATERIAL } from './testing/official-schema.ts'
import { sampleInvoice } from './testing/sample-invoice.ts'
import { newIdentity, signEnvelope } from './testing/sign-envelope.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { writeInvoice } from './write.ts'

const xml = Buffer.from(writeInvoice(sampleInvoice()))

const refusal = (bytes: Uint8Array): string => {
  try {
    openEnvelope(bytes)
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile)
    return (error as UnreadableFile).code
  }
  return 'opened'
}

describe('a signed envelope', () => {
  it.each(['RSA', 'EC'] as const)('gives its content, its signer and the time (%s key)', async (kind) => {
    const { content, signature } = openEnvelope(await signEnvelope(xml, await newIdentity(kind)))
    expect(Buffer.from(content).equals(xml)).toBe(true)
    expect(signature).toEqual({
      valid: true,
      signer: { name: 'Mario Rossi', fiscalCode: 'RSSMRA80A01H501U', issuer: 'Mario Rossi' },
      signingTime: new Date('2026-11-20T09:30:00Z'),
    })
  })

  it('may be base64, with or without line ends and armour', async () => {
    const text = (await signEnvelope(xml, await newIdentity())).toString('base64')
    const lines = text.replace(/.{64}/g, '$&\r\n')
    for (const each of [text, lines, `\n${lines}\n`, `-----BEGIN PKCS7-----\n${lines}\n-----END PKCS7-----\n`]) {
      const { content, signature } = openEnvelope(Buffer.from(each))
      expect(signature.valid).toBe(true)
      expect(Buffer.from(content).equals(xml)).toBe(true)
    }
  })

  it('may lie in another, each with its signature', async () => {
    const identity = await newIdentity()
    const inner = await signEnvelope(xml, identity, { signingTime: new Date('2026-11-19T08:00:00Z') })
    const { content, signatures, signature } = openEnvelope(await signEnvelope(inner, identity))
    expect(Buffer.from(content).equals(xml)).toBe(true)
    expect(signatures.map(({ signingTime }) => signingTime?.toISOString().slice(0, 10))).toEqual([
      '2026-11-20',
      '2026-11-19',
    ])
    expect(signature.valid).toBe(true)
    let deep = inner
    for (let depth = 0; depth < 6; depth += 1) deep = await signEnvelope(deep, identity)
    expect(refusal(deep)).toBe('TOO_DEEP')
  })

  it('with changed content still gives it, and says that the signature does not hold', async () => {
    const signed = await signEnvelope(xml, await newIdentity())
    const at = signed.indexOf('Alfa S.r.l.')
    signed.write('Alta', at)
    const { content, signature } = openEnvelope(signed)
    expect(signature).toMatchObject({ valid: false, reason: 'CONTENT_CHANGED', signer: { name: 'Mario Rossi' } })
    expect(Buffer.from(content).toString()).toContain('Alta S.r.l.')
    expect(readInvoiceFile(content).complaints).toEqual([])
  })

  it('with a changed signature, time or key does not hold', async () => {
    const identity = await newIdentity('RSA')
    const signed = await signEnvelope(xml, identity)
    const last = Buffer.from(signed)
    last[last.length - 1]! ^= 1
    expect(openEnvelope(last).signature).toMatchObject({ valid: false, reason: 'SIGNATURE_WRONG' })
    const time = Buffer.from(signed)
    time.write('261121', time.lastIndexOf('261120'))
    expect(openEnvelope(time).signature).toMatchObject({ valid: false, reason: 'SIGNATURE_WRONG' })
    const stranger = { ...identity, certificate: (await newIdentity('RSA')).certificate }
    expect(openEnvelope(await signEnvelope(xml, stranger)).signature).toMatchObject({
      valid: false,
      reason: 'SIGNATURE_WRONG',
    })
    const bare = openEnvelope(await signEnvelope(xml, identity, { withoutCertificate: true }))
    expect(bare.signature).toMatchObject({ valid: false, reason: 'CERTIFICATE_MISSING' })
  })

  it('is refused when it is cut off anywhere, followed by more, or none', async () => {
    const signed = await signEnvelope(xml, await newIdentity())
    for (let end = 3; end < signed.length; end += 97) expect(refusal(signed.subarray(0, end))).toBe('TRUNCATED')
    expect(refusal(signed.subarray(0, signed.length - 1))).toBe('TRUNCATED')
    expect(refusal(Buffer.concat([signed, Buffer.from('more')]))).toBe('NOT_AN_ENVELOPE')
    expect(refusal(Buffer.concat([signed, Buffer.from('\r\n\0')]))).toBe('opened')
    expect(refusal(Buffer.from(signed.toString('base64').slice(0, -400)))).toBe('TRUNCATED')
    expect(refusal(xml)).toBe('NOT_AN_ENVELOPE')
    expect(refusal(Buffer.alloc(0))).toBe('EMPTY')
    expect(refusal(Buffer.from('308203e8', 'hex'))).toBe('TRUNCATED')
    expect(refusal(Buffer.from('300a0603550403130361626300', 'hex'))).toMatch(/NOT_AN_ENVELOPE|TRUNCATED/)
    expect(refusal(await signEnvelope(xml, await newIdentity(), { detached: true }))).toBe('NO_CONTENT')
  })

  it('never crashes and never vouches for other content, whichever of its bytes is changed', async () => {
    const signed = await signEnvelope(xml, await newIdentity())
    const outcomes = new Set<string>()
    for (let at = 0; at < signed.length; at += 13) {
      const changed = Buffer.from(signed)
      changed[at]! ^= 0x55
      try {
        const { signature, content } = openEnvelope(changed)
        if (signature.valid) expect(Buffer.from(content).equals(xml)).toBe(true)
        outcomes.add(signature.valid ? 'valid' : 'invalid')
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableFile)
        outcomes.add('refused')
      }
    }
    expect(outcomes).toContain('invalid')
    expect(outcomes).toContain('refused')
  })

  it('is refused before anything recurses into it when it nests without end', () => {
    expect(refusal(Buffer.from('3080'.repeat(100_000), 'hex'))).toBe('TOO_DEEP')
  })
})

const hasOpenssl = spawnSync('openssl', ['version']).status === 0

describe.skipIf(!hasOpenssl)('an envelope made by openssl', () => {
  const inFolder = <Result>(work: (run: (...args: string[]) => void, folder: string) => Result): Result => {
    const folder = mkdtempSync(join(tmpdir(), 'envelope-'))
    try {
      return work((...args) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' }), folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it.each([
    ['DER, RSA', ['rsa:2048'], ['-outform', 'DER']],
    ['streamed (indefinite lengths)', ['rsa:2048'], ['-outform', 'DER', '-stream']],
    ['PEM', ['rsa:2048'], ['-outform', 'PEM']],
    ['EC, SHA-512', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], ['-outform', 'DER', '-md', 'sha512']],
    ['RSA-PSS', ['rsa:2048'], ['-outform', 'DER', '-keyopt', 'rsa_padding_mode:pss']],
    ['named by key identifier', ['rsa:2048'], ['-outform', 'DER', '-keyid']],
    ['without attributes', ['rsa:2048'], ['-outform', 'DER', '-noattr']],
  ])('holds: %s', (_, key, form) => {
    inFolder((run, folder) => {
      writeFileSync(join(folder, 'in.xml'), xml)
      run(
        'req',
        '-x509',
        '-newkey',
        ...key,
        '-nodes',
        '-subj',
        '/CN=Anna Verdi',
        '-keyout',
        'key.pem',
        '-out',
        'cert.pem',
      )
      run(
        'cms',
        '-sign',
        '-binary',
        '-nodetach',
        '-in',
        'in.xml',
        '-signer',
        'cert.pem',
        '-inkey',
        'key.pem',
        '-out',
        'out.p7m',
        ...form,
      )
      const bytes = readFileSync(join(folder, 'out.p7m'))
      expect(fileKind(bytes)).toBe('ENVELOPE')
      const { content, signature } = openEnvelope(bytes)
      expect(Buffer.from(content).equals(xml)).toBe(true)
      expect(signature).toMatchObject({ valid: true, signer: { name: 'Anna Verdi' } })
    })
  })

  it('accepts what the tests’ own signer makes', async () => {
    const signed = await signEnvelope(xml, await newIdentity('RSA'))
    inFolder((run, folder) => {
      writeFileSync(join(folder, 'in.p7m'), signed)
      run('cms', '-verify', '-noverify', '-inform', 'DER', '-in', 'in.p7m', '-out', 'out.xml', '-binary')
      expect(readFileSync(join(folder, 'out.xml')).equals(xml)).toBe(true)
    })
  })
})

describe.skipIf(!hasMaterial)('the signed samples', () => {
  const sample = (name: string) =>
    readFileSync(join(MATERIAL, 'samples/fatturaelettronicaphp+FatturaElettronica/tests/fixtures', name))

  it('open where they are whole, and are refused where they are corrupt', () => {
    const { content, signature } = openEnvelope(sample('IT00484960588_ERKHK.xml.p7m'))
    expect(signature).toMatchObject({ valid: true, signingTime: new Date('2018-12-14T10:21:38Z') })
    expect(readInvoiceFile(content)).toMatchObject({ format: 'ORDINARY', complaints: [] })
    expect(refusal(sample('invalid.xml.p7m'))).not.toBe('opened')
  })
})
