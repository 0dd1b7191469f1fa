/** Why a list could not be opened at all. The apps have a sentence for each. */
export type UnreadableListCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'NOT_BASE64'
  | 'ENCODING'
  | 'OLD_EXCEL'
  | 'UNKNOWN_KIND'
  | 'ENCRYPTED'
  | 'MALFORMED'

const messages: Readonly<Record<UnreadableListCode, string>> = {
  EMPTY: 'The file holds no rows.',
  TOO_LARGE: 'The file is too large: 5 MB at most, 20 MB unpacked.',
  TOO_MANY_ROWS: 'At most 10,000 rows at once.',
  TOO_MANY_COLUMNS: 'At most 100 columns.',
  NOT_BASE64: 'The content did not arrive whole: upload it again.',
  ENCODING: 'The characters of the file cannot be read: save it as CSV in UTF-8.',
  OLD_EXCEL: 'This is an .xls file: save it as .xlsx or .csv.',
  UNKNOWN_KIND: 'The file is neither CSV nor XLSX.',
  ENCRYPTED: 'The file is protected by a password.',
  MALFORMED: 'The file is damaged or incomplete.',
}

export class UnreadableList extends Error {
  constructor(readonly code: UnreadableListCode) {
    super(messages[code])
    this.name = 'UnreadableList'
  }
}
