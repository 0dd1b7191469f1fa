import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { denialOf } from '../../shared/api/denial.ts'
import { count } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { Timeline } from '../../shared/page/Timeline.tsx'
import { graphql } from '../generated/index.ts'
import { Closed } from './Closed.tsx'
import styles from './client.module.css'
import type texts from './tab/tabs.it.json'
import { useTabTexts } from './tab/texts.ts'

const AuditLog = graphql(`
  query AuditLog($id: ID!, $first: Int!, $after: String) {
    auditLog(clientId: $id, first: $first, after: $after) {
      nodes { id at action actorName onBehalfOf studioName byToken }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`)
const SIZE = 30

/** Who did what at this client, newest first. */
export function AuditTab({ clientId }: { clientId: string }) {
  const { t } = useTranslation(['studio', 'shared'])
  const { t: tab } = useTabTexts()
  const [after, setAfter] = useState<string>()
  const [{ data, error, stale }, read] = useQuery({
    query: AuditLog,
    variables: { id: clientId, first: SIZE, after: after ?? null },
    requestPolicy: 'cache-and-network',
  })
  const denial = denialOf(error)
  if (denial) return <Closed denial={denial} title={t('client.auditClosed')} />
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonRows rows={8} height={52} />
  const { nodes, pageInfo, totalCount } = data.auditLog
  return (
    <div className={styles.wide}>
      <Section title={tab('tab.audit')} note={t('client.auditCount', { count: totalCount, shown: count(totalCount) })}>
        {nodes.length === 0 ? (
          <EmptyState>{t('client.noAudit')}</EmptyState>
        ) : (
          <Timeline
            events={nodes.map((entry) => ({
              id: entry.id,
              at: entry.at,
              who: entry.onBehalfOf
                ? t('shared:timeline.doer', { name: entry.actorName, client: entry.onBehalfOf })
                : entry.actorName,
              text: [actionText(tab, entry.action), entry.byToken && t('client.byToken')].filter(Boolean).join(' '),
              ...(entry.studioName && { onBehalfOf: entry.studioName }),
            }))}
          />
        )}
        <div className={styles.actions}>
          {after && (
            <Button variant="default" onClick={() => setAfter(undefined)}>
              {t('client.newest')}
            </Button>
          )}
          {pageInfo.hasNextPage && (
            <Button variant="default" loading={stale} onClick={() => setAfter(pageInfo.endCursor ?? undefined)}>
              {t('client.older')}
            </Button>
          )}
        </div>
      </Section>
    </div>
  )
}

/** What was done as the end of a sentence; the operation's own name where we have no words for it. */
const actionText = (t: TFunction<'clientTabs'>, action: string): string =>
  t(`audit.${action as keyof typeof texts.audit}`, { defaultValue: action })
