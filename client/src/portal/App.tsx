import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { AccountLinks } from '../shared/frame/AccountLinks.tsx'
import { PortalFrame } from '../shared/frame/PortalFrame.tsx'
import { ErrorState } from '../shared/page/ErrorState.tsx'
import { SkeletonPage } from '../shared/page/Skeleton.tsx'
import { panelOf } from '../shared/panel/panel.ts'
import { NeedNames } from '../shared/why/need-names.ts'
import { graphql } from './generated/index.ts'
import { MeProvider } from './me.ts'
import { accountEntriesOf, entriesOf } from './menu.ts'
import { Pages } from './Pages.tsx'
import { useNeedNames } from './why/use-need-names.ts'

const PortalFrameQuery = graphql(`
  query PortalFrame {
    viewer {
      id app name username owner words
      client { id name allowedActions }
      studio { id name headerText logo }
      memberships { id kind name role current }
      actingFor { id name }
      viewedBy { name }
    }
    menu { key }
  }
`)

/** The portal's frame around the page of the current address. Who belongs to the studio, and is in no panel, is led there. */
export function App() {
  const { t } = useTranslation('portal')
  const [{ data, error }, read] = useQuery({ query: PortalFrameQuery })
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage rows={6} />
  const { viewer, menu } = data
  const isGuest = viewer.actingFor != null
  if (viewer.app !== 'PORTAL' && !isGuest) {
    location.replace('/studio/')
    return null
  }
  const me = {
    name: viewer.name,
    clientId: viewer.client?.id ?? '',
    companyName: viewer.client?.name ?? viewer.actingFor?.name ?? '',
    isGuest,
    isOwner: viewer.owner,
    words: viewer.words,
    allowedActions: viewer.client?.allowedActions ?? [],
  }
  return (
    <PortalFrame
      companyName={me.companyName}
      studio={viewer.studio ?? null}
      user={{ code: viewer.username, name: viewer.name }}
      entries={entriesOf(t, menu)}
      panel={panelOf(viewer)}
      account={
        <AccountLinks user={viewer.username} memberships={viewer.memberships} places={accountEntriesOf(t, menu)} />
      }
    >
      <MeProvider value={me}>
        <NeedNames value={useNeedNames}>
          <Pages />
        </NeedNames>
      </MeProvider>
    </PortalFrame>
  )
}
