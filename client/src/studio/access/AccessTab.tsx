import { useQuery } from 'urql'
import { AccessView } from '../../shared/access/AccessView.tsx'
import { useAccessTexts } from '../../shared/access/texts.ts'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { useExplain } from '../why/use-explain.ts'
import { useNeedNames } from '../why/use-need-names.ts'
import { Download } from './Download.tsx'
import { AccessTools } from './operations.ts'
import { useAskAccess } from './use-ask-access.ts'

/** Who of the studio can do what at this client, today and on any past day. */
export function AccessTab({ clientId }: { clientId: string }) {
  const { t } = useAccessTexts()
  const explain = useExplain()
  const ask = useAskAccess(clientId)
  const names = useNeedNames()
  const checks = [
    { action: 'accessAsOf', resourceId: clientId },
    { action: 'accessMatrixFile', resourceId: clientId },
    { action: 'viewAsBegin', resourceId: null },
    { action: 'explainAccess.ofOthers', resourceId: null },
  ]
  const [{ data, error }] = useQuery({ query: AccessTools, variables: { checks } })
  if (!data && !error) return <SkeletonRows rows={8} height={44} />
  const [mayLookBack, mayDownload, mayViewAs, mayExplain] = data?.viewerCan ?? []
  const self = data?.viewer.memberships.find(({ current }) => current)?.id
  return (
    <AccessView
      ask={ask}
      names={names}
      tools={{
        ...(!mayLookBack && {
          noPast: <WhyButton action={t('day.label')} onOpen={() => explain('accessAsOf', clientId)} />,
        }),
        download: (day) =>
          mayDownload ? (
            <Download clientId={clientId} day={day} />
          ) : (
            <WhyButton action={t('download')} onOpen={() => explain('accessMatrixFile', clientId)} />
          ),
        mayLookAs: ({ kind, id, closed }) => mayViewAs === true && kind === 'OPERATOR' && id !== self && !closed,
        ...(mayExplain && {
          onExplain: (operation, { id }, title) => explain(operation, clientId, { principalId: id, title }),
        }),
      }}
      notes={({ userCount, demandsSecondFactor }) => (
        <p>
          {t('userCount', { count: userCount })} {demandsSecondFactor && t('secondFactor')}
        </p>
      )}
    />
  )
}
