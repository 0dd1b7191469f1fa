import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { EmptyState } from '../../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../../shared/page/ErrorState.tsx'
import { Section } from '../../../shared/page/Section.tsx'
import { SkeletonRows } from '../../../shared/page/Skeleton.tsx'
import { StateMark } from '../../../shared/state/StateMark.tsx'
import type { StudioDirectoryQuery } from '../../generated/graphql.ts'
import { SearchField } from '../../list/SearchField.tsx'
import styles from '../accountant.module.css'
import own from './choose.module.css'
import { DirectoryQuery } from './operations.ts'
import { useChooseTexts } from './texts.ts'

export type Studio = StudioDirectoryQuery['studioDirectory']['nodes'][number]
const PAGE_SIZE = 20

/** The studios that take companies from here, searched by name, city or whole VAT number. */
export function Directory({ onPick }: { onPick: (studio: Studio) => void }) {
  const { t } = useChooseTexts()
  const [search, setSearch] = useState('')
  const [cursors, setCursors] = useState<string[]>([])
  return (
    <Section title={t('directory')}>
      <p className={styles.endText}>{t('directoryAbout')}</p>
      <SearchField
        label={t('search')}
        value={search}
        onChange={(value) => {
          setSearch(value)
          setCursors([])
        }}
      />
      {['', ...cursors].map((after, index) => (
        <DirectoryPage
          key={search + after}
          search={search}
          after={after}
          onPick={onPick}
          onMore={index === cursors.length ? (cursor) => setCursors([...cursors, cursor]) : undefined}
        />
      ))}
    </Section>
  )
}

interface PageProps {
  search: string
  after: string
  onPick: (studio: Studio) => void
  onMore: ((cursor: string) => void) | undefined
}

function DirectoryPage({ search, after, onPick, onMore }: PageProps) {
  const { t } = useChooseTexts()
  const [{ data, error }, read] = useQuery({
    query: DirectoryQuery,
    variables: { search: search || null, first: PAGE_SIZE, after: after || null },
    requestPolicy: 'network-only',
  })
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonRows rows={3} height={96} />
  const { nodes, pageInfo } = data.studioDirectory
  if (nodes.length === 0 && after === '') return <EmptyState>{t(search ? 'noneFound' : 'none')}</EmptyState>
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null
  return (
    <>
      <ul className={own.studios}>
        {nodes.map((studio) => (
          <StudioCard key={studio.id} studio={studio} onPick={onPick} />
        ))}
      </ul>
      {next && onMore && (
        <Button variant="default" className={styles.more} onClick={() => onMore(next)}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

function StudioCard({ studio, onPick }: { studio: Studio; onPick: (studio: Studio) => void }) {
  const { t } = useChooseTexts()
  const { name, city, province, vatNumber, website, text, delegationState: state } = studio
  const place = city && province ? `${city} (${province})` : city
  const facts = [place, vatNumber && t('vat', { number: vatNumber })].filter(Boolean).join(' · ')
  return (
    <li>
      <div>
        <h3>{name}</h3>
        <p className={styles.help}>
          {facts}
          {website && (
            <>
              {' · '}
              <a href={website} target="_blank" rel="noreferrer nofollow">
                {t('website')}
              </a>
            </>
          )}
        </p>
        {text && <p className={own.words}>{text}</p>}
      </div>
      {state && isStanding(state) ? (
        <StateMark of="delegation" state={state}>
          {t(`standing.${state}`)}
        </StateMark>
      ) : (
        <Button variant="default" aria-label={t('pickNamed', { studio: name })} onClick={() => onPick(studio)}>
          {t('pick')}
        </Button>
      )}
    </li>
  )
}

const standings = ['ACTIVE', 'SUSPENDED', 'PENDING_CLIENT', 'PENDING_STUDIO'] as const
const isStanding = (state: string): state is (typeof standings)[number] =>
  (standings as readonly string[]).includes(state)
