import { liquidation, shareholding } from './code-lists.ts'
import { block, either, one, optional, type Part } from './structure.ts'
import {
  amount,
  basicLatin,
  contactEmail,
  country,
  eoriCode,
  fiscalCode,
  fiveDigits,
  identifierCode,
  latin,
  oneOf,
  personTitle,
  province,
} from './value-types.ts'

export const taxIdentifier = block(
  one('IdPaese', country, 'Paese', 'Country'),
  one('IdCodice', identifierCode, 'Codice', 'Code'),
)

/** A company by its name, or a person by name and surname. */
export const nameChoice: Part = either(
  [one('Denominazione', latin(80), 'Denominazione', 'Company name')],
  [one('Nome', latin(60), 'Nome', 'First name'), one('Cognome', latin(60), 'Cognome', 'Surname')],
)

export const identity = block(
  nameChoice,
  optional('Titolo', personTitle, 'Titolo', 'Title'),
  optional('CodEORI', eoriCode, 'Codice EORI', 'EORI code'),
)

export const vatId = one('IdFiscaleIVA', taxIdentifier, 'Partita IVA', 'VAT number')
export const optionalVatId = optional('IdFiscaleIVA', taxIdentifier, 'Partita IVA', 'VAT number')
export const optionalFiscalCode = optional('CodiceFiscale', fiscalCode, 'Codice fiscale', 'Fiscal code')
export const identityField = one('Anagrafica', identity, 'Anagrafica', 'Name')

export const address = block(
  one('Indirizzo', latin(60), 'Indirizzo', 'Street'),
  optional('NumeroCivico', basicLatin(1, 8), 'Numero civico', 'House number'),
  one('CAP', fiveDigits, 'CAP', 'Postcode'),
  one('Comune', latin(60), 'Comune', 'Town'),
  optional('Provincia', province, 'Provincia', 'Province'),
  one('Nazione', country, 'Nazione', 'Country', 'IT'),
)

export const seat = one('Sede', address, 'Sede', 'Registered address')
export const permanentEstablishment = optional(
  'StabileOrganizzazione',
  address,
  'Stabile organizzazione',
  'Permanent establishment',
)

export const companyRegister = optional(
  'IscrizioneREA',
  block(
    one('Ufficio', province, 'Ufficio REA', 'Register office'),
    one('NumeroREA', basicLatin(1, 20), 'Numero REA', 'Register number'),
    optional('CapitaleSociale', amount, 'Capitale sociale', 'Share capital'),
    optional('SocioUnico', oneOf(shareholding), 'Soci', 'Shareholders'),
    one('StatoLiquidazione', oneOf(liquidation), 'Stato di liquidazione', 'Liquidation'),
  ),
  'Iscrizione al registro imprese',
  'Company register',
)

const phone = basicLatin(5, 12)

export const contacts = optional(
  'Contatti',
  block(
    optional('Telefono', phone, 'Telefono', 'Telephone'),
    optional('Fax', phone, 'Fax', 'Fax'),
    optional('Email', contactEmail, 'E-mail', 'E-mail'),
  ),
  'Contatti',
  'Contacts',
)

export const transmitterContacts = optional(
  'ContattiTrasmittente',
  block(optional('Telefono', phone, 'Telefono', 'Telephone'), optional('Email', contactEmail, 'E-mail', 'E-mail')),
  'Contatti del trasmittente',
  'Sender’s contacts',
)

/** The buyer's or (simplified) the seller's representative: a name without the block around it. */
export const representative = optional(
  'RappresentanteFiscale',
  block(vatId, nameChoice),
  'Rappresentante fiscale',
  'Tax representative',
)
