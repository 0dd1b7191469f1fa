import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { AccountLinks } from '../shared/frame/AccountLinks.tsx'
import { Frame } from '../shared/frame/Frame.tsx'
import { ErrorState } from '../shared/page/ErrorState.tsx'
import { SkeletonPage } from '../shared/page/Skeleton.tsx'
import { panelOf } from '../shared/panel/panel.ts'
import { DecisionAddress } from '../shared/why/decision-address.ts'
import { NeedNames } from '../shared/why/need-names.ts'
import { WhyProvider } from '../shared/why/Why.tsx'
import { graphql } from './generated/index.ts'
import { menuOf } from './menu.ts'
import { Pages } from './Pages.tsx'
import { useNeedNames } from './why/use-need-names.ts'

const Search = lazy(() => import('./search/Search.tsx').then((module) => ({ default: module.Search })))
const Shortcuts = lazy(() => import('./shortcut/Shortcuts.tsx').then((module) => ({ default: module.Shortcuts })))

const StudioFrame = graphql(`
  query StudioFrame {
    installation { demo }
    viewer {
      id app name username
      studio { id name headerText logo quickLinks { label url } }
      memberships { id kind name role current }
      actingFor { id name }
      viewedBy { name }
    }
    menu { key count }
  }
`)

const decisionAddress = (id: string) => `/decisions?number=${id}`
const nowhere = () => undefined

/** The studio's frame around the page of the current address. Who belongs to the portal is led there. */
export function App() {
  const { t } = useTranslation(['studio', 'shared'])
  const [{ data, error }, read] = useQuery({ query: StudioFrame })
  const [isSearching, setSearching] = useState(false)
  const [isTelling, setTelling] = useState(false)
  const search = useCallback(() => setSearching(true), [])
  const tell = useCallback(() => setTelling(true), [])
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage />
  const { viewer, installation } = data
  if (viewer.app !== 'STUDIO') {
    location.replace('/portal/')
    return null
  }
  const menu = menuOf(t, data.menu)
  const mayLookUp = data.menu.some(({ key }) => key === 'decisions')
  return (
    <Frame
      studioName={viewer.studio?.name ?? ''}
      logo={viewer.studio?.logo ?? null}
      headerText={viewer.studio?.headerText ?? null}
      links={viewer.studio?.quickLinks ?? []}
      user={{ code: viewer.username, name: viewer.name }}
      menu={menu}
      panel={panelOf(viewer)}
      account={<AccountLinks user={viewer.username} memberships={viewer.memberships} />}
      onSearch={search}
      onShortcuts={tell}
      {...(installation.demo && { environment: t('shared:demo') })}
    >
      <DecisionAddress value={mayLookUp ? decisionAddress : nowhere}>
        <NeedNames value={useNeedNames}>
          <WhyProvider>
            <Pages />
          </WhyProvider>
        </NeedNames>
      </DecisionAddress>
      {isSearching && (
        <Suspense>
          <Search menu={menu} onClose={() => setSearching(false)} />
        </Suspense>
      )}
      {isTelling && (
        <Suspense>
          <Shortcuts onClose={() => setTelling(false)} />
        </Suspense>
      )}
    </Frame>
  )
}
