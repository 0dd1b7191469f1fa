import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { ReferralContent } from '../../shared/referral/ReferralContent.tsx'
import { useReferralTexts } from '../../shared/referral/texts.ts'

/** What the company's code has brought. */
export function Page() {
  const { t } = useReferralTexts()
  return (
    <Frame>
      <PageHead title={t('title')} path={[{ label: t('personalArea'), to: '/personal-area' }]} facts={t('facts')} />
      <ReferralContent />
    </Frame>
  )
}
