import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import type { Sort } from '../../shared/grid/Grid.tsx'
import type { Paging } from '../../shared/grid/Pager.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import { mainWords } from '../../shared/why/words.ts'
import type {
  Area,
  ClientConsent,
  ClientFilter,
  ClientsQuery,
  ClientsQueryVariables,
  DelegationState,
  Word,
} from '../generated/graphql.ts'

const SIZE = 50
/** As many as the API gives at once. */
const MOST = 100
export const withoutUnit = 'none'
export const delegationStates: DelegationState[] = [
  'ACTIVE',
  'PENDING_CLIENT',
  'PENDING_STUDIO',
  'SUSPENDED',
  'REVOKED',
  'REFUSED',
  'WITHDRAWN',
  'ENDED',
]

export const consentStates: ClientConsent[] = ['NONE', 'SENT', 'ADHERED', 'REFUSED', 'WITHDRAWN']
export const serviceAreas: Area[] = ['ISSUED', 'RECEIVED', 'TAKINGS']
/** The rows per page that were last chosen here: the address of a link without them has the same. */
const KEPT_SIZE = 'clients.size'

const oneOf = <T extends string>(values: readonly T[], value: string | undefined) =>
  values.find((each) => each === value)

/** The list as the address says it: what is filtered, in which order, and where in it one is. */
export function useClientList() {
  const { read, write } = useAddress()
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const search = read('q')
  const unit = read('unit')
  const delegation = oneOf(delegationStates, read('delegation'))
  const word = oneOf<Word>(mainWords, read('word'))
  const kind = oneOf(['FULL', 'RECEIVE_ONLY'] as const, read('kind'))
  const consent = oneOf(consentStates, read('consent'))
  const service = oneOf(serviceAreas, read('service'))
  const archived = read('archived') === 'yes'
  const order = oneOf(['code', 'name'] as const, read('sort')) ?? 'name'
  const size = Math.min(Math.max(Math.trunc(Number(read('size') ?? localStorage.getItem(KEPT_SIZE))) || SIZE, 1), MOST)
  const after = read('after')
  const before = read('before')
  const from = Number(read('from')) || 1
  // A stable object: urql asks again when the variables are others.
  const variables = useMemo<ClientsQueryVariables>(() => {
    const filter: ClientFilter = {
      ...(search && { search }),
      ...(unit === withoutUnit ? { withoutUnit: true } : unit && { unitId: unit }),
      ...(delegation && { delegationState: delegation }),
      ...(word && { word }),
      ...(kind && { kind }),
      ...(consent && { consent }),
      ...(service && { service }),
      ...(archived && { archived }),
    }
    const page = before ? { last: size, before } : { first: size, ...(after && { after }) }
    return { ...page, filter, sort: order === 'code' ? 'CODE' : 'NAME' }
  }, [search, unit, delegation, word, kind, consent, service, archived, order, size, after, before])
  // At 390 px the list grows below as far as one answer reaches; from there on it has pages.
  const growsBelow = isNarrow && !after && !before && size + SIZE <= MOST
  const start = { after: undefined, before: undefined, from: undefined }
  return {
    variables,
    chosen: { search: search ?? '', unit, delegation, word, kind, consent, service, archived },
    isFiltered: Boolean(search || unit || delegation || word || kind || consent || service || archived),
    filter: (changes: Record<string, string | undefined>, options?: { replace?: boolean }) =>
      write({ ...start, ...changes }, options),
    sort: { column: order, direction: 'asc' } satisfies Sort,
    sortBy: ({ column }: Sort) => write({ ...start, sort: column === 'name' ? undefined : column }),
    pagingOf(info: ClientsQuery['clients']['pageInfo'], total: number, shown: number): Paging {
      return {
        from,
        to: from + shown - 1,
        total,
        size: growsBelow ? Math.min(SIZE, total - shown) : size,
        hasPrevious: info.hasPreviousPage,
        hasNext: info.hasNextPage,
        onNext: () => write({ after: info.endCursor ?? undefined, before: undefined, from: String(from + shown) }),
        onPrevious: () =>
          write({ before: info.startCursor ?? undefined, after: undefined, from: String(Math.max(1, from - size)) }),
        onSize: (next) => {
          localStorage.setItem(KEPT_SIZE, String(next))
          write({ ...start, size: String(next) })
        },
        ...(growsBelow && { onMore: () => write({ ...start, size: String(size + SIZE) }, { replace: true }) }),
      }
    },
  }
}

export type ClientList = ReturnType<typeof useClientList>
