import { type FormatName, formatNamed } from './document.ts'
import { type Block, type CodeList, type Field, fieldsOf, type Text } from './model/structure.ts'

const fieldAt = (path: string, format: FormatName): Field | undefined => {
  let block: Block | undefined = formatNamed[format].body
  let found: Field | undefined
  for (const step of path.split('.')) {
    const name = step.replace(/\[\d+]$/, '')
    found = block ? fieldsOf(block).find((field) => field.name === name) : undefined
    if (!found) return undefined
    block = found.type.kind === 'block' ? found.type : undefined
  }
  return found
}

/** The short name of a field by its path (indexes allowed), for forms and lists. */
export const fieldText = (path: string, format: FormatName = 'ORDINARY'): Text | undefined =>
  fieldAt(path, format)?.label

/** What a field takes, to complete "expected: …". */
export const fieldExpectation = (path: string, format: FormatName = 'ORDINARY'): Text | undefined => {
  const type = fieldAt(path, format)?.type
  return type?.kind === 'value' ? type.expected : undefined
}

/** The codes a field takes, with their texts; nothing where any text will do. */
export const fieldCodes = (path: string, format: FormatName = 'ORDINARY'): CodeList | undefined => {
  const type = fieldAt(path, format)?.type
  return type?.kind === 'value' ? type.codes : undefined
}

/** The longest text a field takes, for `maxlength`. */
export const fieldMaxLength = (path: string, format: FormatName = 'ORDINARY'): number | undefined => {
  const type = fieldAt(path, format)?.type
  return type?.kind === 'value' ? type.maxLength : undefined
}

export interface FieldText {
  /** Without indexes: 'FatturaElettronicaBody.DatiBeniServizi.DettaglioLinee.PrezzoTotale'. */
  path: string
  label: Text
}

/** Every field of a format in the order of the file. */
export const allFieldTexts = (format: FormatName = 'ORDINARY'): FieldText[] => {
  const list = (block: Block, above: string): FieldText[] =>
    fieldsOf(block).flatMap(({ name, label, type }) => {
      const path = above === '' ? name : `${above}.${name}`
      return [{ path, label }, ...(type.kind === 'block' ? list(type, path) : [])]
    })
  return list(formatNamed[format].body, '')
}
