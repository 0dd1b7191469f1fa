import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { useMe } from '../me.ts'
import styles from './accountant.module.css'
import { DeedList } from './DeedList.tsx'
import { DeedsQuery, NumbersQuery } from './operations.ts'

const PAGE_SIZE = 12

/** What the studio did for the company, newest first. */
export function StudioDeeds() {
  const { t } = useTranslation('portal')
  const { clientId } = useMe()
  const [cursors, setCursors] = useState<string[]>([])
  const [{ data }] = useQuery({ query: NumbersQuery, variables: { clientId } })
  const names = new Map<string, string>()
  for (const { id, number, buyerName } of data?.invoices.nodes ?? [])
    names.set(id, number ?? t('deeds.to', { name: buyerName }))
  for (const { id, number, sellerName } of data?.receivedInvoices.nodes ?? [])
    names.set(id, t('deeds.from', { number, name: sellerName }))
  return (
    <Section title={t('deeds.title')}>
      {['', ...cursors].map((after, index) => (
        <DeedPage
          key={after}
          after={after}
          names={names}
          onMore={index === cursors.length ? (cursor) => setCursors([...cursors, cursor]) : undefined}
        />
      ))}
    </Section>
  )
}

interface PageProps {
  after: string
  names: ReadonlyMap<string, string>
  onMore: ((cursor: string) => void) | undefined
}

function DeedPage({ after, names, onMore }: PageProps) {
  const { t } = useTranslation('portal')
  const { clientId } = useMe()
  const [{ data, error }] = useQuery({
    query: DeedsQuery,
    variables: { clientId, first: PAGE_SIZE, after: after || null },
    requestPolicy: 'cache-and-network',
  })
  if (error && !data) return <EmptyState>{t('failure.other')}</EmptyState>
  if (!data) return <SkeletonRows rows={5} height={64} />
  const { nodes, pageInfo } = data.auditLog
  const deeds = nodes.filter(({ studioName }) => studioName !== null)
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null
  return (
    <>
      <DeedList deeds={deeds} names={names} />
      {deeds.length === 0 && !next && after === '' && <EmptyState>{t('deeds.none')}</EmptyState>}
      {next && onMore && (
        <Button variant="default" className={styles.more} onClick={() => onMore(next)}>
          {t('deeds.more')}
        </Button>
      )}
    </>
  )
}
