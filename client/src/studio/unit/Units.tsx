import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { Navigate } from 'react-router'
import { useQuery } from 'urql'
import { count, day } from '../../shared/format.ts'
import { Grid, type GridColumn } from '../../shared/grid/Grid.tsx'
import { GridItem } from '../../shared/grid/GridList.tsx'
import { Chip, Chips } from '../../shared/page/Chips.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SearchField } from '../../shared/page/SearchField.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import styles from '../client/client.module.css'
import type { UnitsQuery } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { useExplain } from '../why/use-explain.ts'
import { useUnitTexts } from './texts.ts'

const UnitDialog = lazy(() => import('./UnitDialog.tsx').then((module) => ({ default: module.UnitDialog })))
const OnboardingLink = lazy(() =>
  import('../onboarding/OnboardingLink.tsx').then((module) => ({ default: module.OnboardingLink })),
)

const Units = graphql(`
  query Units {
    mayCreate: viewerCan(checks: [{ action: "operatingUnitCreate" }])
    viewer { operator { id administrator } }
    operatingUnits { id name externalCode kind validFrom validTo state clientCount operatorCount version allowedActions }
  }
`)
const ofUnits = { additionalTypenames: ['OperatingUnit', 'Client', 'Operator'] }

export type Unit = UnitsQuery['operatingUnits'][number]

const kinds = ['UNIT', 'OFFICE'] as const
const states = ['SCHEDULED', 'VALID', 'LAPSED', 'ARCHIVED'] as const

/** The studio's units and offices. Filters and the form of a new one (`?unit=new`) are in the address. */
export function Page() {
  const { t } = useUnitTexts()
  const explain = useExplain()
  const { read, write } = useAddress()
  const [{ data, error }, ask] = useQuery({ query: Units, context: ofUnits, requestPolicy: 'cache-and-network' })
  const [open, search, kind, state] = [read('unit'), read('q') ?? '', read('kind'), read('state')]
  if (open && open !== 'new') return <Navigate to={`/operating-units/${open}`} replace />
  const records = data?.operatingUnits.filter(
    (unit) =>
      `${unit.name} ${unit.externalCode ?? ''}`.toLowerCase().includes(search.toLowerCase()) &&
      (!kind || unit.kind === kind) &&
      (!state || unit.state === state),
  )
  return (
    <Frame>
      <PageHead
        title={t('studio:menu.operatingUnits')}
        path={[{ label: t('studio:menu.home'), to: '/' }]}
        actions={
          data && (
            <>
              <Suspense>
                <OnboardingLink />
              </Suspense>
              {data.mayCreate[0] ? (
                <Button
                  leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
                  onClick={() => write({ unit: 'new' })}
                >
                  {t('studio:units.new')}
                </Button>
              ) : (
                <WhyButton action={t('studio:units.new')} onOpen={() => explain('operatingUnitCreate')} />
              )}
            </>
          )
        }
      />
      <Chips>
        <SearchField
          label={t('find')}
          value={search}
          onChange={(q) => write({ q: q || undefined }, { replace: true })}
        />
        <Chip
          single
          label={t('filterKind')}
          none={t('every')}
          options={kinds.map((each) => ({ value: each, label: t(`studio:units.kinds.${each}`) }))}
          values={kind ? [kind] : []}
          onChange={([chosen]) => write({ kind: chosen })}
        />
        <Chip
          single
          label={t('filterState')}
          none={t('everyUnit')}
          options={states.map((each) => ({ value: each, label: t(`shared:unit.${each}`) }))}
          values={state ? [state] : []}
          onChange={([chosen]) => write({ state: chosen })}
        />
      </Chips>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      ) : (
        <Rows records={records} isFiltered={Boolean(search || kind || state)} />
      )}
      {open && data?.mayCreate[0] && (
        <Suspense>
          <UnitDialog
            mayWriteDays={data.viewer.operator?.administrator ?? false}
            onClose={() => write({ unit: undefined })}
          />
        </Suspense>
      )}
    </Frame>
  )
}

function Rows({ records, isFiltered }: { records: Unit[] | undefined; isFiltered: boolean }) {
  const { t } = useUnitTexts()
  const days = ({ validFrom, validTo }: Unit) =>
    validTo
      ? t('studio:client.fromTo', { from: day(validFrom), to: day(validTo) })
      : t('studio:client.since', { from: day(validFrom) })
  const columns: GridColumn<Unit>[] = [
    {
      accessor: 'externalCode',
      title: t('studio:clients.code'),
      width: 100,
      render: ({ externalCode }) => <span className={styles.quiet}>{externalCode ?? '–'}</span>,
    },
    { accessor: 'name', title: t('studio:units.name'), isName: true },
    {
      accessor: 'kind',
      title: t('studio:units.kind'),
      width: 110,
      render: ({ kind }) => t(`studio:units.kinds.${kind}`),
    },
    {
      accessor: 'state',
      title: t('studio:units.state'),
      width: 160,
      render: ({ state }) => <StateMark of="unit" state={state} />,
    },
    { accessor: 'validFrom', title: t('studio:units.days'), width: 220, render: days },
    {
      accessor: 'clientCount',
      title: t('associated'),
      width: 120,
      textAlign: 'right',
      render: ({ clientCount }) => count(clientCount),
    },
    {
      accessor: 'operatorCount',
      title: t('operatorCount'),
      width: 120,
      textAlign: 'right',
      render: ({ operatorCount }) => count(operatorCount),
    },
  ]
  return (
    <Grid<Unit>
      name={t('studio:menu.operatingUnits')}
      records={records}
      columns={columns}
      rowName={({ name }) => name}
      rowTo={({ id }) => `/operating-units/${id}`}
      renderItem={(unit) => (
        <GridItem
          title={unit.name}
          right={<StateMark of="unit" state={unit.state} />}
          facts={[
            t('studio:units.clients', { count: unit.clientCount, shown: count(unit.clientCount) }),
            t('studio:units.operators', { count: unit.operatorCount, shown: count(unit.operatorCount) }),
          ].join(' · ')}
          factsRight={days(unit)}
        />
      )}
      empty={<EmptyState>{t(isFiltered ? 'noUnitFound' : 'studio:units.none')}</EmptyState>}
      around={212}
    />
  )
}
