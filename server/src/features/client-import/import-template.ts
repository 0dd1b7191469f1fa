import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import type { File } from '../invoice/file.type.ts'
import { importFieldNames, importFields } from './import-fields.ts'

/** An empty list with every column that is understood, as Italian spreadsheets open it. */
export function importTemplate(): File {
  const text = stringify([importFieldNames.map((field) => importFields[field][0])], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
  })
  const content = Buffer.from(text)
  return {
    fileName: 'clienti.csv',
    mediaType: 'text/csv; charset=utf-8',
    contentBase64: content.toString('base64'),
    sizeBytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }
}
