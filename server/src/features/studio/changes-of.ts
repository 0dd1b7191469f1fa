/** What of a row a change makes different, before and after, for the update and its audit. Undefined: nothing. */
export function changesOf<Row extends object, Next extends Partial<Row>>(
  row: Row,
  next: Next,
): { before: Partial<Row>; after: Partial<Next> } | undefined {
  const names = (Object.keys(next) as (keyof Next & keyof Row)[]).filter((name) => !isSame(row[name], next[name]))
  if (names.length === 0) return undefined
  return {
    before: Object.fromEntries(names.map((name) => [name, row[name]])) as Partial<Row>,
    after: Object.fromEntries(names.map((name) => [name, next[name]])) as unknown as Partial<Next>,
  }
}

const isSame = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((element, index) => element === other[index])
    : one === other
