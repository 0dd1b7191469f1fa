import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { maySeeAccountant, useMe } from '../me.ts'
import { useLastingQuery } from '../use-lasting-query.ts'
import { ProductUsers } from '../users/ProductUsers.tsx'
import { ExplainButton } from '../why/ExplainButton.tsx'
import { ModuleRow } from './ModuleRow.tsx'
import { ServicesQuery } from './operations.ts'
import { Standing } from './Standing.tsx'
import styles from './services.module.css'

/** By which services the company works, and the modules it can switch on beside them. */
export function Page() {
  const { t } = useTranslation('portal')
  const me = useMe()
  const { clientId } = me
  const [{ data, error }, read] = useLastingQuery({
    query: ServicesQuery,
    variables: { clientId },
    requestPolicy: 'cache-and-network',
  })
  const again = () => read({ requestPolicy: 'network-only' })
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  if (!data) return <SkeletonPage rows={7} />
  const { services, modules } = data.client
  const language = currentLanguage()
  const areaName = (area: string) => data.permissionCatalogue.areas.find(({ key }) => key === area)?.name[language]
  const isAccountantOpen = maySeeAccountant(me) && !me.isGuest
  return (
    <Frame>
      <PageHead
        title={t('services.title')}
        path={[
          isAccountantOpen ? { label: t('accountant.title'), to: '/accountant' } : { label: t('menu.home'), to: '/' },
        ]}
        facts={t('services.about')}
      />
      <Section title={t('services.services')}>
        <ul className={styles.rows}>
          {services.map(({ area, service, ...standing }) => (
            <li key={area} className={styles.row}>
              <div>
                <h3>
                  {service ? service.name[language] : t('services.none')}
                  {service?.smart && <span className={styles.smart}>SMART</span>}
                </h3>
                <p>{areaName(area)}</p>
              </div>
              <Standing {...standing} />
            </li>
          ))}
        </ul>
        {services.some(({ service }) => service?.smart) && <p className={styles.note}>{t('services.smartAbout')}</p>}
      </Section>
      <Section title={t('services.modules')}>
        {modules ? (
          <ul className={styles.rows}>
            {modules.map((each) => (
              <ModuleRow key={each.module} module={each} onChanged={again} />
            ))}
          </ul>
        ) : (
          <>
            <EmptyState>{t('services.modulesClosed')}</EmptyState>
            <ExplainButton operation="modules" resourceId={clientId} label={t('services.seeModules')} />
          </>
        )}
      </Section>
      <ProductUsers />
    </Frame>
  )
}
