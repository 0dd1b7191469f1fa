import { type Block, type Field, fieldsOf, type ValueType } from '../model/structure.ts'
import type { Element } from './loose-xml.ts'
import type { Random } from './random.ts'

const SIZES = [1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 20, 21, 28, 29, 35, 36, 60, 61, 80, 81, 100, 101]
const LARGE_SIZES = [200, 201, 256, 257, 1000, 1001]

const NUMBERS =
  '0.00 1 1.0 1.00 -1.00 +1.00 -0.00 1.000 100.00 100.01 99.99 999.99 1000.00 1,00 .50 1. 1e2 00001.00 12345678901.00 ' +
  '123456789012.00 -12345678901.12 1.12345678 1.123456789 123456789012.12345678 1234567890123.00 NaN INF 0 999 1000 9999 ' +
  '10000 +5 -0 -1 007 5.0 1234.5 1234.567 12345.6 0.5'
const DATES =
  '2024-02-29 2023-02-29 1900-02-29 2000-02-29 2024-13-01 2024-00-01 2024-01-00 2024-04-31 2024-1-1 2024-01-01Z 2024-01-01+02:00 ' +
  '2024-01-01+14:00 2024-01-01+14:01 2024-01-01-13:59 2024-01-01T00:00:00 0000-01-01 0001-01-01 -0001-01-01 12024-01-01 ' +
  '02024-01-01 1969-12-31 1970-01-01 1970-01-02Z 20240101 01/02/2024 2024-01-01z 2024-01-01+2:00 2024-01-011 24-01-01'
const TIMES =
  '2024-01-01T10:00:00 2024-01-01T24:00:00 2024-01-01T24:00:01 2024-01-01T10:00:60 2024-01-01T10:00:00.123 2024-01-01T10:00:00. ' +
  '2024-01-01T10:00 2024-01-01T10:00:00Z 2024-01-01T10:00:00+01:00 2024-01-01T1:00:00 2024-02-30T10:00:00 2024-01-01T10:60:00 ' +
  '2024-01-01t10:00:00 2024-01-01Z'
const WORDS =
  'SI NO IT it ITA I1 MI EUR eur 00000 00145 0014 001455 A Z L1 ZZ N1 N2 N2.1 N2.3 N6 N6.9 N7 TD01 TD07 TD29 TD30 RF01 RF03 RF20 ' +
  'MP01 MP23 MP24 TP01 TP04 SC MG AB CC TZ SU SM LS LN I D S RT01 RT07 TC22 TC23 FPA12 FPR12 FSM10 SDI11 a@b.it a@b.cd.it @b.it ' +
  'a@bcdefg a.b@cdefg abc@def.g a@b...c IT60X0542811101000001234567 IT60X05428111010 IT6X0542811101 it60x0542811101000001234567 ' +
  'BCITITMM BCITITMMXXX BCITITM1 BCITITMO BCITITMMXX QUJD QUI= QQ== QQ= QR== QUJ= Q U J D Q=Q= ABCDEF ABCDEFG ABCDEF1 abcdefg ' +
  'RSSMRA80A01H501U 01234567890 0123456789 RSSMRA80A01H501UX'

const POOLS = [NUMBERS, DATES, TIMES, WORDS].map((pool) => pool.split(' '))

const ALPHABETS = ['a', 'A', '7', 'è', '€', 'ÿ', 'Ā', '😀', ' ', 'x ', '&amp;', '\u0085', '\u007f']

/** Any text, more often than not near a border of some type. Escaped. */
export const anyText = (random: Random): string => {
  const kind = random.below(10)
  if (kind < 6) return random.pick(random.pick(POOLS))
  if (kind === 6) return random.pick(['', ' ', '\n', '\t', '-', '&lt;', '&#13;', '&#10;', '&#9;', '  \n ', '&#160;'])
  const size = random.chance(0.15) ? random.pick(LARGE_SIZES) : random.pick(SIZES)
  const letter = random.pick(ALPHABETS)
  const body = random.pick(['a', 'A', '7'])
  return kind === 7 ? letter.repeat(size) : body.repeat(Math.max(0, size - 1)) + letter
}

/** The text as another writer might have put it: blanks around or within, CDATA, comments, references. */
export const disguised = (random: Random, text: string): string =>
  random.pick([
    ` ${text}`,
    `${text} `,
    `\n    ${text}\n`,
    `\t${text}`,
    `${text.slice(0, 2)} ${text.slice(2)}`,
    `${text.slice(0, 2)}\n${text.slice(2)}`,
    `<![CDATA[${text.replace(/&\w*;/g, '')}]]>`,
    `<!-- c -->${text}`,
    `${text}<?p i?>`,
    `${text}&#32;`,
    `${text}${text}`,
    text.toLowerCase(),
    text.slice(0, -1),
  ])

const EXAMPLES: Record<string, (random: Random) => string> = {
  date: (random) => `20${10 + random.below(30)}-0${1 + random.below(9)}-1${random.below(10)}`,
  dateTime: (random) => `2024-0${1 + random.below(9)}-11T1${random.below(10)}:00:00`,
  base64: (random) => Buffer.from('x'.repeat(random.below(9))).toString('base64'),
}

const CANDIDATES = [...POOLS.flat(), 'Nome', 'Via Roma 1', 'perché no', 'ABCDEFGHIJKLM', '12345', 'ABC', '1234567890']

/** A text that fits the type, by our own reading of it: the schema is the judge. */
const fitting = (random: Random, type: ValueType): string => {
  if (type.codes) return random.pick(Object.keys(type.codes))
  const example = EXAMPLES[type.form]
  if (example) return example(random)
  if (type.form === 'integer')
    return String(Number(type.least) + random.below(Number(type.most) - Number(type.least) + 1))
  for (let tries = 0; tries < 300; tries += 1) {
    const text = random.pick(CANDIDATES)
    const length = [...text].length
    const fitsLength = type.minLength === undefined || (length >= type.minLength && length <= type.maxLength!)
    if (
      fitsLength &&
      (type.pattern?.test(text) ?? true) &&
      (type.most === undefined || Number(text) <= Number(type.most))
    )
      return text.replace(/&/g, '&amp;')
  }
  return 'x'
}

const isKept = (random: Random, field: Field): boolean => field.isRequired || random.chance(0.5)

/** An element with everything required and half of what is optional. */
export const generated = (random: Random, field: Field): Element => ({
  tag: field.name,
  children: field.type.kind === 'value' ? [fitting(random, field.type)] : generatedChildren(random, field.type),
})

export const generatedChildren = (random: Random, block: Block): Element[] =>
  block.parts.flatMap((part) => {
    const fields = part.kind === 'field' ? [part].filter((field) => isKept(random, field)) : random.pick(part.options)
    return fields.flatMap((field) =>
      Array.from({ length: field.isRepeated && random.chance(0.3) ? 2 : 1 }, () => generated(random, field)),
    )
  })

/** The smallest element that has something at the path of names below it; the text stands there. */
export const minimalWith = (random: Random, field: Field, names: readonly string[], text: string): Element => {
  const [next, ...rest] = names
  if (field.type.kind === 'value')
    return { tag: field.name, children: [next === undefined ? text : fitting(random, field.type)] }
  const fields = field.type.parts.flatMap((part) => {
    if (part.kind === 'field') return part.isRequired || part.name === next ? [part] : []
    return part.options.find((option) => option.some(({ name }) => name === next)) ?? part.options[0]!
  })
  return {
    tag: field.name,
    children: fields.map((each) => minimalWith(random, each, each.name === next ? rest : [''], text)),
  }
}

/** Texts around every border that some type has; the sizes only where size matters. */
export const borderTexts = (type: ValueType): string[] => {
  if (type.codes) return [...Object.keys(type.codes), ...WORDS.split(' '), '', ' ']
  const borders = type.maxLength === undefined ? SIZES : [1, type.minLength ?? 1, type.maxLength]
  const sizes = [...SIZES, ...LARGE_SIZES].filter((size) => borders.some((border) => Math.abs(size - border) < 2))
  const sized = ['a', 'A', '7', 'è', '€', '😀'].flatMap((letter) => sizes.map((size) => letter.repeat(size)))
  return [...POOLS.flat(), '', ' ', 'a a', 'a  a', ...(type.form === 'text' ? sized : [])]
}

/** The field of an element that stands at this path of names below the root. */
export const fieldFor = (root: Block, names: readonly string[]): Field | undefined => {
  let block: Block | undefined = root
  let found: Field | undefined
  for (const name of names) {
    found = block ? fieldsOf(block).find((field) => field.name === name) : undefined
    block = found?.type.kind === 'block' ? found.type : undefined
  }
  return found
}
