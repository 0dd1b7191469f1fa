import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useQuery } from 'urql'
import { instant } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { ViewAsButton } from '../../shared/panel/ViewAsButton.tsx'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import styles from '../client/client.module.css'
import type { OperatorQuery } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { useExplain } from '../why/use-explain.ts'
import { AccountSection } from './AccountSection.tsx'
import { ClassesSection } from './ClassesSection.tsx'
import { OperatorActions } from './OperatorActions.tsx'
import { SupervisorSection } from './SupervisorSection.tsx'
import { UnitsSection } from './UnitsSection.tsx'

const Operator = graphql(`
  query Operator($id: ID!) {
    operator(id: $id) {
      id code name username email administrator supervisor disabled expiresOn mustChangePassword passwordSetOn
      passwordValidityDays passwordWarningDays lastSignInAt classes clientCount version allowedActions
      units { id name state }
    }
    mayView: viewerCan(checks: [{ action: "viewAsBegin" }])
  }
`)

export type OperatorData = OperatorQuery['operator']

/** One operator: read until Modifica, saved by Conferma, section by section. */
export function Page() {
  const { t } = useTranslation('studio')
  const explain = useExplain()
  const { id = '' } = useParams()
  const [{ data, error }, read] = useQuery({ query: Operator, variables: { id }, requestPolicy: 'cache-and-network' })
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage />
  const { operator } = data
  const isOpen = operator.username !== null
  const facts = [
    operator.username,
    operator.lastSignInAt && t('operators.lastSignIn', { at: instant(operator.lastSignInAt) }),
    operator.supervisor !== null &&
      t('operators.supervisorIs', { answer: t(operator.supervisor ? 'form.yes' : 'form.no') }),
    operator.administrator && t('operators.administrator'),
    operator.disabled && t('operators.disabled'),
  ].filter(Boolean)
  return (
    <Frame>
      <PageHead
        title={`[${operator.code}] ${operator.name}`}
        path={[
          { label: t('menu.home'), to: '/' },
          { label: t('menu.operators'), to: '/operators' },
        ]}
        facts={facts.join(' · ')}
        actions={
          isOpen && (
            <>
              {data.mayView[0] && (
                <ViewAsButton principalId={operator.id}>{t('operators.viewAs', { name: operator.name })}</ViewAsButton>
              )}
              <OperatorActions operator={operator} />
            </>
          )
        }
      />
      {isOpen ? (
        <div className={styles.two}>
          <div>
            <AccountSection operator={operator} />
            <SupervisorSection operator={operator} />
            <UnitsSection operator={operator} />
          </div>
          <ClassesSection operator={operator} />
        </div>
      ) : (
        <EmptyState
          action={<WhyButton action={t('form.edit')} onOpen={() => explain('operatorUpdate', operator.id)} />}
        >
          {t('operators.closed')}
        </EmptyState>
      )}
    </Frame>
  )
}
