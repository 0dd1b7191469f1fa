import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
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

const CreateToken = lazy(() => import('./CreateToken.tsx').then((module) => ({ default: module.CreateToken })))
const RegisterApp = lazy(() => import('./RegisterApp.tsx').then((module) => ({ default: module.RegisterApp })))

/** Which programs work with the company's data, for whom, and the way to shut each of them out or to add one of its own. */
export function Page() {
  const { t } = useTokenTexts()
  const { companyName: company } = useMe()
  const [form, setForm] = useState<'app' | 'token'>()
  const [registered, setRegistered] = useState<string>()
  const [{ data, error }, read] = useLastingQuery({
    query: ConnectedAppsQuery,
    variables: {},
    requestPolicy: 'cache-and-network',
  })
  const again = () => read({ requestPolicy: 'network-only' })
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  if (!data) return <SkeletonPage rows={6} />
  const meanings = data.permissionCatalogue
  const [mayCreate, mayRegister] = data.viewerCan
  const [ofStudio, ofCompany] = [false, true].map((own) => data.partnerApps.filter((app) => app.own === own))
  const waiting = ofCompany?.find(({ id, scopes }) => id === registered && scopes.length === 0)
  const cards = (apps: typeof data.partnerApps = []) => (
    <ul>
      {apps.map((app) => (
        <AppCard key={app.id} app={app} meanings={meanings} onChanged={again} />
      ))}
    </ul>
  )
  const close = () => {
    setForm(undefined)
    again()
  }
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
      {ofStudio?.length !== 0 && (
        <Section title={t('portal.ofStudio')}>
          <p className={styles.about}>{t('portal.ofStudioAbout')}</p>
          {cards(ofStudio)}
        </Section>
      )}
      {(mayRegister || ofCompany?.length !== 0) && (
        <Section title={t('portal.ofCompany')}>
          <p className={styles.about}>{t('portal.ofCompanyAbout')}</p>
          {cards(ofCompany)}
          <div aria-live="polite">
            {waiting && <p className={styles.about}>{t('portal.registered', { name: waiting.name })}</p>}
          </div>
          {mayRegister && <Make onPress={() => setForm('app')}>{t('apps.new')}</Make>}
        </Section>
      )}
      <Section title={t('portal.tokens')}>
        <p className={styles.about}>{t('portal.tokensAbout')}</p>
        {data.apiTokens.length === 0 && <EmptyState>{t('portal.noTokens')}</EmptyState>}
        <ul>
          {data.apiTokens.map((token) => (
            <TokenRow key={token.id} token={token} meanings={meanings} onChanged={again} />
          ))}
        </ul>
        {mayCreate && <Make onPress={() => setForm('token')}>{t('form.new')}</Make>}
      </Section>
      <Suspense>
        {form === 'app' && <RegisterApp onRegistered={setRegistered} onClose={close} />}
        {form === 'token' && <CreateToken meanings={meanings} onClose={close} />}
      </Suspense>
    </Frame>
  )
}

/** Under what there is already: at 390 px as wide as the page, within reach of the thumb. */
const Make = ({ children, onPress }: { children: string; onPress: () => void }) => (
  <div className={styles.make}>
    <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={onPress}>
      {children}
    </Button>
  </div>
)
