import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useQuery } from 'urql'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { graphql } from '../generated/index.ts'
import { useExplain } from '../why/use-explain.ts'
import { OperatorFilters } from './OperatorFilters.tsx'
import { OperatorGrid } from './OperatorGrid.tsx'
import { useOperatorTexts } from './texts.ts'
import { useOperatorList } from './use-operator-list.ts'

const OperatorForm = lazy(() => import('./OperatorForm.tsx').then((module) => ({ default: module.OperatorForm })))

const Operators = graphql(`
  query Operators {
    mayCreate: viewerCan(checks: [{ action: "operatorCreate" }])
    operators {
      id code name username email administrator supervisor state classes lastSignInAt
      units { id name }
    }
  }
`)
const ofOperators = { additionalTypenames: ['Operator'] }

/** The people of the studio. Filters, order and the open form are in the address. */
export function Page() {
  const { t } = useOperatorTexts()
  const explain = useExplain()
  const { read, write } = useAddress()
  const [{ data, error }, ask] = useQuery({
    query: Operators,
    context: ofOperators,
    requestPolicy: 'cache-and-network',
  })
  const list = useOperatorList(data?.operators)
  return (
    <Frame>
      <PageHead
        title={t('studio:menu.operators')}
        path={[{ label: t('studio:menu.home'), to: '/' }]}
        actions={
          data &&
          (data.mayCreate[0] ? (
            <Button
              leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
              onClick={() => write({ new: 'operator' })}
            >
              {t('new')}
            </Button>
          ) : (
            <WhyButton action={t('new')} onOpen={() => explain('operatorCreate')} />
          ))
        }
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      ) : (
        <>
          <OperatorFilters list={list} operators={data?.operators ?? []} />
          <OperatorGrid list={list} />
        </>
      )}
      {read('new') && data?.mayCreate[0] && (
        <Suspense>
          <OperatorForm onClose={() => write({ new: undefined })} />
        </Suspense>
      )}
    </Frame>
  )
}
