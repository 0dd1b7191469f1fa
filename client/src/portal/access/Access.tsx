import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { AccessView } from '../../shared/access/AccessView.tsx'
import { useAccessTexts } from '../../shared/access/texts.ts'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { useMe } from '../me.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import { useNeedNames } from '../why/use-need-names.ts'
import { Download } from './Download.tsx'
import { AccessTools } from './operations.ts'
import styles from './portal-access.module.css'
import { useAskAccess } from './use-ask-access.ts'

/** Who may see and do what of the company: its users, their programs, its studio; today and on any past day. */
export function Page() {
  const { t } = useTranslation('portal')
  const { clientId } = useMe()
  return (
    <div className={styles.page}>
      <PageHead title={t('access.title')} facts={t('access.about')} />
      <Everybody clientId={clientId} />
    </div>
  )
}

function Everybody({ clientId }: { clientId: string }) {
  const { t } = useAccessTexts()
  const ask = useAskAccess(clientId)
  const names = useNeedNames()
  const checks = [
    { action: 'accessAsOf', resourceId: clientId },
    { action: 'accessMatrixFile', resourceId: clientId },
    { action: 'viewAsBegin', resourceId: null },
  ]
  const [{ data, error }] = useQuery({ query: AccessTools, variables: { checks } })
  if (!data && !error) return <SkeletonRows rows={6} height={64} />
  const [mayLookBack, mayDownload, mayViewAs] = data?.viewerCan ?? []
  const self = data?.viewer.memberships.find(({ current }) => current)?.id
  return (
    <AccessView
      ask={ask}
      names={names}
      tools={{
        ...(!mayLookBack && {
          noPast: <ExplainButton operation="accessAsOf" resourceId={clientId} label={t('day.label')} />,
        }),
        download: (day) =>
          mayDownload ? (
            <Download clientId={clientId} day={day} />
          ) : (
            <ExplainButton operation="accessMatrixFile" resourceId={clientId} label={t('download')} />
          ),
        mayLookAs: ({ kind, id, closed }) => mayViewAs === true && kind === 'USER' && id !== self && !closed,
      }}
      notes={({ demandsSecondFactor }) => demandsSecondFactor && <p>{t('secondFactorOwn')}</p>}
    />
  )
}
