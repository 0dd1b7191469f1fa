import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Day } from '../../shared/Day.tsx'
import { day } from '../../shared/format.ts'
import { Grid, type GridColumn } from '../../shared/grid/Grid.tsx'
import { GridItem } from '../../shared/grid/GridList.tsx'
import type { Paging } from '../../shared/grid/Pager.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import styles from './consent.module.css'
import { type Row, serviceNames } from './rows.ts'
import { useConsentsTexts } from './texts.ts'
import type { ConsentList } from './use-consent-list.ts'

interface Props {
  rows: Row[] | undefined
  list: ConsentList
  paging?: Paging
  isStale: boolean
  /** Left out for who sends nothing. */
  choice?: { selected: Row[]; onSelect: (rows: Row[]) => void; actions: ReactNode }
}

/** Who was asked and who answered what, each row with its card (WK-026 to WK-034). */
export function ConsentGrid({ rows, list, paging, isStale, choice }: Props) {
  const { t } = useConsentsTexts()
  const { t: words } = useTranslation('studio')
  const columns: GridColumn<Row>[] = [
    {
      accessor: 'code',
      title: t('grid.code'),
      width: 84,
      sortable: true,
      render: ({ client }) => <span className={styles.quiet}>{client.code ?? '–'}</span>,
    },
    { accessor: 'name', title: t('grid.client'), sortable: true, isName: true, render: ({ client }) => client.name },
    { accessor: 'services', title: t('grid.services'), width: 140, ellipsis: true, render: serviceNames },
    {
      accessor: 'requestState',
      title: t('grid.requestState'),
      width: 136,
      render: ({ requestState }) => <StateMark of="consent" state={requestState} />,
    },
    {
      accessor: 'sentAt',
      title: t('grid.sentAt'),
      width: 132,
      sortable: true,
      render: ({ sentAt }) => (sentAt ? <Day value={sentAt} /> : '–'),
    },
    {
      accessor: 'answerState',
      title: t('grid.answerState'),
      width: 120,
      render: ({ answerState }) => <StateMark of="consent" state={answerState} />,
    },
    {
      accessor: 'answeredAt',
      title: t('grid.answeredAt'),
      width: 132,
      sortable: true,
      render: ({ answeredAt }) => (answeredAt ? <Day value={answeredAt} /> : '–'),
    },
    ...(choice
      ? [{ accessor: 'reason', title: t('grid.thisSending'), width: 184, ellipsis: true, render: sending }]
      : []),
  ]
  const none = choice ? t('grid.none') : t('grid.noneAsked')
  return (
    <Grid<Row>
      name={words('menu.consents')}
      records={rows}
      columns={columns}
      rowName={({ client }) => client.name}
      rowTo={({ id }) => list.addressOf(id)}
      renderItem={(row) => (
        <GridItem
          title={row.client.name}
          right={<StateMark of="consent" state={row.answerState} />}
          facts={serviceNames(row)}
          factsRight={<StateMark of="consent" state={row.requestState} />}
        />
      )}
      sort={list.sort}
      onSort={list.sortBy}
      {...(choice && { selected: choice.selected, onSelect: choice.onSelect, selectionActions: choice.actions })}
      {...(paging && { paging })}
      isStale={isStale}
      empty={<EmptyState>{list.isFiltered ? t('grid.noneFound') : none}</EmptyState>}
      around={200}
    />
  )

  function sending({ reason, askableFrom }: Row) {
    if (!reason) return <strong>{t('receives')}</strong>
    const why = t(`reason.${reason}`)
    return (
      <span className={styles.quiet}>
        {reason === 'SAID_NO_LATELY' && askableFrom ? t('askableFrom', { reason: why, day: day(askableFrom) }) : why}
      </span>
    )
  }
}
