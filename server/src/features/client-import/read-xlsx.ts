import { Parser } from 'saxen'
import { readArchive } from '../../fatturapa/archive.ts'
import { UnreadableFile } from '../../fatturapa/unreadable-file.ts'
import { MOST_ROWS } from '../bulk-job/begin-bulk-job.ts'
import { MOST_COLUMNS, type Table, type TableRow, tableOf } from './table.ts'
import { UnreadableList, type UnreadableListCode } from './unreadable-list.ts'

const LIMITS = { entries: 200, entryBytes: 20 * 1024 * 1024, totalBytes: 20 * 1024 * 1024 }
const codes: Partial<Record<UnreadableFile['code'], UnreadableListCode>> = {
  TOO_LARGE: 'TOO_LARGE',
  ENCRYPTED: 'ENCRYPTED',
}

/**
 * The first sheet of a workbook (ECMA-376, part 1, §18.3), its values as they are stored: no formula is worked out. Whatever a
 * file states of its own size is not believed; cells are bounded as they are read.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const files = await unpack(bytes)
  const sheet = files.get(sheetOf(files))
  if (!sheet) throw new UnreadableList('MALFORMED')
  const shared = files.get('sharedStrings.xml')
  return tableOf('XLSX', rowsOf(sheet, shared ? stringsOf(shared) : []))
}

async function unpack(bytes: Uint8Array): Promise<Map<string, string>> {
  try {
    const files = await readArchive(bytes, LIMITS)
    const decoder = new TextDecoder()
    return new Map(files.map(({ name, bytes: content }) => [name, decoder.decode(content)]))
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UnreadableList(codes[error.code] ?? 'MALFORMED')
    throw error
  }
}

type Attributes = Readonly<Record<string, string | undefined>>
interface Handlers {
  open?: (name: string, attributes: Attributes) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/** Names without their prefix: some programs write x:row for row. */
const local = (name: string) => name.slice(name.indexOf(':') + 1)

function walk(xml: string, { open, close, text }: Handlers) {
  const parser = new Parser()
  parser.on('openTag', (name, attributesOf, decode) => {
    const attributes = attributesOf()
    open?.(
      local(name),
      Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), decode(String(value))])),
    )
  })
  parser.on('closeTag', (name) => close?.(local(name)))
  parser.on('text', (value, decode) => text?.(decode(value)))
  parser.on('cdata', (value) => text?.(value))
  // A DOCTYPE, with entities that grow: no spreadsheet program writes one.
  parser.on('attention', () => {
    throw new UnreadableList('MALFORMED')
  })
  parser.on('error', () => {
    throw new UnreadableList('MALFORMED')
  })
  parser.parse(xml)
}

/** The file of the first sheet that is not hidden. */
function sheetOf(files: ReadonlyMap<string, string>): string {
  const sheets: string[] = []
  walk(files.get('workbook.xml') ?? '', {
    open: (name, { id, state }) => {
      if (name === 'sheet' && id !== undefined && state === undefined) sheets.push(id)
    },
  })
  const targets = new Map<string, string>()
  walk(files.get('workbook.xml.rels') ?? '', {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target.split('/').at(-1)!)
    },
  })
  return targets.get(sheets[0] ?? '') ?? 'sheet1.xml'
}

/** Text that several cells share. Of each, its runs joined, without what is written above them to be read aloud. */
function stringsOf(xml: string): string[] {
  const strings: string[] = []
  let isText = false
  let isAbove = false
  walk(xml, {
    open: (name) => {
      if (name === 'si') strings.push('')
      if (name === 'rPh') isAbove = true
      isText = name === 't'
    },
    close: (name) => {
      if (name === 'rPh') isAbove = false
      if (name === 't') isText = false
    },
    text: (text) => {
      if (isText && !isAbove && strings.length > 0) strings[strings.length - 1] += text
    },
  })
  return strings
}

const columnOf = (address: string): number =>
  [...(/^[A-Z]{1,3}/.exec(address)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

function rowsOf(xml: string, strings: readonly string[]): TableRow[] {
  const rows: { line: number; cells: string[] }[] = []
  let line = 0
  let column = -1
  let type: string | undefined
  let value = ''
  let isValue = false
  const keep = () => {
    const text = cellText(value, type, strings)
    if (text === '') return
    if (column >= MOST_COLUMNS) throw new UnreadableList('TOO_MANY_COLUMNS')
    if (rows.length > MOST_ROWS + 1) throw new UnreadableList('TOO_MANY_ROWS')
    const cells = rows.at(-1)!.cells
    while (cells.length < column) cells.push('')
    cells[column] = text
  }
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes.r) || line + 1
        column = -1
        // Rows of formats alone, down to the last line of the sheet, are none.
        if (rows.at(-1)?.cells.length === 0) rows.pop()
        rows.push({ line, cells: [] })
      }
      if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
        if (column < 0 || rows.length === 0) throw new UnreadableList('MALFORMED')
        type = attributes.t
        value = ''
      }
      isValue = name === 'v' || name === 't'
    },
    close: (name) => {
      if (name === 'c') keep()
      if (name === 'v' || name === 't') isValue = false
    },
    text: (text) => {
      if (isValue) value += text
    },
  })
  return rows
}

function cellText(value: string, type: string | undefined, strings: readonly string[]): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'e') return ''
  // A long number as some programs write it: a VAT number as 1.2345678901E10.
  return (type === undefined || type === 'n') && /e/i.test(value) ? String(Number(value)) : value
}
