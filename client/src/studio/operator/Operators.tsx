import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { Grid, type GridColumn } from '../../shared/grid/Grid.tsx'
import { GridItem } from '../../shared/grid/GridList.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import styles from '../client/client.module.css'
import type { OperatorsQuery } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { useExplain } from '../why/use-explain.ts'

const OperatorForm = lazy(() => import('./OperatorForm.tsx').then((module) => ({ default: module.OperatorForm })))

const Operators = graphql(`
  query Operators {
    mayCreate: viewerCan(checks: [{ action: "operatorCreate" }])
    operators { id code name username administrator supervisor disabled classes units { id name } }
  }
`)
const ofOperators = { additionalTypenames: ['Operator'] }

type Operator = OperatorsQuery['operators'][number]

/** The people of the studio. */
export function Page() {
  const { t } = useTranslation('studio')
  const explain = useExplain()
  const [isOpen, setOpen] = useState(false)
  const [{ data, error }, read] = useQuery({
    query: Operators,
    context: ofOperators,
    requestPolicy: 'cache-and-network',
  })
  return (
    <Frame>
      <PageHead
        title={t('menu.operators')}
        path={[{ label: t('menu.home'), to: '/' }]}
        actions={
          data &&
          (data.mayCreate[0] ? (
            <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => setOpen(true)}>
              {t('operators.new')}
            </Button>
          ) : (
            <WhyButton action={t('operators.new')} onOpen={() => explain('operatorCreate')} />
          ))
        }
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
      ) : (
        <Rows records={data?.operators} />
      )}
      {isOpen && (
        <Suspense>
          <OperatorForm onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Frame>
  )
}

function Rows({ records }: { records: Operator[] | undefined }) {
  const { t } = useTranslation('studio')
  const flags = (operator: Operator) =>
    (['administrator', 'supervisor', 'disabled'] as const)
      .filter((flag) => operator[flag])
      .map((flag) => t(`operators.${flag}`))
      .join(', ')
  const units = (operator: Operator) => operator.units?.map((unit) => unit.name).join(', ') || '–'
  const columns: GridColumn<Operator>[] = [
    {
      accessor: 'code',
      title: t('clients.code'),
      width: 110,
      render: ({ code }) => <span className={styles.quiet}>[{code}]</span>,
    },
    { accessor: 'name', title: t('operators.name'), isName: true },
    { accessor: 'username', title: t('operators.username'), width: 130, render: ({ username }) => username ?? '–' },
    {
      accessor: 'classes',
      title: t('operators.classes'),
      width: 70,
      textAlign: 'right',
      render: ({ classes }) => classes?.length ?? '–',
    },
    { accessor: 'units', title: t('operators.units'), width: 240, ellipsis: true, render: units },
    { accessor: 'flags', title: t('operators.flags'), width: 220, render: (operator) => flags(operator) || '–' },
  ]
  return (
    <Grid<Operator>
      name={t('menu.operators')}
      records={records}
      columns={columns}
      rowName={({ code, name }) => `[${code}] ${name}`}
      rowTo={({ id }) => `/operators/${id}`}
      renderItem={(operator) => (
        <GridItem
          title={operator.name}
          right={<span className={styles.note}>[{operator.code}]</span>}
          facts={[operator.username, operator.units?.length && units(operator)].filter(Boolean).join(' · ')}
          factsRight={flags(operator)}
        />
      )}
      empty={<EmptyState>{t('operators.none')}</EmptyState>}
      around={160}
    />
  )
}
