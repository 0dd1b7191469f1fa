import { XmlElement } from 'libxml2-wasm'
import { type Complaint, error } from './complaint.ts'

const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#'

/** The parts of an XML signature that must be there; what stands inside them is the business of who verifies it. */
export const checkSignatureShape = (signature: XmlElement): Complaint[] => {
  const names: string[] = []
  for (let child = signature.firstChild; child; child = child.next)
    if (child instanceof XmlElement && child.namespaceUri === SIGNATURE) names.push(child.name)
  if (/^SignedInfo SignatureValue( KeyInfo)?( Object)*$/.test(names.join(' '))) return []
  return [
    error(
      '00200',
      'Signature',
      'La firma nel file è incompleta o fuori ordine.',
      'The signature inside the file is incomplete or out of order.',
    ),
  ]
}
