import { webcrypto } from 'node:crypto'
import { Integer, ObjectIdentifier, OctetString, PrintableString, UTCTime, Utf8String } from 'asn1js'
import {
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'

const DATA = '1.2.840.113549.1.7.1'

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
}
const EC = { name: 'ECDSA', namedCurve: 'P-256' }

export interface Identity {
  certificate: Certificate
  privateKey: webcrypto.CryptoKey
}

const name = (type: string, value: string, Kind: typeof Utf8String | typeof PrintableString) =>
  new AttributeTypeAndValue({ type, value: new Kind({ value }) })

/** A certificate that vouches for itself, as tests need it. */
export const newIdentity = async (kind: 'RSA' | 'EC' = 'EC'): Promise<Identity> => {
  const keys = (await webcrypto.subtle.generateKey(kind === 'RSA' ? RSA : EC, true, [
    'sign',
    'verify',
  ])) as webcrypto.CryptoKeyPair
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: 7 }) })
  for (const names of [certificate.subject, certificate.issuer])
    names.typesAndValues.push(
      name('2.5.4.6', 'IT', PrintableString),
      name('2.5.4.3', 'Mario Rossi', Utf8String),
      name('2.5.4.5', 'TINIT-RSSMRA80A01H501U', PrintableString),
    )
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z')
  certificate.notAfter.value = new Date('2029-01-01T00:00:00Z')
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(keys.privateKey, 'SHA-256')
  return { certificate, privateKey: keys.privateKey }
}

export interface SignOptions {
  signingTime?: Date
  withoutCertificate?: boolean
  detached?: boolean
}

/** A .p7m of the content, as a signing program makes it (DER). */
export const signEnvelope = async (
  content: Uint8Array,
  identity: Identity,
  options: SignOptions = {},
): Promise<Buffer> => {
  const { certificate, privateKey } = identity
  const signed = Uint8Array.from(content)
  const digest = await webcrypto.subtle.digest('SHA-256', signed)
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: DATA })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
    new Attribute({
      type: '1.2.840.113549.1.9.5',
      values: [new UTCTime({ valueDate: options.signingTime ?? new Date('2026-11-20T09:30:00Z') })],
    }),
  ]
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: options.withoutCertificate ? [] : [certificate],
  })
  data.encapContentInfo.eContent = new OctetString({ valueHex: signed.buffer })
  await data.sign(privateKey, 0, 'SHA-256', signed)
  if (options.detached) delete (data.encapContentInfo as { eContent?: unknown }).eContent
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) })
  return Buffer.from(info.toSchema().toBER())
}
