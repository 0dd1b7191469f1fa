import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { useMe } from '../me.ts'

/** Instead of a page of the company's own people, for an operator in its panel. */
export function Page() {
  const { t } = useTranslation('portal')
  const { companyName } = useMe()
  return (
    <Frame>
      <PageHead title={t('ownSide.title', { company: companyName })} />
      <EmptyState>{t('ownSide.text', { company: companyName })}</EmptyState>
    </Frame>
  )
}
