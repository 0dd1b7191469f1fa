import { issuers, ordinaryFormats, taxRegimes } from './code-lists.ts'
import {
  companyRegister,
  contacts,
  identityField,
  optionalFiscalCode,
  optionalVatId,
  permanentEstablishment,
  representative,
  seat,
  taxIdentifier,
  transmitterContacts,
  vatId,
} from './party.ts'
import { block, one, optional } from './structure.ts'
import { basicLatin, certifiedEmail, day, latin, oneOf, province, recipientCode } from './value-types.ts'

const transmission = block(
  one('IdTrasmittente', taxIdentifier, 'Trasmittente', 'Sender'),
  one('ProgressivoInvio', basicLatin(1, 10), 'Progressivo di invio', 'Transmission number'),
  one('FormatoTrasmissione', oneOf(ordinaryFormats), 'Formato di trasmissione', 'Transmission format'),
  one('CodiceDestinatario', recipientCode, 'Codice destinatario', 'Recipient code'),
  transmitterContacts,
  optional('PECDestinatario', certifiedEmail, 'PEC del destinatario', 'Recipient’s certified e-mail'),
)

const seller = block(
  one(
    'DatiAnagrafici',
    block(
      vatId,
      optionalFiscalCode,
      identityField,
      optional('AlboProfessionale', latin(60), 'Albo professionale', 'Professional register'),
      optional('ProvinciaAlbo', province, 'Provincia dell’albo', 'Province of the register'),
      optional('NumeroIscrizioneAlbo', basicLatin(1, 60), 'Numero di iscrizione all’albo', 'Number in the register'),
      optional('DataIscrizioneAlbo', day, 'Data di iscrizione all’albo', 'Registered on'),
      one('RegimeFiscale', oneOf(taxRegimes), 'Regime fiscale', 'Tax regime'),
    ),
    'Dati anagrafici',
    'Identity',
  ),
  seat,
  permanentEstablishment,
  companyRegister,
  contacts,
  optional('RiferimentoAmministrazione', basicLatin(1, 20), 'Riferimento amministrazione', 'Administrative reference'),
)

const buyer = block(
  one('DatiAnagrafici', block(optionalVatId, optionalFiscalCode, identityField), 'Dati anagrafici', 'Identity'),
  seat,
  permanentEstablishment,
  representative,
)

const sellerRepresentative = block(
  one('DatiAnagrafici', block(vatId, optionalFiscalCode, identityField), 'Dati anagrafici', 'Identity'),
)

const intermediary = block(
  one('DatiAnagrafici', block(optionalVatId, optionalFiscalCode, identityField), 'Dati anagrafici', 'Identity'),
)

export const ordinaryHeader = block(
  one('DatiTrasmissione', transmission, 'Trasmissione', 'Transmission'),
  one('CedentePrestatore', seller, 'Cedente', 'Seller'),
  optional('RappresentanteFiscale', sellerRepresentative, 'Rappresentante fiscale', 'Tax representative'),
  one('CessionarioCommittente', buyer, 'Cessionario', 'Buyer'),
  optional(
    'TerzoIntermediarioOSoggettoEmittente',
    intermediary,
    'Terzo intermediario o soggetto emittente',
    'Third-party issuer',
  ),
  optional('SoggettoEmittente', oneOf(issuers), 'Soggetto emittente', 'Issued by'),
)
