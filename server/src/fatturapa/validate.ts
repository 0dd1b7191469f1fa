import type { Day } from '../lib/days.ts'
import { type Complaint, error } from './complaint.ts'
import { judged } from './control/body.ts'
import { CONTROLS } from './control/table.ts'
import { formatOf, type InvoiceDocument } from './document.ts'
import { isFileName } from './file-name.ts'
import type { InvoiceFile } from './read.ts'
import { checkSchema } from './schema-rules.ts'

export interface ValidateOptions {
  /** The day SdI takes, or would take, the file in. */
  receivedOn: Day
  /** Checked against SdI's rule for names (00001) where given. */
  fileName?: string
  /** Of the file as it is sent, signature included; checked (00003) where given. */
  sizeBytes?: number
  /** What the channel carries; 5 MB where not given. */
  largestBytes?: number
}

const SDICOOP_LIMIT = 5 * 1024 * 1024
const FORMAT_ERRORS_SHOWN = 50

const checkEnclosure = ({ fileName, sizeBytes, largestBytes = SDICOOP_LIMIT }: ValidateOptions): Complaint[] => [
  ...(fileName === undefined || isFileName(fileName)
    ? []
    : [
        error(
          '00001',
          '',
          'Il nome del file non segue la regola di SdI: paese e codice del trasmittente, «_», da 1 a 5 lettere o cifre, estensione.',
          'The file name does not follow SdI’s rule: the sender’s country and code, “_”, 1 to 5 letters or digits, extension.',
        ),
      ]),
  ...(sizeBytes === undefined || sizeBytes <= largestBytes
    ? []
    : [
        error(
          '00003',
          '',
          `Il file supera ${Math.floor(largestBytes / 1024 / 1024)} MB: togliere o comprimere gli allegati.`,
          `The file is larger than ${Math.floor(largestBytes / 1024 / 1024)} MB: remove or compress the attachments.`,
        ),
      ]),
]

/** 00201: beyond fifty format errors SdI stops listing them. */
const cutShort = (complaints: Complaint[]): Complaint[] =>
  complaints.length <= FORMAT_ERRORS_SHOWN
    ? complaints
    : [
        ...complaints.slice(0, FORMAT_ERRORS_SHOWN),
        error(
          '00201',
          '',
          `Gli errori di formato sono ${complaints.length}: sono elencati i primi ${FORMAT_ERRORS_SHOWN}.`,
          `There are ${complaints.length} format errors: the first ${FORMAT_ERRORS_SHOWN} are listed.`,
        ),
      ]

/**
 * Everything SdI would say of a tree, and the doubts about check digits (warnings). Rules that need SdI's own memory or the
 * tax register (duplicates, unknown numbers) are not here. An empty list of errors means that the written file is fit to send.
 */
export const validateInvoice = (document: InvoiceDocument, options: ValidateOptions): Complaint[] => {
  const format = formatOf(document)
  const invoice = judged(document, format, options.receivedOn)
  return [
    ...checkEnclosure(options),
    ...cutShort(checkSchema(document, format)),
    ...Object.values(CONTROLS).flatMap((control) => control(invoice)),
  ]
}

/**
 * The same for a file that was read, in SdI's order: what fails its name or size is not opened, what fails the format is
 * not read further.
 */
export const validateFile = (file: InvoiceFile, options: ValidateOptions): Complaint[] => {
  const enclosure = checkEnclosure(options)
  if (enclosure.length > 0) return enclosure
  const unfit = [...file.complaints, ...checkSchema(file.document, file.format)]
  if (unfit.length > 0) return cutShort(unfit)
  const invoice = judged(file.document, file.format, options.receivedOn)
  return Object.values(CONTROLS).flatMap((control) => control(invoice))
}
