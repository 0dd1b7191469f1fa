import { useCallback } from 'react'
import { useClient } from 'urql'
import { ClientChoices } from './operations.ts'
import type { PickOption } from './SearchPick.tsx'

const SHOWN = 8

/** Looks clients up by name, code or VAT number, among those one may see. */
export function useClientSearch() {
  const client = useClient()
  return useCallback(
    async (text: string): Promise<PickOption[]> => {
      const { data } = await client.query(ClientChoices, { search: text || null, first: SHOWN }).toPromise()
      return (data?.clients.nodes ?? []).map(({ id, name, vatNumber }) => ({
        value: id,
        label: name,
        ...(vatNumber && { note: vatNumber }),
      }))
    },
    [client],
  )
}
