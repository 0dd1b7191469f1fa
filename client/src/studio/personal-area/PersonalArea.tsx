import { useParams } from 'react-router'
import { useQuery } from 'urql'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { NotFound } from '../../shared/page/NotFound.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { ReferralContent } from '../../shared/referral/ReferralContent.tsx'
import { DocumentEmail } from './DocumentEmail.tsx'
import { EntryList } from './EntryList.tsx'
import { type EntryKey, entries, furtherEntries } from './entries.ts'
import { GeneralData } from './GeneralData.tsx'
import { Header } from './Header.tsx'
import { Options } from './Options.tsx'
import { PersonalAreaQuery } from './operations.ts'
import { PlatformSection } from './PlatformSection.tsx'
import styles from './personal-area.module.css'
import { QuickLinks } from './QuickLinks.tsx'
import { usePersonalAreaTexts } from './texts.ts'

/** Area personale: what the studio is and how it works, entry by entry. Without one of them, the list of entries. */
export function Page() {
  const { t } = usePersonalAreaTexts()
  const { section } = useParams()
  const [{ data, error }, read] = useQuery({ query: PersonalAreaQuery, requestPolicy: 'cache-and-network' })
  const entry = [...entries, ...furtherEntries].find(({ key, to }) => key === section && !to)
  if (section && !entry) return <NotFound />
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage rows={6} />
  const { studio } = data
  if (!studio) return <EmptyState>{t('empty')}</EmptyState>
  const [general, header, options, links, platform, templates, profile, referral] = data.viewerCan
  const mayOpen: Partial<Record<EntryKey, boolean>> = {
    emailTemplates: templates ?? false,
    mail: templates ?? false,
    profile: profile ?? false,
    referral: referral ?? false,
    platform: platform ?? false,
  }
  const shown = furtherEntries.filter(({ key }) => mayOpen[key] ?? true)
  const title = entry ? t(`section.${entry.key}.name`) : t('title')
  const path = entry ? [{ label: t('title'), to: '/personal-area' }] : []
  const section_ = entry && (
    <>
      {entry.key === 'general' && <GeneralData studio={studio} isAllowed={general ?? false} />}
      {entry.key === 'header' && <Header studio={studio} isAllowed={header ?? false} />}
      {entry.key === 'options' && <Options studio={studio} isAllowed={options ?? false} />}
      {entry.key === 'documentEmail' && <DocumentEmail studio={studio} isAllowed={options ?? false} />}
      {entry.key === 'links' && <QuickLinks studio={studio} isAllowed={links ?? false} />}
      {entry.key === 'referral' && <ReferralContent />}
      {entry.key === 'platform' && <PlatformSection />}
    </>
  )
  return (
    <Frame>
      <PageHead title={title} path={path} {...(entry && { facts: t(`section.${entry.key}.about`) })} />
      <div className={styles.layout} data-inside={entry ? '' : undefined}>
        <EntryList entries={entries} further={shown} current={entry?.key} />
        <div className={styles.content}>{section_}</div>
      </div>
    </Frame>
  )
}
