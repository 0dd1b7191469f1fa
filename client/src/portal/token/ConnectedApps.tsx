import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { useTokenTexts } from '../../shared/token/texts.ts'
import { useMe } from '../me.ts'
import { useLastingQuery } from '../use-lasting-query.ts'
import { AppCard } from './AppCard.tsx'
import { ConnectedAppsQuery } from './operations.ts'
import { TokenRow } from './TokenRow.tsx'
import styles from './token.module.css'

/** Which programs work with the company's data, for whom, and the way to shut each of them out. */
export function Page() {
  const { t } = useTokenTexts()
  const { companyName: company } = useMe()
  const [{ data, error }, read] = useLastingQuery({
    query: ConnectedAppsQuery,
    variables: {},
    requestPolicy: 'cache-and-network',
  })
  const again = () => read({ requestPolicy: 'network-only' })
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  if (!data) return <SkeletonPage rows={6} />
  const meanings = data.permissionCatalogue.scopes
  const sections = [
    { own: false, title: t('portal.ofStudio'), about: t('portal.ofStudioAbout') },
    { own: true, title: t('portal.ofCompany'), about: null },
  ].map((section) => ({ ...section, apps: data.partnerApps.filter(({ own }) => own === section.own) }))
  return (
    <Frame>
      <PageHead
        title={t('portal.title')}
        facts={
          <>
            {t('portal.facts', { company })} <a href="/docs/partners">{t('docs')}</a>
          </>
        }
      />
      {data.partnerApps.length === 0 && <EmptyState>{t('portal.none', { company })}</EmptyState>}
      {sections
        .filter(({ apps }) => apps.length > 0)
        .map(({ title, about, apps }) => (
          <Section key={title} title={title}>
            {about && <p className={styles.about}>{about}</p>}
            <ul>
              {apps.map((app) => (
                <AppCard key={app.id} app={app} meanings={meanings} onChanged={again} />
              ))}
            </ul>
          </Section>
        ))}
      <Section title={t('portal.tokens')}>
        <p className={styles.about}>{t('portal.tokensAbout')}</p>
        {data.apiTokens.length === 0 && <EmptyState>{t('portal.noTokens')}</EmptyState>}
        <ul>
          {data.apiTokens.map((token) => (
            <TokenRow key={token.id} token={token} meanings={meanings} onChanged={again} />
          ))}
        </ul>
      </Section>
    </Frame>
  )
}
