import type { NoticeKind } from './file-name.ts'
import type { CodeList, Format, Part, ValueType } from './model/structure.ts'
import { block, one, optional, some } from './model/structure.ts'
import { basicLatin, day, integer, moment, oneOf, recipientCode } from './model/value-types.ts'

/** Who the invoice is for decides which family of messages SdI answers with. */
export type Addressee = 'BUSINESS' | 'ADMINISTRATION'

const text = (maxLength: number, minLength = 0): ValueType => ({
  kind: 'value',
  form: 'text',
  whiteSpace: 'preserve',
  minLength,
  maxLength,
  expected: { it: `da ${minLength} a ${maxLength} caratteri`, en: `${minLength} to ${maxLength} characters` },
})

const anyText = text(Number.MAX_SAFE_INTEGER)

export const outcomes: CodeList = {
  EC01: { it: 'Accettata', en: 'Accepted' },
  EC02: { it: 'Rifiutata', en: 'Refused' },
}

export const outcomeRefusals: CodeList = {
  EN00: { it: 'Esito non conforme al formato', en: 'Outcome not in the right format' },
  EN01: { it: 'Esito non ammissibile', en: 'Outcome not admissible' },
}

interface Limits {
  sdiId: ValueType
  messageId: ValueType
  description: ValueType
  errorCode: ValueType
}

const BUSINESS: Limits = { sdiId: text(36, 1), messageId: text(36, 1), description: text(1000), errorCode: text(5, 1) }
const ADMINISTRATION: Limits = {
  sdiId: integer(0, 999_999_999_999),
  messageId: text(14, 1),
  description: text(255),
  errorCode: text(5, 5),
}

const fileName = one('NomeFile', text(50), 'Nome del file', 'File name')
const receivedAt = one('DataOraRicezione', moment, 'Ricezione', 'Received at')
const deliveredAt = one('DataOraConsegna', moment, 'Consegna', 'Delivered at')
const hash = one('Hash', anyText, 'Impronta', 'Hash')

const familyOf = (addressee: Addressee) => {
  const limits = addressee === 'BUSINESS' ? BUSINESS : ADMINISTRATION
  const isBusiness = addressee === 'BUSINESS'
  const sdiId = one('IdentificativoSdI', limits.sdiId, 'Identificativo SdI', 'SdI identifier')
  const recipientName = isBusiness ? optional : one
  return {
    sdiId,
    description: optional('Descrizione', limits.description, 'Descrizione', 'Description'),
    recipient: one(
      'Destinatario',
      block(
        one('Codice', recipientCode, 'Codice', 'Code'),
        recipientName('Descrizione', anyText, 'Descrizione', 'Description'),
      ),
      'Destinatario',
      'Recipient',
    ),
    archive: optional('RiferimentoArchivio', block(sdiId, fileName), 'Archivio', 'Archive'),
    errors: one(
      'ListaErrori',
      block(
        some(
          'Errore',
          block(
            one('Codice', limits.errorCode, 'Codice', 'Code'),
            one('Descrizione', limits.description, 'Descrizione', 'Description'),
            ...(isBusiness ? [one('Suggerimento', text(2000), 'Suggerimento', 'Suggestion')] : []),
          ),
          'Errore',
          'Error',
        ),
      ),
      'Errori',
      'Errors',
    ),
    invoice: optional(
      'RiferimentoFattura',
      block(
        one('NumeroFattura', basicLatin(1, 20), 'Numero', 'Number'),
        one('AnnoFattura', integer(0, 9999), 'Anno', 'Year'),
        optional('PosizioneFattura', integer(1, 9999), 'Posizione', 'Position'),
      ),
      'Fattura',
      'Invoice',
    ),
    tail: [
      one('MessageId', limits.messageId, 'Identificativo del messaggio', 'Message identifier'),
      optional('PecMessageId', anyText, 'Identificativo PEC', 'Certified e-mail identifier'),
      optional('Note', anyText, 'Note', 'Notes'),
    ],
    metadata: [
      one('CodiceDestinatario', recipientCode, 'Codice destinatario', 'Recipient code'),
      one('Formato', text(5), 'Formato', 'Format'),
      one('TentativiInvio', integer(0, 999_999), 'Tentativi di invio', 'Attempts'),
      one('MessageId', limits.messageId, 'Identificativo del messaggio', 'Message identifier'),
      optional('Note', anyText, 'Note', 'Notes'),
    ],
  }
}

export interface NoticeFormat extends Format {
  kind: NoticeKind
  addressee: Addressee
  /** SdI signs what it sends; metadata it does not, and the buyer's outcome need not be. */
  isSigned: boolean
}

const format = (
  addressee: Addressee,
  kind: NoticeKind,
  rootName: string,
  parts: readonly Part[],
  isSigned = true,
): NoticeFormat => ({
  addressee,
  kind,
  rootName,
  isSigned,
  namespace:
    addressee === 'BUSINESS'
      ? 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fattura/messaggi/v1.0'
      : 'http://www.fatturapa.gov.it/sdi/messaggi/v1.0',
  body: block(...parts),
})

const toBusiness = (): NoticeFormat[] => {
  const { sdiId, description, recipient, archive, errors, tail, metadata } = familyOf('BUSINESS')
  const start = [sdiId, fileName, hash, receivedAt]
  const availableOn = one('DataMessaADisposizione', day, 'Messa a disposizione', 'Made available on')
  return [
    format('BUSINESS', 'RC', 'RicevutaConsegna', [...start, deliveredAt, recipient, archive, ...tail]),
    format('BUSINESS', 'NS', 'RicevutaScarto', [...start, archive, errors, ...tail]),
    format('BUSINESS', 'MC', 'RicevutaImpossibilitaRecapito', [...start, availableOn, archive, description, ...tail]),
    format('BUSINESS', 'MT', 'FileMetadati', [sdiId, fileName, hash, ...metadata], false),
  ]
}

const toAdministration = (): NoticeFormat[] => {
  const { sdiId, description, recipient, archive, errors, invoice, tail, metadata } = familyOf('ADMINISTRATION')
  const start = [sdiId, fileName, receivedAt]
  const buyerMessageId = optional(
    'MessageIdCommittente',
    text(14, 1),
    'Messaggio del committente',
    'Buyer’s message identifier',
  )
  const outcome = [sdiId, invoice, one('Esito', oneOf(outcomes), 'Esito', 'Outcome'), description, buyerMessageId]
  const original = one('HashFileOriginale', anyText, 'Impronta del file originale', 'Hash of the original file')
  const refusal = one('Scarto', oneOf(outcomeRefusals), 'Scarto', 'Refusal')
  const [messageId, ...rest] = tail
  return [
    format('ADMINISTRATION', 'RC', 'RicevutaConsegna', [...start, deliveredAt, recipient, archive, ...tail]),
    format('ADMINISTRATION', 'NS', 'NotificaScarto', [...start, archive, errors, ...tail]),
    format('ADMINISTRATION', 'MC', 'NotificaMancataConsegna', [...start, archive, description, ...tail]),
    format('ADMINISTRATION', 'NE', 'NotificaEsito', [
      sdiId,
      fileName,
      one('EsitoCommittente', block(...outcome), 'Esito del committente', 'Buyer’s outcome'),
      ...tail,
    ]),
    format('ADMINISTRATION', 'AT', 'AttestazioneTrasmissioneFattura', [
      ...start,
      archive,
      recipient,
      ...tail,
      original,
    ]),
    format('ADMINISTRATION', 'DT', 'NotificaDecorrenzaTermini', [sdiId, invoice, fileName, description, ...tail]),
    format('ADMINISTRATION', 'MT', 'MetadatiInvioFile', [sdiId, fileName, ...metadata], false),
    format('ADMINISTRATION', 'EC', 'NotificaEsitoCommittente', outcome, false),
    format('ADMINISTRATION', 'SE', 'ScartoEsitoCommittente', [
      sdiId,
      invoice,
      refusal,
      messageId!,
      buyerMessageId,
      ...rest,
    ]),
  ]
}

export const noticeFormats: readonly NoticeFormat[] = [...toBusiness(), ...toAdministration()]
