/** One text in the two languages of the apps. */
export interface Text {
  it: string
  en: string
}

export type CodeList = Readonly<Record<string, Text>>

/** What the text of an element may be. */
export interface ValueType {
  kind: 'value'
  /** What XML Schema does to blanks before it looks: nothing, each to a space, or trimmed and squeezed. */
  whiteSpace: 'preserve' | 'replace' | 'collapse'
  form: 'text' | 'date' | 'dateTime' | 'decimal' | 'integer' | 'base64'
  /** Matches the whole value. */
  pattern?: RegExp
  /** In characters (code points). */
  minLength?: number
  maxLength?: number
  /** Inclusive bounds of a number or a date. */
  least?: string
  most?: string
  codes?: CodeList
  /** Completes the sentence "expected: …". */
  expected: Text
}

export interface Block {
  kind: 'block'
  parts: readonly Part[]
}

export interface Field {
  kind: 'field'
  /** The name of the XML element. */
  name: string
  label: Text
  type: ValueType | Block
  isRequired: boolean
  isRepeated: boolean
  /** What an empty element means. */
  defaultValue?: string
}

/** Exactly one of the options is present, as a whole. */
export interface Choice {
  kind: 'choice'
  options: readonly (readonly Field[])[]
}

export type Part = Field | Choice

/** A kind of file: its root element and what stands in it. */
export interface Format {
  rootName: string
  namespace: string
  body: Block
}

type MakeField = (name: string, type: ValueType | Block, it: string, en: string, defaultValue?: string) => Field

const field =
  (isRequired: boolean, isRepeated: boolean): MakeField =>
  (name, type, it, en, defaultValue) => ({
    kind: 'field',
    name,
    label: { it, en },
    type,
    isRequired,
    isRepeated,
    ...(defaultValue === undefined ? {} : { defaultValue }),
  })

/** 1..1 */
export const one = field(true, false)
/** 0..1 */
export const optional = field(false, false)
/** 1..n */
export const some = field(true, true)
/** 0..n */
export const many = field(false, true)

export const block = (...parts: Part[]): Block => ({ kind: 'block', parts })

export const either = (...options: Field[][]): Choice => ({ kind: 'choice', options })

/** The fields of a block in the order of the file, those of every option included. */
export const fieldsOf = (of: Block): Field[] => {
  const known = flattened.get(of)
  if (known) return known
  const fields = of.parts.flatMap((part) => (part.kind === 'field' ? [part] : part.options.flat()))
  flattened.set(of, fields)
  return fields
}

const flattened = new WeakMap<Block, Field[]>()
