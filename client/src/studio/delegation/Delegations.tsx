import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { count, day } from '../../shared/format.ts'
import { Grid, type GridColumn } from '../../shared/grid/Grid.tsx'
import { GridItem } from '../../shared/grid/GridList.tsx'
import { Chip, Chips } from '../../shared/page/Chips.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { WordStrip } from '../../shared/why/WordStrip.tsx'
import styles from '../client/client.module.css'
import { grantedToday } from '../client/granted.ts'
import type { DelegationState, DelegationsQuery } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { Enter } from '../smart-service/Enter.tsx'
import list from './delegation.module.css'
import { useListTexts } from './texts.ts'
import { Waiting } from './Waiting.tsx'

const Delegations = graphql(`
  query Delegations($states: [DelegationState!], $withHidden: Boolean) {
    delegations(states: $states, withHidden: $withHidden) {
      id state words counts validFrom validTo changedAt purpose version allowedActions
      client { id name code allowedActions }
    }
  }
`)

type Delegation = DelegationsQuery['delegations'][number]
const states: DelegationState[] = [
  'PENDING_STUDIO',
  'PENDING_CLIENT',
  'ACTIVE',
  'SUSPENDED',
  'REVOKED',
  'REFUSED',
  'WITHDRAWN',
  'EXPIRED',
  'ENDED',
]

/** Every delegation of the clients the viewer sees; each row leads to what can be done to it. */
export function Page() {
  const { t } = useTranslation(['studio', 'shared'])
  const { read, readAll, write } = useAddress()
  const chosen = states.filter((state) => readAll('state').includes(state))
  const isWithoutSend = read('standing') === 'withoutSend'
  const withHidden = read('hidden') === 'shown'
  const { t: own } = useListTexts()
  const [{ data, error, stale }, ask] = useQuery({
    query: Delegations,
    variables: { states: isWithoutSend ? ['ACTIVE'] : chosen.length > 0 ? chosen : null, withHidden },
    requestPolicy: 'cache-and-network',
  })
  const records = data?.delegations.filter(
    (each) => !isWithoutSend || (each.counts && !grantedToday(each).includes('SEND')),
  )
  return (
    <Frame>
      <PageHead
        title={t('menu.delegations')}
        path={[{ label: t('menu.home'), to: '/' }]}
        facts={records && t('delegations.count', { count: records.length, shown: count(records.length) })}
      />
      <Chips>
        <Chip
          label={t('delegations.state')}
          none={t('clients.every')}
          options={states.map((state) => ({ value: state, label: t(`shared:delegation.${state}`) }))}
          values={chosen}
          onChange={(values) => write({ state: values.join(','), standing: undefined })}
        />
        <Chip
          single
          label={t('delegations.only')}
          none={t('clients.every')}
          options={[{ value: 'withoutSend', label: t('home.standing.ACTIVE_WITHOUT_SEND') }]}
          values={isWithoutSend ? ['withoutSend'] : []}
          onChange={([value]) => write({ standing: value, state: undefined })}
        />
        <Chip
          single
          label={own('hidden')}
          none={own('withoutHidden')}
          options={[{ value: 'shown', label: own('withHidden') }]}
          values={withHidden ? ['shown'] : []}
          onChange={([value]) => write({ hidden: value })}
        />
      </Chips>
      {records && <Waiting records={records} />}
      {error && !data ? (
        <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      ) : (
        <Rows records={records} isStale={stale} isFiltered={chosen.length > 0 || isWithoutSend} />
      )}
    </Frame>
  )
}

interface RowsProps {
  records: Delegation[] | undefined
  isStale: boolean
  isFiltered: boolean
}

function Rows({ records, isStale, isFiltered }: RowsProps) {
  const { t } = useTranslation('studio')
  const { t: own } = useListTexts()
  const days = ({ validTo }: Delegation) => (validTo ? own('until', { day: day(validTo) }) : own('open'))
  const enter = ({ state, client }: Delegation) => state === 'ACTIVE' && <Enter client={client} />
  const columns: GridColumn<Delegation>[] = [
    {
      accessor: 'client.code',
      title: t('clients.code'),
      width: 84,
      render: ({ client }) => <span className={styles.quiet}>{client.code ?? '–'}</span>,
    },
    { accessor: 'client.name', title: t('clients.name'), isName: true, render: ({ client }) => client.name },
    {
      accessor: 'state',
      title: t('delegations.state'),
      width: 190,
      render: ({ state }) => <StateMark of="delegation" state={state} />,
    },
    {
      accessor: 'words',
      title: t('clients.granted'),
      width: 104,
      render: (each) => <WordStrip granted={grantedToday(each)} />,
    },
    { accessor: 'validTo', title: t('delegations.days'), width: 150, render: days },
    {
      accessor: 'changedAt',
      title: t('delegations.changed'),
      width: 110,
      textAlign: 'right',
      render: ({ changedAt }) => <span className={styles.quiet}>{day(changedAt)}</span>,
    },
    { accessor: 'panel', title: own('panel'), width: 156, textAlign: 'right', render: enter },
  ]
  return (
    <Grid<Delegation>
      name={t('menu.delegations')}
      records={records}
      columns={columns}
      rowName={({ client }) => client.name}
      rowTo={({ client }) => `/clients/${client.id}/delegation`}
      renderItem={(each) => (
        <GridItem
          title={each.client.name}
          right={
            <span className={list.right}>
              {/* A phone has no room for why not: the client's page says it. */}
              {each.client.allowedActions.includes('actAsBegin') && enter(each)}
              <WordStrip granted={grantedToday(each)} />
            </span>
          }
          facts={<StateMark of="delegation" state={each.state} />}
          factsRight={days(each)}
        />
      )}
      isStale={isStale}
      empty={<EmptyState>{isFiltered ? t('delegations.noneFound') : t('delegations.none')}</EmptyState>}
      around={236}
    />
  )
}
