import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { count } from '../../shared/format.ts'
import { Section } from '../../shared/page/Section.tsx'
import type studio from '../i18n/studio.it.json'
import styles from './home.module.css'

type Standing = keyof typeof studio.home.standing
/** Where the same clients are listed, in the order of the rows. */
const lists: Record<Standing, string | undefined> = {
  ACTIVE: '/clients?word=SEND',
  ACTIVE_WITHOUT_SEND: '/delegations?standing=withoutSend',
  PENDING: '/delegations?state=PENDING_CLIENT,PENDING_STUDIO',
  SUSPENDED: '/clients?delegation=SUSPENDED',
  NONE: undefined,
}
const standings = Object.keys(lists) as Standing[]

/** How many clients stand how towards the studio. */
export function ClientsByDelegation({ counts }: { counts: { state: string; count: number }[] }) {
  const { t } = useTranslation('studio')
  const rows = standings.flatMap((standing) => counts.filter((each) => each.state === standing))
  return (
    <Section title={t('menu.clients')}>
      <table className={styles.counts}>
        <caption className="visually-hidden">{t('home.byDelegation')}</caption>
        <tbody>
          {rows.map((row) => {
            const standing = row.state as Standing
            const to = lists[standing]
            const name = t(`home.standing.${standing}`)
            return (
              <tr key={row.state}>
                <th scope="row">
                  {to ? (
                    <Link to={to} className={styles.cover}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </th>
                <td>{count(row.count)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
