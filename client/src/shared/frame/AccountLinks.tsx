import {
  type Icon,
  IconBook2,
  IconCheck,
  IconLifebuoy,
  IconShieldLock,
  IconUserCircle,
  IconUsers,
} from '@tabler/icons-react'
import { lazy, type MouseEvent, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Membership, selectContext } from '../api/select-context.ts'
import styles from './user-menu.module.css'

const Diagnostics = lazy(() => import('./Diagnostics.tsx').then((module) => ({ default: module.Diagnostics })))

interface Props {
  /** The login name, for whoever helps. */
  user: string
  memberships: readonly Membership[]
  /** The app's own pages that have no place in its menu. */
  places?: readonly { to: string; label: string; icon: Icon }[]
}

/** In the user's menu: where it works, if in several places, and how its access is kept. */
export function AccountLinks({ user, memberships, places = [] }: Props) {
  const { t } = useTranslation('shared')
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      {memberships.length > 1 && (
        <section aria-label={t('user.worksAs')}>
          <h2 className={styles.title}>{t('user.worksAs')}</h2>
          <ul className={styles.places}>
            {memberships.map((membership) => (
              <li key={membership.id}>
                <button
                  type="button"
                  className={styles.place}
                  aria-current={membership.current}
                  onClick={() => !membership.current && selectContext(membership)}
                >
                  <span>
                    {membership.name}
                    <small>{t(`role.${membership.role}`)}</small>
                  </span>
                  {membership.current && <IconCheck size={16} stroke={2} aria-hidden />}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(memberships.length > 1 || memberships[0]?.kind === 'STUDIO') && (
        <Link to="/companies" className={styles.item} onClick={closeMenu}>
          <IconUsers size={16} stroke={1.75} aria-hidden />
          {t('user.allCompanies')}
        </Link>
      )}
      <Link to="/personal-area" className={styles.item} onClick={closeMenu}>
        <IconUserCircle size={16} stroke={1.75} aria-hidden />
        {t('user.personalArea')}
      </Link>
      {places.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={styles.item} onClick={closeMenu}>
          <Icon size={16} stroke={1.75} aria-hidden />
          {label}
        </Link>
      ))}
      <Link to="/security" className={styles.item} onClick={closeMenu}>
        <IconShieldLock size={16} stroke={1.75} aria-hidden />
        {t('user.security')}
      </Link>
      <a href={t('user.manualAddress')} target="_blank" rel="noreferrer" className={styles.item}>
        <IconBook2 size={16} stroke={1.75} aria-hidden />
        {t('user.manual')}
      </a>
      <button
        type="button"
        className={styles.item}
        onClick={(event) => {
          closeMenu(event)
          setAsking(true)
        }}
      >
        <IconLifebuoy size={16} stroke={1.75} aria-hidden />
        {t('user.diagnostics')}
      </button>
      {isAsking && (
        <Suspense>
          <Diagnostics user={user} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}

const closeMenu = ({ currentTarget }: MouseEvent<HTMLElement>) =>
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
