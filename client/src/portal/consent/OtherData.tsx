import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import styles from '../accountant/accountant.module.css'
import { usePersonalAreaTexts } from '../personal-area/texts.ts'
import { ConsentFlag, isAnswered } from './ConsentFlag.tsx'
import { ConsentRequest } from './ConsentRequest.tsx'
import { useConsentTexts } from './texts.ts'
import { useConsents } from './use-consents.ts'

/** Altri dati: for each studio whether it may enter the SMART services, to be changed at any time (WK-040, WK-044). */
export function Page() {
  const { t } = useConsentTexts()
  const { t: area } = usePersonalAreaTexts()
  const { consents, error, again } = useConsents({ isLive: true })
  if (error && !consents) return <ErrorState error={error} onRetry={again} />
  if (!consents) return <SkeletonPage rows={4} />
  return (
    <Frame>
      <PageHead
        title={t('otherData.title')}
        path={[{ label: area('title'), to: '/personal-area' }]}
        facts={t('otherData.about')}
      />
      {consents.length === 0 && <EmptyState>{t('otherData.none')}</EmptyState>}
      {consents.map((consent) =>
        consent.state === 'SENT' ? (
          <ConsentRequest key={consent.id + consent.sentAt} consent={consent} onChanged={again} />
        ) : (
          <Section key={consent.id} title={consent.studio.name}>
            {isAnswered(consent) ? (
              <ConsentFlag consent={consent} onChanged={again} />
            ) : (
              <p className={styles.endText}>{t(`standing.${consent.state}`)}</p>
            )}
          </Section>
        ),
      )}
    </Frame>
  )
}
