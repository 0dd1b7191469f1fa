import { useState } from 'react'
import type { ClientFilter, ClientSelectionInput } from '../generated/graphql.ts'

/** Which clients are ticked: rows one has seen, or all that match the filters. Another filter or page begins anew. */
export function useSelection<Row extends { id: string }>(filter: ClientFilter, listKey: string) {
  const [state, setState] = useState<{ key: string; rows: Row[]; isAll: boolean }>({ key: '', rows: [], isAll: false })
  const { rows, isAll } = state.key === listKey ? state : { rows: [], isAll: false }
  const input: ClientSelectionInput = isAll ? { matching: filter } : { ids: rows.map(({ id }) => id) }
  return {
    selected: rows,
    isAll,
    input,
    select: (next: Row[]) => setState({ key: listKey, rows: next, isAll: false }),
    selectAll: () => setState({ key: listKey, rows, isAll: true }),
  }
}
export type Selection = Pick<ReturnType<typeof useSelection>, 'isAll' | 'input' | 'selectAll'> & {
  selected: readonly { id: string }[]
}
