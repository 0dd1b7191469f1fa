import type { Text } from './model/structure.ts'

export type Severity = 'ERROR' | 'WARNING'

/** Something wrong with an invoice, as SdI would put it, but in plain words. */
export interface Complaint {
  /** The code of SdI's control. */
  code: string
  /** SdI rejects a file for an error; a warning may be right all the same. */
  severity: Severity
  /** Where, e.g. 'FatturaElettronicaBody[0].DatiBeniServizi.DettaglioLinee[1].PrezzoTotale'; '' for the file as a whole. */
  path: string
  message: Text
}

export const error = (code: string, path: string, it: string, en: string): Complaint => ({
  code,
  severity: 'ERROR',
  path,
  message: { it, en },
})

export const warning = (code: string, path: string, it: string, en: string): Complaint => ({
  ...error(code, path, it, en),
  severity: 'WARNING',
})

export const isError = (complaint: Complaint): boolean => complaint.severity === 'ERROR'

/** A value as it is quoted in a complaint: short, on one line. */
export const quoted = (value: string): string => {
  const line = [...value.slice(0, 200).replace(/\s+/gu, ' ')]
  return `«${line.length > 40 ? `${line.slice(0, 39).join('')}…` : line.join('')}»`
}
