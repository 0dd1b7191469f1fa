import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import type { Paging } from '../../shared/grid/Pager.tsx'
import { useAddress } from '../../shared/page/use-address.ts'

const sizes = [25, 50, 100]
const USUAL = 50
/** The API counts no further unless asked to. */
const COUNTED_TO = 1000

interface PageInfo {
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: string | null
  endCursor: string | null
}

/** What the address says of the page: how many rows, and beyond which cursor. */
export function useKeysetArguments() {
  const address = useAddress()
  const wanted = Number(address.read('rows'))
  const size = sizes.includes(wanted) ? wanted : USUAL
  const after = address.read('after')
  const before = address.read('before')
  return { size, after, before, arguments: before ? { last: size, before } : { first: size, ...(after && { after }) } }
}

/** The first page again: whatever narrows the list begins there. */
export const firstPage = { after: undefined, before: undefined, at: undefined }

interface Read<T> {
  nodes: readonly T[]
  pageInfo: PageInfo
  totalCount: number
}

/** Back and forth through a list by the cursors in the address; at 390 px the next rows are added below instead. */
export function useKeyset<T extends { id: string }>(
  read: Read<T> | undefined,
  size: number,
  /** Changes with the filter: what was added below belongs to the old one. */
  filterKey: string,
  readMore: (after: string) => Promise<Read<T> | undefined>,
): { records: T[] | undefined; paging: Paging | undefined } {
  const address = useAddress()
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const [added, setAdded] = useState<{ key: string; nodes: readonly T[]; pageInfo: PageInfo }>()
  if (!read) return { records: undefined, paging: undefined }
  const more = isNarrow && added?.key === filterKey ? added : undefined
  const { hasNextPage, endCursor } = more?.pageInfo ?? read.pageInfo
  const { hasPreviousPage, startCursor } = read.pageInfo
  const shown = new Map([...read.nodes, ...(more?.nodes ?? [])].map((node) => [node.id, node]))
  const from = Number(address.read('at')) || 1
  const go = (changes: Record<string, string | undefined>) => address.write({ ...firstPage, ...changes })
  const addBelow = async () => {
    const next = endCursor ? await readMore(endCursor) : undefined
    if (next) setAdded({ key: filterKey, nodes: [...(more?.nodes ?? []), ...next.nodes], pageInfo: next.pageInfo })
  }
  const paging: Paging = {
    from,
    to: from + shown.size - 1,
    ...(read.totalCount <= COUNTED_TO && { total: read.totalCount }),
    hasPrevious: hasPreviousPage,
    hasNext: hasNextPage,
    size,
    onPrevious: () => (from - size <= 1 ? go({}) : go({ before: startCursor ?? undefined, at: String(from - size) })),
    onNext: () => go({ after: endCursor ?? undefined, at: String(from + size) }),
    onSize: (rows) => go({ rows: rows === USUAL ? undefined : String(rows) }),
    ...(isNarrow && { onMore: addBelow }),
  }
  return { records: [...shown.values()], paging }
}

/** True where the API stopped counting. */
export const isBeyondCount = (count: number) => count > COUNTED_TO
