import { instant } from '../../shared/format.ts'
import { Grid, type GridColumn } from '../../shared/grid/Grid.tsx'
import { GridItem } from '../../shared/grid/GridList.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import styles from '../client/client.module.css'
import { OperatorMark } from './OperatorMark.tsx'
import { useOperatorTexts } from './texts.ts'
import type { ListedOperator, OperatorList } from './use-operator-list.ts'

/** The rows of the list of operators. */
export function OperatorGrid({ list }: { list: OperatorList }) {
  const { t } = useOperatorTexts()
  const role = (operator: ListedOperator) =>
    (['administrator', 'supervisor'] as const)
      .filter((flag) => operator[flag])
      .map((flag) => t(flag))
      .join(', ') || '–'
  const units = (operator: ListedOperator) => operator.units?.map((unit) => unit.name).join(', ') || '–'
  const state = (operator: ListedOperator) => (operator.state ? <OperatorMark state={operator.state} /> : '–')
  const columns: GridColumn<ListedOperator>[] = [
    {
      accessor: 'code',
      title: t('code'),
      width: 110,
      sortable: true,
      render: ({ code }) => <span className={styles.quiet}>[{code}]</span>,
    },
    { accessor: 'name', title: t('name'), sortable: true, isName: true },
    {
      accessor: 'username',
      title: t('username'),
      width: 120,
      sortable: true,
      render: ({ username }) => username ?? '–',
    },
    { accessor: 'state', title: t('stateFilter'), width: 180, render: state },
    {
      accessor: 'classes',
      title: t('classes'),
      width: 70,
      textAlign: 'right',
      render: ({ classes }) => classes?.length ?? '–',
    },
    { accessor: 'units', title: t('units'), width: 220, ellipsis: true, render: units },
    { accessor: 'role', title: t('role'), width: 140, ellipsis: true, render: role },
    {
      accessor: 'lastSignInAt',
      title: t('lastSeen'),
      width: 150,
      sortable: true,
      render: ({ lastSignInAt, username }) =>
        lastSignInAt ? instant(lastSignInAt) : username === null ? '–' : t('neverSeen'),
    },
  ]
  return (
    <Grid<ListedOperator>
      name={t('studio:menu.operators')}
      records={list.records}
      columns={columns}
      sort={list.sort}
      onSort={list.sortBy}
      rowName={({ code, name }) => `[${code}] ${name}`}
      rowTo={({ id }) => `/operators/${id}`}
      renderItem={(operator) => (
        <GridItem
          title={operator.name}
          right={state(operator)}
          facts={[`[${operator.code}]`, operator.username, operator.units?.length && units(operator)]
            .filter(Boolean)
            .join(' · ')}
          factsRight={role(operator)}
        />
      )}
      empty={<EmptyState>{t(list.isFiltered ? 'noneFound' : 'none')}</EmptyState>}
      around={212}
    />
  )
}
