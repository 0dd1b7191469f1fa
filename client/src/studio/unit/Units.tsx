import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { count, day } from '../../shared/format.ts'
import { Grid, type GridColumn } from '../../shared/grid/Grid.tsx'
import { GridItem } from '../../shared/grid/GridList.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import styles from '../client/client.module.css'
import type { UnitsQuery } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { useExplain } from '../why/use-explain.ts'

const UnitDialog = lazy(() => import('./UnitDialog.tsx').then((module) => ({ default: module.UnitDialog })))

const Units = graphql(`
  query Units {
    mayCreate: viewerCan(checks: [{ action: "operatingUnitCreate" }])
    operatingUnits { id name externalCode kind validFrom validTo state clientCount operatorCount version allowedActions }
  }
`)
const ofUnits = { additionalTypenames: ['OperatingUnit', 'Client', 'Operator'] }

export type Unit = UnitsQuery['operatingUnits'][number]

/** The studio's units. Which one is open stands in the address: `?unit=…`, `?unit=new`. */
export function Page() {
  const { t } = useTranslation('studio')
  const explain = useExplain()
  const { read, write } = useAddress()
  const [{ data, error }, ask] = useQuery({ query: Units, context: ofUnits, requestPolicy: 'cache-and-network' })
  const open = read('unit')
  const unit = data?.operatingUnits.find((each) => each.id === open)
  const close = () => write({ unit: undefined })
  return (
    <Frame>
      <PageHead
        title={t('menu.operatingUnits')}
        path={[{ label: t('menu.home'), to: '/' }]}
        actions={
          data &&
          (data.mayCreate[0] ? (
            <Button
              leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
              onClick={() => write({ unit: 'new' })}
            >
              {t('units.new')}
            </Button>
          ) : (
            <WhyButton action={t('units.new')} onOpen={() => explain('operatingUnitCreate')} />
          ))
        }
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      ) : (
        <Rows records={data?.operatingUnits} />
      )}
      {(unit || (open === 'new' && data?.mayCreate[0])) && (
        <Suspense>
          <UnitDialog key={unit?.id ?? 'new'} {...(unit && { unit })} onClose={close} />
        </Suspense>
      )}
    </Frame>
  )
}

function Rows({ records }: { records: Unit[] | undefined }) {
  const { t } = useTranslation('studio')
  const days = ({ validFrom, validTo }: Unit) =>
    validTo
      ? t('client.fromTo', { from: day(validFrom), to: day(validTo) })
      : t('client.since', { from: day(validFrom) })
  const columns: GridColumn<Unit>[] = [
    {
      accessor: 'externalCode',
      title: t('clients.code'),
      width: 100,
      render: ({ externalCode }) => <span className={styles.quiet}>{externalCode ?? '–'}</span>,
    },
    { accessor: 'name', title: t('units.name'), isName: true },
    { accessor: 'kind', title: t('units.kind'), width: 110, render: ({ kind }) => t(`units.kinds.${kind}`) },
    {
      accessor: 'state',
      title: t('units.state'),
      width: 160,
      render: ({ state }) => <StateMark of="unit" state={state} />,
    },
    { accessor: 'validFrom', title: t('units.days'), width: 220, render: days },
    {
      accessor: 'clientCount',
      title: t('menu.clients'),
      width: 90,
      textAlign: 'right',
      render: ({ clientCount }) => count(clientCount),
    },
    {
      accessor: 'operatorCount',
      title: t('menu.operators'),
      width: 90,
      textAlign: 'right',
      render: ({ operatorCount }) => count(operatorCount),
    },
  ]
  return (
    <Grid<Unit>
      name={t('menu.operatingUnits')}
      records={records}
      columns={columns}
      rowName={({ name }) => name}
      rowTo={({ id }) => `/operating-units?unit=${id}`}
      renderItem={(unit) => (
        <GridItem
          title={unit.name}
          right={<StateMark of="unit" state={unit.state} />}
          facts={[
            t('units.clients', { count: unit.clientCount, shown: count(unit.clientCount) }),
            t('units.operators', { count: unit.operatorCount, shown: count(unit.operatorCount) }),
          ].join(' · ')}
          factsRight={days(unit)}
        />
      )}
      empty={<EmptyState>{t('units.none')}</EmptyState>}
      around={160}
    />
  )
}
