import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { Chip, Chips } from '../../shared/page/Chips.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import type { AdditionalUserState, Word } from '../generated/graphql.ts'
import { SearchField } from '../list/SearchField.tsx'
import { useMe } from '../me.ts'
import { useAddress } from '../use-address.ts'
import { useLastingQuery } from '../use-lasting-query.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import { type Seats, UsersQuery } from './operations.ts'
import { SeatsBox } from './SeatsBox.tsx'
import { useUsersTexts } from './texts.ts'
import { UserCard } from './UserCard.tsx'
import styles from './users.module.css'
import { offeredWords } from './words.ts'

const CreateUser = lazy(() => import('./CreateUser.tsx').then((module) => ({ default: module.CreateUser })))
const states = ['ACTIVE', 'DISABLED', 'EXPIRED'] as const

/** The company's additional users: seats, who there is with which permissions, and the way to one more. */
export function Page() {
  const { t } = useUsersTexts()
  const { t: inPortal } = useTranslation('portal')
  const { clientId } = useMe()
  const [params, change] = useAddress()
  const [isCreating, setCreating] = useState(false)
  const [search, state, word] = ['search', 'state', 'word'].map((name) => params.get(name) ?? '')
  const filter = {
    search: search || null,
    state: (state || null) as AdditionalUserState | null,
    word: (word || null) as Word | null,
  }
  const [{ data, error }, read] = useLastingQuery({
    query: UsersQuery,
    variables: { clientId, filter },
    requestPolicy: 'cache-and-network',
  })
  const again = () => read({ requestPolicy: 'network-only' })
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  if (!data) return <SkeletonPage rows={6} />
  const { additionalUsers, seatUsage, client, permissionCatalogue } = data
  const active = (client.modules ?? []).filter((each) => each.state === 'ACTIVE').map((each) => each.module)
  const offered = (held: readonly Word[]) => offeredWords(permissionCatalogue.words, { active, held })
  const { nodes, totalCount } = additionalUsers
  const one = (values: string[]) => values[0]
  const close = () => {
    setCreating(false)
    again()
  }
  return (
    <Frame>
      <PageHead
        title={t('title')}
        path={[{ label: inPortal('menu.home'), to: '/' }]}
        facts={
          <>
            {t('about')} <Link to="/permissions">{t('explain')}</Link>
          </>
        }
      />
      <Section title={t('seats.title')}>
        <SeatsBox seats={seatUsage} onChanged={again} />
      </Section>
      <Section title={t('list.title')} note={<Link to="/permissions#guide">{t('guide')}</Link>}>
        <div className={styles.filters}>
          <SearchField label={t('list.search')} value={search ?? ''} onChange={(text) => change({ search: text })} />
          <Chips>
            <Chip
              single
              label={t('list.state')}
              none={t('list.any')}
              options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
              values={state ? [state] : []}
              onChange={(values) => change({ state: one(values) })}
            />
            <Chip
              single
              label={t('list.word')}
              none={t('list.any')}
              options={permissionCatalogue.words.map(({ key, name }) => ({
                value: key,
                label: name[currentLanguage()],
              }))}
              values={word ? [word] : []}
              onChange={(values) => change({ word: one(values) })}
            />
          </Chips>
        </div>
        {nodes.length === 0 && <EmptyState>{t(search || state || word ? 'list.emptyFound' : 'list.empty')}</EmptyState>}
        <ul>
          {nodes.map((user) => (
            <UserCard key={user.id} user={user} offered={offered(user.words)} onChanged={again} />
          ))}
        </ul>
        {totalCount > nodes.length && (
          <p className={styles.small}>{t('list.most', { shown: nodes.length, count: totalCount })}</p>
        )}
        <Add seats={seatUsage} onPress={() => setCreating(true)} />
      </Section>
      <Suspense>{isCreating && <CreateUser offered={offered([])} onClose={close} />}</Suspense>
    </Frame>
  )
}

/** Stays where it is when there is no seat left: it says why, and what to do. */
function Add({ seats, onPress }: { seats: Seats; onPress: () => void }) {
  const { t } = useUsersTexts()
  const { clientId } = useMe()
  const { bought, used, free, isOver } = seats
  if (!seats.allowedActions.includes('additionalUserCreate'))
    return (
      <div className={styles.make}>
        <ExplainButton operation="additionalUserCreate" resourceId={clientId} label={t('do.create')} />
      </div>
    )
  const reason = isOver ? t('over') : bought === 0 ? t('noSeats') : t('full', { used, bought })
  return (
    <div className={styles.make}>
      <Button
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        disabled={free === 0}
        onClick={onPress}
        {...(free === 0 && { 'aria-describedby': 'no-seat' })}
      >
        {t('do.create')}
      </Button>
      {free === 0 && (
        <p id="no-seat" className={styles.quiet}>
          {reason}
        </p>
      )}
    </div>
  )
}
