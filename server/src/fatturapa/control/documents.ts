import { error } from '../complaint.ts'
import { textAt } from '../document.ts'
import { type Body, dayAt, type Judged, placed } from './body.ts'
import { type Control, inBodies } from './rates.ts'

/** 00403: nothing is dated after the day SdI takes it in. */
export const futureDate: Control = (invoice) =>
  inBodies(invoice, ({ document }) => {
    const day = dayAt(document.node, 'Data')
    if (day === undefined || day <= invoice.receivedOn) return []
    return [
      error(
        '00403',
        `${document.path}.Data`,
        `La data ${day} è successiva all’invio (${invoice.receivedOn}): anticiparla o attendere.`,
        `The date ${day} is after the day of sending (${invoice.receivedOn}): put it earlier, or wait.`,
      ),
    ]
  })

/** 00418: a credit note is not older than the invoices it corrects. */
export const creditBeforeInvoice: Control = (invoice) =>
  inBodies(invoice, (body) => {
    const day = dayAt(body.document.node, 'Data')
    if (body.documentType !== 'TD04' || day === undefined) return []
    const later = placed({ node: body.node, path: body.path }, 'DatiGenerali.DatiFattureCollegate').find(
      ({ node }) => (dayAt(node, 'Data') ?? '') > day,
    )
    if (!later) return []
    return [
      error(
        '00418',
        `${body.document.path}.Data`,
        `La nota di credito è del ${day}, prima della fattura collegata (${dayAt(later.node, 'Data')}): correggere una delle date.`,
        `The credit note is dated ${day}, before its invoice (${dayAt(later.node, 'Data')}): mend one of the dates.`,
      ),
    ]
  })

/** 00425: the number has a digit in it. */
export const numberWithoutDigit: Control = (invoice) =>
  inBodies(invoice, ({ document }) => {
    const number = textAt(document.node, 'Numero')
    if (number === undefined || /[0-9]/.test(number)) return []
    return [
      error(
        '00425',
        `${document.path}.Numero`,
        'Il numero del documento deve contenere almeno una cifra.',
        'The number of the document must have at least one digit.',
      ),
    ]
  })

const CREDIT_NOTES = ['TD04', 'TD08']

/** What makes two invoices of one seller the same to SdI: number and year (whole date under art. 73), credit notes apart. */
const identityOf = ({ document, documentType }: Body): string | undefined => {
  const day = dayAt(document.node, 'Data')
  const number = textAt(document.node, 'Numero')
  if (day === undefined || number === undefined) return undefined
  const period = textAt(document.node, 'Art73') === 'SI' ? day : day.slice(0, 4)
  return JSON.stringify([CREDIT_NOTES.includes(documentType ?? ''), number, period])
}

/** 00409: no invoice stands twice in one file. */
export const duplicateInFile: Control = (invoice) => {
  const seen = new Map<string, Body>()
  return inBodies(invoice, (body) => {
    const identity = identityOf(body)
    if (identity === undefined) return []
    if (!seen.has(identity)) {
      seen.set(identity, body)
      return []
    }
    const number = textAt(body.document.node, 'Numero')
    return [
      error(
        '00409',
        `${body.document.path}.Numero`,
        `Il file contiene due volte il documento ${number}: toglierne uno o cambiare numero.`,
        `The file has document ${number} twice: remove one, or change its number.`,
      ),
    ]
  })
}

const transmitted = ({ header, document }: Judged) => ({
  format: textAt(header, 'DatiTrasmissione.FormatoTrasmissione'),
  recipient: textAt(header, 'DatiTrasmissione.CodiceDestinatario'),
  version: textAt(document, '@versione'),
  path: 'FatturaElettronicaHeader.DatiTrasmissione',
})

/** 00427: six characters for an office of the administration, seven for everybody else. */
export const recipientCodeLength: Control = (invoice) => {
  const { format, recipient, path } = transmitted(invoice)
  if (recipient === undefined) return []
  if (format === 'FPA12' && recipient.length === 7)
    return [
      error(
        '00427',
        `${path}.CodiceDestinatario`,
        'Verso la pubblica amministrazione il codice destinatario ha 6 caratteri (quello dell’ufficio in IPA).',
        'Towards the public administration the recipient code has 6 characters (that of the office in IPA).',
      ),
    ]
  if ((format === 'FPR12' || format === 'FSM10') && recipient.length === 6)
    return [
      error(
        '00427',
        `${path}.CodiceDestinatario`,
        'Verso privati il codice destinatario ha 7 caratteri: 0000000 se non è noto.',
        'Towards private parties the recipient code has 7 characters: 0000000 if it is not known.',
      ),
    ]
  return []
}

/** 00428: the attribute `versione` says the same as FormatoTrasmissione. */
export const formatMismatch: Control = (invoice) => {
  const { format, version, path } = transmitted(invoice)
  if (format === undefined || version === undefined || format === version) return []
  return [
    error(
      '00428',
      `${path}.FormatoTrasmissione`,
      `Il formato di trasmissione è ${format}, ma il file si dichiara ${version}: devono coincidere.`,
      `The transmission format is ${format}, but the file calls itself ${version}: they must agree.`,
    ),
  ]
}
