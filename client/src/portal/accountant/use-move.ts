import { useVerb } from '../use-verb.ts'
import type { Delegation } from './delegation.ts'
import { type Move, moves } from './operations.ts'

/** Moves a delegation to another state; `onChanged` is called whatever came of it, so that the page tells the truth. */
export function useMove(delegation: Delegation, onChanged: () => void) {
  const verb = useVerb()
  return {
    ...verb,
    move: async (move: Move) => {
      const { id, version } = delegation
      const payload = await verb.run(moves[move], { id, expectedVersion: version }, (data) => data.change)
      onChanged()
      return payload !== undefined && payload.userErrors.length === 0
    },
  }
}
