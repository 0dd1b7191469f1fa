import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Grid, type GridColumn, type Sort } from '../../shared/grid/Grid.tsx'
import { GridItem } from '../../shared/grid/GridList.tsx'
import type { Paging } from '../../shared/grid/Pager.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { WordStrip } from '../../shared/why/WordStrip.tsx'
import type { ClientsQuery } from '../generated/graphql.ts'
import styles from './client.module.css'
import { grantedToday } from './granted.ts'

type Client = ClientsQuery['clients']['nodes'][number]

interface Props {
  records: readonly Client[] | undefined
  sort: Sort
  onSort: (sort: Sort) => void
  paging?: Paging
  isStale: boolean
  empty: ReactNode
  selected?: Client[]
  onSelect?: (clients: Client[]) => void
  selectedCount?: number
  selectionActions?: ReactNode
}

/** The rows of the list of clients. */
export function ClientGrid(props: Props) {
  const { t } = useTranslation('studio')
  const columns: GridColumn<Client>[] = [
    {
      accessor: 'code',
      title: t('clients.code'),
      width: 84,
      sortable: true,
      render: ({ code }) => <span className={styles.quiet}>{code ?? '–'}</span>,
    },
    { accessor: 'name', title: t('clients.name'), sortable: true, isName: true },
    { accessor: 'vatNumber', title: t('clients.vatNumber'), width: 130, render: taxNumber },
    {
      accessor: 'units',
      title: t('clients.unit'),
      width: 200,
      ellipsis: true,
      render: unitNames(t('clients.withoutUnit')),
    },
    {
      accessor: 'words',
      title: t('clients.granted'),
      width: 104,
      render: ({ delegation }) => <WordStrip granted={grantedToday(delegation)} />,
    },
    {
      accessor: 'state',
      title: t('clients.delegation'),
      width: 180,
      render: ({ delegation }) => <StateMark of="delegation" state={delegation?.state ?? 'NONE'} />,
    },
  ]
  return (
    <Grid<Client>
      {...props}
      name={t('menu.clients')}
      columns={columns}
      rowName={(client) => client.name}
      rowTo={(client) => `/clients/${client.id}`}
      renderItem={(client) => (
        <GridItem
          title={client.name}
          right={<WordStrip granted={grantedToday(client.delegation)} />}
          facts={taxNumber(client)}
          factsRight={unitNames(t('clients.withoutUnit'))(client)}
        />
      )}
      around={312}
    />
  )
}

/** The VAT number with its country, or the fiscal code of who has none. */
export const taxNumber = ({ vatNumber, fiscalCode }: { vatNumber: string | null; fiscalCode: string | null }) =>
  vatNumber ? `IT${vatNumber}` : (fiscalCode ?? '–')

const unitNames = (none: string) => (client: Client) =>
  client.units.length > 0 ? (
    client.units.map((unit) => unit.name).join(', ')
  ) : (
    <span className={styles.warning}>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
      {none}
    </span>
  )
