import type { Sort } from '../../shared/grid/Grid.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import type { OperatorState, OperatorsQuery } from '../generated/graphql.ts'

export type ListedOperator = OperatorsQuery['operators'][number]

export const operatorStates: OperatorState[] = [
  'ACTIVE',
  'PASSWORD_EXPIRING',
  'PASSWORD_TO_CHANGE',
  'PASSWORD_EXPIRED',
  'LOCKED',
  'EXPIRED',
  'DISABLED',
]
const columns = ['name', 'code', 'username', 'lastSignInAt'] as const
type Column = (typeof columns)[number]

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const textOf = (operator: ListedOperator, column: Column) => operator[column] ?? ''

/**
 * The people of a studio as the address says it: what is looked for, and in which order. They are some dozens, and all of them
 * are there: nothing is asked again.
 */
export function useOperatorList(operators: readonly ListedOperator[] | undefined) {
  const { read, write } = useAddress()
  const search = read('q') ?? ''
  const state = operatorStates.find((each) => each === read('state'))
  const operatorClass = read('class')
  const unit = read('unit')
  const column = columns.find((each) => each === read('sort')) ?? 'name'
  const direction = read('order') === 'desc' ? 'desc' : 'asc'
  const isWanted = (operator: ListedOperator) =>
    (!search ||
      folded([operator.name, operator.code, operator.username, operator.email].join(' ')).includes(folded(search))) &&
    (!state || operator.state === state) &&
    (!operatorClass || operator.classes?.some((each) => each === operatorClass)) &&
    (!unit || operator.units?.some(({ id }) => id === unit))
  const sign = direction === 'asc' ? 1 : -1
  return {
    records: operators
      ?.filter(isWanted)
      .sort((one, other) => sign * textOf(one, column).localeCompare(textOf(other, column))),
    chosen: { search, state, operatorClass, unit },
    isFiltered: Boolean(search || state || operatorClass || unit),
    filter: (changes: Record<string, string | undefined>, options?: { replace?: boolean }) => write(changes, options),
    sort: { column, direction } satisfies Sort,
    sortBy: (next: Sort) =>
      write({
        sort: next.column === 'name' ? undefined : next.column,
        order: next.direction === 'desc' ? 'desc' : undefined,
      }),
  }
}
export type OperatorList = ReturnType<typeof useOperatorList>
