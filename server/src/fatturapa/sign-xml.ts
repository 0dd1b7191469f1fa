import { createHash, type KeyObject, sign } from 'node:crypto'
import { XmlC14NMode, XmlDocument } from 'libxml2-wasm'

const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
const ALGORITHM: Record<string, string> = {
  rsa: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  ec: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
}

const canonical = (xml: string): string => {
  const document = XmlDocument.fromString(xml)
  try {
    return document.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 })
  } finally {
    document.dispose()
  }
}

/** Puts an enveloped signature (exclusive canonicalization, SHA-256) at the end of the root of a file that we wrote. */
export const signXml = (xml: string, key: KeyObject): string => {
  const algorithm = ALGORITHM[key.asymmetricKeyType ?? '']
  if (!algorithm) throw new RangeError(`no signature with a key of type ${key.asymmetricKeyType}`)
  const digest = createHash('sha256').update(canonical(xml)).digest('base64')
  const signedInfo =
    `<ds:SignedInfo xmlns:ds="${DSIG}"><ds:CanonicalizationMethod Algorithm="${EXCLUSIVE}"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="${algorithm}"></ds:SignatureMethod><ds:Reference URI=""><ds:Transforms>` +
    `<ds:Transform Algorithm="${DSIG}enveloped-signature"></ds:Transform>` +
    `<ds:Transform Algorithm="${EXCLUSIVE}"></ds:Transform></ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${SHA256}"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue>` +
    `</ds:Reference></ds:SignedInfo>`
  const value = sign('sha256', Buffer.from(canonical(signedInfo)), { key, dsaEncoding: 'ieee-p1363' }).toString(
    'base64',
  )
  const signature = `<ds:Signature xmlns:ds="${DSIG}">${signedInfo}<ds:SignatureValue>${value}</ds:SignatureValue></ds:Signature>`
  const end = xml.lastIndexOf('</')
  return xml.slice(0, end) + signature + xml.slice(end)
}
