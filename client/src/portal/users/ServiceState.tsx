import { Link } from 'react-router'
import { useQuery } from 'urql'
import { count, day } from '../../shared/format.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { Section } from '../../shared/page/Section.tsx'
import { useMe } from '../me.ts'
import { ServiceStateQuery } from './operations.ts'
import { useUsersTexts } from './texts.ts'
import styles from './users.module.css'

/** On the home: how many additional users are active, and by which services and modules the company works (AR-008). */
export function ServiceState() {
  const { t } = useUsersTexts()
  const { clientId, isGuest } = useMe()
  const [{ data }] = useQuery({ query: ServiceStateQuery, variables: { clientId }, requestPolicy: 'cache-and-network' })
  // Apart from the rest of the home: whoever may not see it is not told that it is not there.
  if (!data) return null
  const { seatUsage, client } = data
  const until = (name: string, validTo: string | null) =>
    validTo ? `${name}, ${t('home.until', { day: day(validTo) })}` : name
  const isOn = ({ state }: { state: string }) => state === 'ACTIVE'
  const services = client.services.filter(isOn)
  // One service may serve several areas.
  const named = new Set(services.map(({ service, validTo }) => until(service!.name[currentLanguage()], validTo)))
  const modules = (client.modules ?? []).filter(isOn)
  return (
    <Section title={t('home.title')} note={!isGuest && <Link to="/services">{t('home.open')}</Link>}>
      <dl className={styles.facts}>
        <div>
          <dt>{t('home.users')}</dt>
          <dd className={styles.number}>{count(seatUsage.active)}</dd>
        </div>
        <div>
          <dt>{t('home.services')}</dt>
          <Each>{[...named]}</Each>
        </div>
        <div>
          <dt>{t('home.modules')}</dt>
          <Each>{modules.map(({ name, validTo }) => until(name[currentLanguage()], validTo))}</Each>
        </div>
      </dl>
    </Section>
  )
}

/** One to a line: their names have commas and conjunctions of their own. */
function Each({ children }: { children: readonly string[] }) {
  const { t } = useUsersTexts()
  if (children.length === 0) return <dd>{t('home.none')}</dd>
  return children.map((text) => <dd key={text}>{text}</dd>)
}
