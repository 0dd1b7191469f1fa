import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'

export function Page() {
  const { t } = useTranslation('portal')
  return (
    <Frame>
      <PageHead title={t('menu.home')} />
      <EmptyState>{t('home.empty')}</EmptyState>
    </Frame>
  )
}
