import '@mantine/core/styles/Tabs.layer.css'
import { Tabs } from '@mantine/core'
import { useNavigate, useParams } from 'react-router'
import { useQuery } from 'urql'
import { instant } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { NotFound } from '../../shared/page/NotFound.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { ViewAsButton } from '../../shared/panel/ViewAsButton.tsx'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { useExplain } from '../why/use-explain.ts'
import { Conferma } from './Conferma.tsx'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { LinksTab } from './LinksTab.tsx'
import { OperatorMark } from './OperatorMark.tsx'
import { Overtaken } from './Overtaken.tsx'
import { Operator, type OperatorData } from './operations.ts'
import styles from './operator.module.css'
import { RegistryTab } from './RegistryTab.tsx'
import { ResetPassword } from './ResetPassword.tsx'
import { useOperatorTexts } from './texts.ts'
import { UserTab } from './UserTab.tsx'
import { useDraft } from './use-draft.ts'

const tabs = ['registry', 'user', 'units', 'offices'] as const
type Tab = (typeof tabs)[number]

/** One operator in its four tabs: read until Modifica; Conferma saves what was changed on all of them. */
export function Page() {
  const { t } = useOperatorTexts()
  const explain = useExplain()
  const { id = '', tab = 'registry' } = useParams()
  const [{ data, error }, read] = useQuery({ query: Operator, variables: { id }, requestPolicy: 'cache-and-network' })
  if (!tabs.includes(tab as Tab)) return <NotFound />
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage />
  const { operator } = data
  if (operator.username !== null)
    return <Open key={operator.id} operator={operator} tab={tab as Tab} mayView={data.mayView[0] ?? false} />
  return (
    <Frame>
      <Head operator={operator} />
      <EmptyState
        action={<WhyButton action={t('studio:form.edit')} onOpen={() => explain('operatorUpdate', operator.id)} />}
      >
        {t('closed')}
      </EmptyState>
    </Frame>
  )
}

function Head({ operator, mayView }: { operator: OperatorData; mayView?: boolean }) {
  const { t } = useOperatorTexts()
  const facts = [
    operator.username,
    operator.lastSignInAt && t('lastSignIn', { at: instant(operator.lastSignInAt) }),
    operator.administrator && t('administrator'),
    operator.supervisor && t('supervisor'),
  ].filter(Boolean)
  return (
    <PageHead
      title={t('title', { code: operator.code, name: operator.name.toUpperCase() })}
      mark={operator.state && operator.state !== 'ACTIVE' && <OperatorMark state={operator.state} />}
      path={[
        { label: t('studio:menu.home'), to: '/' },
        { label: t('studio:menu.operators'), to: '/operators' },
      ]}
      facts={facts.join(' · ')}
      actions={
        operator.username !== null && (
          <>
            {mayView && <ViewAsButton principalId={operator.id}>{t('viewAs', { name: operator.name })}</ViewAsButton>}
            <ResetPassword operator={operator} />
          </>
        )
      }
    />
  )
}

interface OpenProps {
  operator: OperatorData
  tab: Tab
  mayView: boolean
}
function Open({ operator, tab, mayView }: OpenProps) {
  const { t } = useOperatorTexts()
  const navigate = useNavigate()
  const draft = useDraft(operator)
  const shown = { operator, draft }
  return (
    <Frame>
      <Head operator={operator} mayView={mayView} />
      <LeaveQuestion name={operator.name} isDirty={draft.isDirty} onLeave={draft.stop} />
      <Tabs
        value={tab}
        onChange={(next) =>
          next && navigate(next === 'registry' ? `/operators/${operator.id}` : `/operators/${operator.id}/${next}`)
        }
      >
        <Tabs.List aria-label={t('tabs')}>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <form
          className={styles.panel}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void draft.confirm()
          }}
        >
          <Overtaken draft={draft} />
          <div className={styles.layout} data-editing={draft.isEditing || undefined}>
            <div>
              <Tabs.Panel value="registry">
                <RegistryTab {...shown} />
              </Tabs.Panel>
              <Tabs.Panel value="user">
                <UserTab {...shown} />
              </Tabs.Panel>
              <Tabs.Panel value="units">
                <LinksTab {...shown} kind="UNIT" />
              </Tabs.Panel>
              <Tabs.Panel value="offices">
                <LinksTab {...shown} kind="OFFICE" />
              </Tabs.Panel>
            </div>
            {draft.isEditing && <Conferma {...shown} />}
          </div>
        </form>
      </Tabs>
    </Frame>
  )
}
