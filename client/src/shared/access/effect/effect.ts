/** What a change of rights would do, as both apps ask for it. */
export interface Effect {
  isEmpty: boolean
  operations: { noun: string; gained: EffectOperation[]; lost: EffectOperation[] }[]
  warnings: { code: string; message: string; count: number | null }[]
}
interface EffectOperation {
  action: string
  operators: number
  users: number
  tokens: number
  clients: number | null
  documents: number | null
}

/** One line of what opens or closes: operations on one noun, for how many and on how much at most. */
export interface EffectLine {
  noun: string
  actions: string[]
  operators: number
  users: number
  tokens: number
  clients: number
  documents: number
}

const most = (operations: readonly EffectOperation[], of: Exclude<keyof EffectOperation, 'action'>) =>
  Math.max(...operations.map((operation) => operation[of] ?? 0))

/** Counts of several operations are those of the one that reaches farthest: they are about the same people and papers. */
export function linesOf({ operations }: Effect, way: 'gained' | 'lost'): EffectLine[] {
  return operations.flatMap((group) => {
    const changed = group[way]
    if (changed.length === 0) return []
    return {
      noun: group.noun,
      actions: changed.map(({ action }) => action),
      operators: most(changed, 'operators'),
      users: most(changed, 'users'),
      tokens: most(changed, 'tokens'),
      clients: most(changed, 'clients'),
      documents: most(changed, 'documents'),
    }
  })
}

/** The change in three numbers: clients that come into sight, operations gained, operations lost. */
export function summaryOf({ operations }: Effect) {
  const actions = (way: 'gained' | 'lost') => operations.flatMap((group) => group[way])
  const clients = (way: 'gained' | 'lost') => actions(way).find(({ action }) => action === 'clients')?.clients ?? 0
  return {
    clientsGained: clients('gained'),
    clientsLost: clients('lost'),
    gained: actions('gained').length,
    lost: actions('lost').length,
  }
}
