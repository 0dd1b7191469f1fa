import { type DraftLine, emptyLine } from './draft.ts'

/** The columns one types in, in the order of Tab and of a pasted sheet. */
export const columns = ['description', 'quantity', 'unit', 'unitPrice', 'discount', 'vat'] as const
export type Column = (typeof columns)[number]

/** The input field of the API behind a column. */
export const fieldOf: Record<Column, string> = {
  description: 'description',
  quantity: 'quantity',
  unit: 'unit',
  unitPrice: 'unitPrice',
  discount: 'priceChanges.0',
  vat: 'vatRate',
}

export const changed = (lines: readonly DraftLine[], at: number, change: Partial<DraftLine>): DraftLine[] =>
  lines.map((line, index) => (index === at ? { ...line, ...change } : line))

/** A new line takes the VAT of the one above: most invoices have one rate. */
export const withNewLine = (lines: readonly DraftLine[]): DraftLine[] => [...lines, emptyLine(lines.at(-1)?.vat)]

/** Without that line; the last one is emptied instead, so that there is always one to type in. */
export function without(lines: readonly DraftLine[], at: number): DraftLine[] {
  const rest = lines.filter((_, index) => index !== at)
  return rest.length > 0 ? rest : [emptyLine(lines[at]?.vat)]
}

export function moved(lines: readonly DraftLine[], from: number, to: number): DraftLine[] {
  if (to < 0 || to >= lines.length) return [...lines]
  const next = [...lines]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}

/** What a spreadsheet puts on the clipboard, as cells. A quoted cell may hold line breaks; they become spaces. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const cells = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (const [, quoted, plain, end] of cells.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    const cell = quoted !== undefined ? quoted.replaceAll('""', '"') : (plain ?? '')
    rows.at(-1)!.push(cell.replace(/\s+/g, ' ').trim())
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  return rows
}

export const isSheet = (text: string) => /\t|\n./.test(text.replace(/\r/g, ''))

/** The pasted cells filled in from one cell on, to the right and down, with as many new lines as that needs. */
export function pasted(lines: readonly DraftLine[], at: number, column: Column, text: string): DraftLine[] {
  let next = [...lines]
  const first = columns.indexOf(column)
  cellsOf(text).forEach((row, index) => {
    if (at + index >= next.length) next = withNewLine(next)
    const filled = row.slice(0, columns.length - first).map((cell, offset) => [columns[first + offset], cell] as const)
    next = changed(next, at + index, Object.fromEntries(filled))
  })
  return next
}
