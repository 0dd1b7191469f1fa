import type { Missing } from '../../access/missing.ts'
import type { UnreadableFile } from '../../fatturapa/unreadable-file.ts'
import type { ImportError } from './received-invoice.type.ts'

const refusal = (code: string, it: string, en: string): ImportError => ({ code, message: { it, en } })

const sentences: Readonly<Record<UnreadableFile['code'], readonly [it: string, en: string]>> = {
  EMPTY: ['Il file è vuoto.', 'The file is empty.'],
  TOO_LARGE: [
    'Il file è troppo grande: al massimo 5 MB, anche dentro un archivio.',
    'The file is too large: 5 MB at most, inside an archive too.',
  ],
  ENCODING: [
    'I caratteri del file non si leggono: la sua codifica è sconosciuta o sbagliata.',
    'The characters of the file cannot be read: its encoding is unknown or wrong.',
  ],
  DOCTYPE: [
    'Il file contiene un DOCTYPE: una fattura non ne ha, e per sicurezza non viene aperto.',
    'The file contains a DOCTYPE: an invoice has none, and for safety it is not opened.',
  ],
  MALFORMED: [
    'Il file non è un XML ben formato: forse è incompleto.',
    'The file is not well-formed XML: it may be incomplete.',
  ],
  NOT_AN_INVOICE: ['Il file non è una fattura elettronica.', 'The file is not an electronic invoice.'],
  NOT_A_NOTICE: ['Il file non è un messaggio di SdI.', 'The file is not a message of SdI.'],
  NOT_AN_ENVELOPE: ['Il file non è un .p7m leggibile.', 'The file is not a readable .p7m.'],
  TRUNCATED: ['Il file è troncato: ne manca la fine.', 'The file is cut off: its end is missing.'],
  NO_CONTENT: [
    'Il .p7m contiene solo la firma, non la fattura.',
    'The .p7m holds the signature alone, not the invoice.',
  ],
  TOO_DEEP: ['Il file contiene troppe buste una nell’altra.', 'The file holds too many envelopes one in another.'],
  NOT_AN_ARCHIVE: ['Il file .zip è danneggiato.', 'The .zip file is damaged.'],
  TOO_MANY_ENTRIES: ['L’archivio contiene troppi file.', 'The archive holds too many files.'],
  NESTED_ARCHIVE: ['L’archivio contiene un altro archivio.', 'The archive holds another archive.'],
  ENCRYPTED: ['L’archivio è protetto da password.', 'The archive is protected by a password.'],
}

export const unreadable = (error: UnreadableFile): ImportError => refusal(error.code, ...sentences[error.code])

export const notBase64 = () =>
  refusal(
    'NOT_BASE64',
    'Il contenuto non è arrivato intero: caricarlo di nuovo.',
    'The content did not arrive whole: upload it again.',
  )

export const unknownKind = (isPdf: boolean) =>
  isPdf
    ? refusal(
        'PDF',
        'Un PDF non è una fattura elettronica: serve il file .xml, .p7m o .zip.',
        'A PDF is no electronic invoice: the .xml, .p7m or .zip file is needed.',
      )
    : refusal('UNKNOWN_KIND', 'Il file non è né .xml né .p7m né .zip.', 'The file is neither .xml nor .p7m nor .zip.')

export const noBuyer = () =>
  refusal(
    'NO_BUYER',
    'La fattura non dice né partita IVA né codice fiscale del cessionario.',
    'The invoice states neither VAT number nor fiscal code of its buyer.',
  )

/** The same for a buyer that nobody knows and for one whose card the viewer may not see. */
export const unknownBuyer = () =>
  refusal(
    'UNKNOWN_BUYER',
    'Il cessionario non è tra i clienti visibili: controllare partita IVA e codice fiscale.',
    'The buyer is not among the clients you see: check its VAT number and fiscal code.',
  )

export const incomplete = (what: 'NUMBER' | 'DATE' | 'AMOUNT') => {
  const [it, en] = {
    NUMBER: ['il numero', 'its number'],
    DATE: ['la data', 'its date'],
    AMOUNT: ['gli importi', 'its amounts'],
  }[what]
  return refusal(
    `NO_${what}`,
    `Nella fattura non si leggono ${it}.`.replace('leggono il', 'legge il').replace('leggono la', 'legge la'),
    `The invoice does not state ${en} in a readable way.`,
  )
}

const inItalian: Readonly<Record<string, string>> = {
  delegation: 'La delega del cliente allo studio non è in vigore.',
  grant: 'Il cliente non ha concesso di modificare le sue fatture (EDIT).',
  unit: 'Nessuna unità operativa valida oggi collega al cliente.',
}

/** The client's card is seen, so what is missing is told. */
export const denied = (clientName: string, [first]: readonly Missing[]): ImportError =>
  refusal(
    first?.reason ?? 'FORBIDDEN',
    `${clientName}: ${inItalian[first?.condition ?? ''] ?? 'l’operazione non è permessa.'}`,
    `${clientName}: ${first?.message ?? 'this is not permitted.'}`,
  )
