import { constants, createHash, createPublicKey, timingSafeEqual, verify } from 'node:crypto'
import type { BaseBlock } from 'asn1js'
import { Certificate, IssuerAndSerialNumber, type SignedData, type SignerInfo } from 'pkijs'
import { isFiscalCode } from './identifiers.ts'

export interface Signer {
  /** The common name in the certificate, or the person's name and surname. */
  name: string
  organization?: string
  /** Where the certificate states a valid one. */
  fiscalCode?: string
  /** Who issued the certificate, by its own word. */
  issuer?: string
}

export type SignatureFault =
  | 'CONTENT_CHANGED'
  | 'SIGNATURE_WRONG'
  | 'CERTIFICATE_MISSING'
  | 'ALGORITHM_UNKNOWN'
  | 'NOT_SIGNED'

export interface Signature {
  /** The content is what was signed, with the key of the certificate inside. Not: that the certificate can be trusted. */
  valid: boolean
  reason?: SignatureFault
  signer?: Signer
  /** As the signer's machine states it. */
  signingTime?: Date
}

const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_TIME = '1.2.840.113549.1.9.5'

const DIGESTS: Record<string, string> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

// Algorithms that name their digest; plain RSA and EC keys go with the signer's digest algorithm.
const SIGNATURES: Record<string, string | undefined> = {
  '1.2.840.113549.1.1.1': undefined,
  '1.2.840.10045.2.1': undefined,
  '1.2.840.113549.1.1.10': undefined,
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}

const RSA_PSS = '1.2.840.113549.1.1.10'

const subjectText = (name: Certificate['subject'], oid: string): string | undefined => {
  const found = name.typesAndValues.find(({ type }) => type === oid)
  const text: unknown = found?.value.valueBlock.value
  return typeof text === 'string' ? text.trim() : undefined
}

const signerOf = ({ subject, issuer }: Certificate): Signer => {
  const text = (oid: string) => subjectText(subject, oid)
  const person = [text('2.5.4.42'), text('2.5.4.4')].filter(Boolean).join(' ')
  const fiscalCode = [text('2.5.4.5'), text('2.5.4.3')]
    .flatMap((value) => value?.match(/[A-Z0-9]{16}|\d{11}/g) ?? [])
    .find(isFiscalCode)
  const organization = text('2.5.4.10')
  const issuerName = subjectText(issuer, '2.5.4.3') ?? subjectText(issuer, '2.5.4.10')
  return {
    name: text('2.5.4.3') ?? (person || (organization ?? '?')),
    ...(organization ? { organization } : {}),
    ...(fiscalCode ? { fiscalCode } : {}),
    ...(issuerName ? { issuer: issuerName } : {}),
  }
}

const keyIdentifierOf = (certificate: Certificate): string | undefined => {
  const extension = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.14')
  const value = extension?.extnValue.valueBlock.valueHexView
  // The extension's value is itself an octet string of two bytes of header.
  return value && Buffer.from(value.subarray(2)).toString('hex')
}

const certificateOf = (data: SignedData, info: SignerInfo): Certificate | undefined => {
  const certificates = (data.certificates ?? []).filter((each): each is Certificate => each instanceof Certificate)
  const { sid } = info
  if (sid instanceof IssuerAndSerialNumber)
    return certificates.find(
      ({ issuer, serialNumber }) => issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber),
    )
  const identifier = Buffer.from((sid as { valueBlock: { valueHexView: Uint8Array } }).valueBlock.valueHexView)
  return certificates.find((certificate) => keyIdentifierOf(certificate) === identifier.toString('hex'))
}

const attribute = (info: SignerInfo, oid: string): BaseBlock | undefined =>
  info.signedAttrs?.attributes.find(({ type }) => type === oid)?.values[0]

const isSame = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && timingSafeEqual(left, right)

const faultOf = (
  info: SignerInfo,
  certificate: Certificate | undefined,
  content: Uint8Array,
): SignatureFault | undefined => {
  const algorithm = info.signatureAlgorithm.algorithmId
  const digest = DIGESTS[info.digestAlgorithm.algorithmId]
  if (!digest || !(algorithm in SIGNATURES)) return 'ALGORITHM_UNKNOWN'
  if (info.signedAttrs) {
    const stated = attribute(info, MESSAGE_DIGEST)?.valueBlock as { valueHexView?: Uint8Array } | undefined
    const computed = createHash(digest).update(content).digest()
    if (!stated?.valueHexView || !isSame(computed, stated.valueHexView)) return 'CONTENT_CHANGED'
  }
  if (!certificate) return 'CERTIFICATE_MISSING'
  const signed = info.signedAttrs ? new Uint8Array(info.signedAttrs.encodedValue) : content
  const key = createPublicKey({
    key: Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER()),
    format: 'der',
    type: 'spki',
  })
  const padding = algorithm === RSA_PSS ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {}
  if (verify(SIGNATURES[algorithm] ?? digest, signed, { key, ...padding }, info.signature.valueBlock.valueHexView))
    return undefined
  return info.signedAttrs ? 'SIGNATURE_WRONG' : 'CONTENT_CHANGED'
}

const attempt = <Result>(read: () => Result): Result | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Holds the content against one of its signatures. A certificate or key that cannot be read makes it wrong. */
export const checkSignature = (data: SignedData, info: SignerInfo, content: Uint8Array): Signature => {
  const certificate = attempt(() => certificateOf(data, info))
  const signer = certificate && attempt(() => signerOf(certificate))
  const signingTime = attempt(() => (attribute(info, SIGNING_TIME) as { toDate?: () => Date } | undefined)?.toDate?.())
  const checked = attempt(() => ({ fault: faultOf(info, certificate, content) })) ?? {
    fault: 'SIGNATURE_WRONG' as const,
  }
  return {
    valid: checked.fault === undefined,
    ...(checked.fault ? { reason: checked.fault } : {}),
    ...(signer ? { signer } : {}),
    ...(signingTime ? { signingTime } : {}),
  }
}
