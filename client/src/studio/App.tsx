import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { Frame } from '../shared/frame/Frame.tsx'
import { ErrorState } from '../shared/page/ErrorState.tsx'
import { SkeletonPage } from '../shared/page/Skeleton.tsx'
import { graphql } from './generated/index.ts'
import { menuOf } from './menu.ts'
import { Pages } from './Pages.tsx'

const StudioFrame = graphql(`
  query StudioFrame {
    installation { demo }
    viewer { id app name username studio { id name } }
    menu { key count }
  }
`)

/** The studio's frame around the page of the current address. Who belongs to the portal is led there. */
export function App() {
  const { t } = useTranslation(['studio', 'shared'])
  const [{ data, error }, read] = useQuery({ query: StudioFrame })
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage />
  const { viewer, menu, installation } = data
  if (viewer.app !== 'STUDIO') {
    location.replace('/portal/')
    return null
  }
  return (
    <Frame
      studioName={viewer.studio?.name ?? ''}
      user={{ code: viewer.username, name: viewer.name }}
      menu={menuOf(t, menu)}
      {...(installation.demo && { environment: t('shared:demo') })}
    >
      <Pages />
    </Frame>
  )
}
