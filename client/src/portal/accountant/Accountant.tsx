import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLive } from '../../shared/api/use-live.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { ViewAsButton } from '../../shared/panel/ViewAsButton.tsx'
import { ConsentFlag, isAnswered } from '../consent/ConsentFlag.tsx'
import { ConsentRequest } from '../consent/ConsentRequest.tsx'
import { ConsentMoved } from '../consent/operations.ts'
import { useConsentTexts } from '../consent/texts.ts'
import { useMe } from '../me.ts'
import { useLastingQuery } from '../use-lasting-query.ts'
import styles from './accountant.module.css'
import { CurrentDelegation } from './CurrentDelegation.tsx'
import { addressOf, sorted } from './delegation.ts'
import { EndedDelegations } from './EndedDelegations.tsx'
import { AccountantQuery, DelegationMoved } from './operations.ts'
import { PermissionChange } from './permission-change/PermissionChange.tsx'
import { Request } from './Request.tsx'
import { SinceWhen } from './SinceWhen.tsx'
import { StudioDeeds } from './StudioDeeds.tsx'

/** My accountant: who it is, what it may do, until when, what it did; and the way to end it. */
export function Page() {
  const { t } = useTranslation('portal')
  const { t: consentTexts } = useConsentTexts()
  const { clientId, allowedActions } = useMe()
  const [{ data, error }, read] = useLastingQuery({
    query: AccountantQuery,
    variables: { clientId },
    requestPolicy: 'cache-and-network',
  })
  const again = () => read({ requestPolicy: 'network-only' })
  useLive({ subscription: DelegationMoved, variables: { clientId }, ask: again })
  useLive({ subscription: ConsentMoved, variables: { clientId }, ask: again })
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  if (!data) return <SkeletonPage rows={6} />
  const { requests, current, ended } = sorted(data.delegations)
  const catalogue = data.permissionCatalogue.words
  const [main, ...others] = current
  const consents = data.consentRequests.nodes
  const consentTo = (studioId: string) => consents.find(({ studio }) => studio.id === studioId)
  const elsewhere = consents.filter(
    (each) => isAnswered(each) && !current.some(({ studio }) => studio.id === each.studio.id),
  )
  return (
    <Frame>
      <PageHead
        title={t('accountant.title')}
        facts={
          main && (
            <>
              {[main.studio.name, addressOf(main.studio)].filter(Boolean).join(' · ')} · <SinceWhen delegation={main} />
            </>
          )
        }
        actions={main && data.mayView[0] && <ViewAsButton principalId={main.id}>{t('accountant.viewAs')}</ViewAsButton>}
      />
      {allowedActions.includes('accessMatrix') && (
        <p className={styles.whoSees}>
          <Link to="/access">{t('access.link')}</Link>
        </p>
      )}
      {allowedActions.includes('delegationPickFromDirectory') && (
        <p className={styles.whoSees}>
          <Link to="/accountant/choose">{t(main ? 'accountant.another' : 'accountant.choose')}</Link>
        </p>
      )}
      {requests.map((delegation) => (
        <Request key={delegation.id} delegation={delegation} catalogue={catalogue} onChanged={again} />
      ))}
      {current.map((delegation) => (
        <PermissionChange key={delegation.id} delegation={delegation} catalogue={catalogue} onChanged={again} />
      ))}
      {consents
        .filter(({ state }) => state === 'SENT')
        .map((consent) => (
          <ConsentRequest key={consent.id + consent.sentAt} consent={consent} onChanged={again} />
        ))}
      {main && (
        <CurrentDelegation
          key={main.id}
          delegation={main}
          catalogue={catalogue}
          modules={data.modules}
          consent={consentTo(main.studio.id)}
          onChanged={again}
          deeds={<StudioDeeds />}
        />
      )}
      {others.map((delegation) => (
        <CurrentDelegation
          key={delegation.id}
          delegation={delegation}
          catalogue={catalogue}
          modules={data.modules}
          consent={consentTo(delegation.studio.id)}
          onChanged={again}
          isNamed
        />
      ))}
      {!main && requests.length === 0 && <EmptyState>{t('accountant.none')}</EmptyState>}
      {!main && ended.length > 0 && <StudioDeeds />}
      {elsewhere.length > 0 && (
        <Section title={consentTexts('section')}>
          {elsewhere.map((consent) => (
            <ConsentFlag key={consent.id} consent={consent} onChanged={again} isNamed />
          ))}
        </Section>
      )}
      <EndedDelegations delegations={ended} onChanged={again} />
    </Frame>
  )
}
