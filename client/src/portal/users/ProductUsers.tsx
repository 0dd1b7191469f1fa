import { Link } from 'react-router'
import { useQuery } from 'urql'
import { Section } from '../../shared/page/Section.tsx'
import { useMe } from '../me.ts'
import { ServiceStateQuery } from './operations.ts'
import { SeatsBox } from './SeatsBox.tsx'
import { useUsersTexts } from './texts.ts'
import styles from './users.module.css'

/** On the page of services: the users of this product, with the way to more of them or to their panel (AR-003, AR-010). */
export function ProductUsers() {
  const { t } = useUsersTexts()
  const { clientId, isOwner, words, isGuest } = useMe()
  const [{ data }, read] = useQuery({
    query: ServiceStateQuery,
    variables: { clientId },
    requestPolicy: 'cache-and-network',
  })
  if (!data) return null
  const { seatUsage: seats } = data
  const mayOpen = !isGuest && (isOwner || words.includes('CONFIGURE'))
  return (
    <Section
      title={t('account.title')}
      note={seats.active > 0 ? t('account.active', { count: seats.active }) : t('account.activeZero')}
    >
      <SeatsBox seats={seats} onChanged={() => read({ requestPolicy: 'network-only' })} />
      {mayOpen && (
        <p className={styles.way}>
          <Link to="/users">{t('account.open')}</Link>
        </p>
      )}
    </Section>
  )
}
