import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { count, day } from '../../shared/format.ts'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { Findings } from './Findings.tsx'
import styles from './health.module.css'
import { StudioHealth } from './operations.ts'
import { useHealthTexts } from './texts.ts'

/** What of the studio's rights is wrong, idle or about to end; what was found first, what is well last. */
export function Page() {
  const { t } = useHealthTexts()
  const { t: words } = useTranslation('studio')
  const [{ data, error }, read] = useQuery({ query: StudioHealth, requestPolicy: 'cache-and-network' })
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage />
  const { checkedOn, kinds, count: all } = data.studioHealth
  const found = kinds.filter((kind) => kind.count > 0)
  const fine = kinds.filter((kind) => kind.count === 0)
  return (
    <Frame>
      <PageHead
        title={t('title')}
        path={[{ label: words('menu.home'), to: '/' }]}
        facts={[t('count', { count: all, shown: count(all) }), t('checked', { day: day(checkedOn) })].join(' · ')}
      />
      {all === 0 ? (
        <p className={styles.fine}>
          <IconCircleCheck size={24} stroke={1.6} aria-hidden /> {t('fine')}
        </p>
      ) : (
        <>
          <p className={styles.about}>{t('about')}</p>
          {found.map((kind) => (
            <Findings key={kind.kind} first={kind} />
          ))}
          {fine.length > 0 && (
            <section className={styles.well} aria-labelledby="health-fine">
              <h2 id="health-fine">{t('fineKinds')}</h2>
              <ul>
                {fine.map(({ kind }) => (
                  <li key={kind}>
                    <IconCircleCheck size={16} stroke={1.75} aria-hidden /> {t(`kind.${kind}`)}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Frame>
  )
}
