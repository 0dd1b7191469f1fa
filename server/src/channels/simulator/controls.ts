import { isError } from '../../fatturapa/complaint.ts'
import { blocksAt, type InvoiceDocument, textAt } from '../../fatturapa/document.ts'
import type { NoticeError } from '../../fatturapa/notices.ts'
import { readInvoiceFile } from '../../fatturapa/read.ts'
import { UnreadableFile } from '../../fatturapa/unreadable-file.ts'
import { validateFile } from '../../fatturapa/validate.ts'
import { dayOf } from '../../lib/days.ts'
import type { OutgoingFile } from '../channel.ts'
import { descriptionOf } from './sdi-errors.ts'

/** What SdI made of a file, before its registers are asked. */
export interface Examined {
  /** Absent where the file does not open. */
  readonly document?: InvoiceDocument
  readonly errors: readonly NoticeError[]
}

export const noticeError = (code: string, detail = '', suggestion = ''): NoticeError => ({
  code,
  // The shorter of the two families' limits.
  description: (detail ? `${descriptionOf(code)}: ${detail}` : descriptionOf(code)).slice(0, 255),
  suggestion: suggestion.slice(0, 2000),
})

// A number that fails its check digit is in no register.
const REGISTER = /^0030[0-6]$/

/** Name, size, format and every control that the file alone decides, in SdI's order. */
export function examine({ fileName, xml }: OutgoingFile, now: Date, largestBytes: number): Examined {
  const bytes = Buffer.from(xml)
  try {
    const file = readInvoiceFile(bytes, largestBytes)
    const options = { receivedOn: dayOf(now), fileName, sizeBytes: bytes.length, largestBytes }
    const complaints = validateFile(file, options).filter(
      (complaint) => isError(complaint) || REGISTER.test(complaint.code),
    )
    const errors = complaints.map(({ code, path, message }) =>
      noticeError(code, code === '00200' ? message.it : path.split('.').slice(-2).join('.'), message.it),
    )
    return { document: file.document, errors: errors.slice(0, 51) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const code = error.code === 'TOO_LARGE' ? '00003' : error.code === 'EMPTY' ? '00106' : '00200'
    return { errors: [noticeError(code)] }
  }
}

/**
 * Control 00404: by what two invoices are the same. The seller (of an invoice that the buyer issues: the buyer), number and
 * year; credit notes apart; the whole date where article 73 lets a number repeat within the year.
 */
export function invoiceKeys(document: InvoiceDocument): string[] {
  const header = 'FatturaElettronicaHeader'
  const party =
    textAt(document, `${header}.SoggettoEmittente`) === 'CC' ? 'CessionarioCommittente' : 'CedentePrestatore'
  const id = (name: string) =>
    textAt(document, `${header}.${party}.DatiAnagrafici.IdFiscaleIVA.${name}`) ??
    textAt(document, `${header}.${party}.IdFiscaleIVA.${name}`) ??
    textAt(document, `${header}.${party}.IdentificativiFiscali.IdFiscaleIVA.${name}`) ??
    ''
  return blocksAt(document, 'FatturaElettronicaBody.DatiGenerali.DatiGeneraliDocumento').map((general) => {
    const date = (textAt(general, 'Data') ?? '').slice(0, 10)
    const type = ['TD04', 'TD08'].includes(textAt(general, 'TipoDocumento') ?? '') ? 'credit note' : 'invoice'
    const period = textAt(general, 'Art73') === 'SI' ? date : date.slice(0, 4)
    return [id('IdPaese') + id('IdCodice'), type, period, textAt(general, 'Numero')?.toUpperCase()].join(' ')
  })
}
