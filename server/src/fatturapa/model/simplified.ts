import {
  issuers,
  simplifiedDocumentTypes,
  simplifiedFormats,
  simplifiedNatures,
  taxRegimes,
  yes,
} from './code-lists.ts'
import { attachments } from './ordinary.ts'
import {
  companyRegister,
  nameChoice,
  optionalFiscalCode,
  optionalVatId,
  permanentEstablishment,
  representative,
  seat,
  taxIdentifier,
  vatId,
} from './party.ts'
import { block, type Format, one, optional, some } from './structure.ts'
import {
  amount,
  basicLatin,
  businessRecipientCode,
  contactEmail,
  currency,
  invoiceDay,
  latin,
  oneOf,
  rate,
} from './value-types.ts'

const header = block(
  one(
    'DatiTrasmissione',
    block(
      one('IdTrasmittente', taxIdentifier, 'Trasmittente', 'Sender'),
      one('ProgressivoInvio', basicLatin(1, 10), 'Progressivo di invio', 'Transmission number'),
      one('FormatoTrasmissione', oneOf(simplifiedFormats), 'Formato di trasmissione', 'Transmission format'),
      one('CodiceDestinatario', businessRecipientCode, 'Codice destinatario', 'Recipient code'),
      optional('PECDestinatario', contactEmail, 'PEC del destinatario', 'Recipient’s certified e-mail'),
    ),
    'Trasmissione',
    'Transmission',
  ),
  one(
    'CedentePrestatore',
    block(
      vatId,
      optionalFiscalCode,
      nameChoice,
      seat,
      permanentEstablishment,
      representative,
      companyRegister,
      one('RegimeFiscale', oneOf(taxRegimes), 'Regime fiscale', 'Tax regime'),
    ),
    'Cedente',
    'Seller',
  ),
  one(
    'CessionarioCommittente',
    block(
      one(
        'IdentificativiFiscali',
        block(optionalVatId, optionalFiscalCode),
        'Identificativi fiscali',
        'Tax identifiers',
      ),
      optional(
        'AltriDatiIdentificativi',
        block(nameChoice, seat, permanentEstablishment, representative),
        'Altri dati identificativi',
        'Other identifying data',
      ),
    ),
    'Cessionario',
    'Buyer',
  ),
  optional('SoggettoEmittente', oneOf(issuers), 'Soggetto emittente', 'Issued by'),
)

const general = block(
  one(
    'DatiGeneraliDocumento',
    block(
      one('TipoDocumento', oneOf(simplifiedDocumentTypes), 'Tipo di documento', 'Document type'),
      one('Divisa', currency, 'Divisa', 'Currency'),
      one('Data', invoiceDay, 'Data', 'Date'),
      one('Numero', basicLatin(1, 20), 'Numero', 'Number'),
      optional('BolloVirtuale', oneOf(yes), 'Bollo assolto in modo virtuale', 'Stamp duty paid virtually'),
    ),
    'Documento',
    'Document',
  ),
  optional(
    'DatiFatturaRettificata',
    block(
      one('NumeroFR', basicLatin(1, 20), 'Numero della fattura rettificata', 'Number of the corrected invoice'),
      one('DataFR', invoiceDay, 'Data della fattura rettificata', 'Date of the corrected invoice'),
      one('ElementiRettificati', latin(1000), 'Elementi rettificati', 'What is corrected'),
    ),
    'Fattura rettificata',
    'Corrected invoice',
  ),
)

const goods = block(
  one('Descrizione', latin(1000), 'Descrizione', 'Description'),
  one('Importo', amount, 'Importo', 'Amount'),
  one(
    'DatiIVA',
    block(optional('Imposta', amount, 'Imposta', 'Tax'), optional('Aliquota', rate, 'Aliquota IVA', 'VAT rate')),
    'IVA',
    'VAT',
  ),
  optional('Natura', oneOf(simplifiedNatures), 'Natura', 'Nature'),
  optional('RiferimentoNormativo', latin(100), 'Riferimento normativo', 'Legal reference'),
)

/** The simplified invoice, format 1.0.2. */
export const simplifiedFormat: Format = {
  rootName: 'FatturaElettronicaSemplificata',
  namespace: 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.0',
  body: block(
    one('FatturaElettronicaHeader', header, 'Intestazione', 'Header'),
    some(
      'FatturaElettronicaBody',
      block(
        one('DatiGenerali', general, 'Dati generali', 'General data'),
        some('DatiBeniServizi', goods, 'Bene o servizio', 'Goods or service'),
        attachments,
      ),
      'Documento',
      'Document',
    ),
  ),
}
