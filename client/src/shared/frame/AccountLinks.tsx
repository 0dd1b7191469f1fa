import { type Icon, IconCheck, IconShieldLock } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Membership, selectContext } from '../api/select-context.ts'
import styles from './user-menu.module.css'

interface Props {
  memberships: readonly Membership[]
  /** The app's own pages that have no place in its menu. */
  places?: readonly { to: string; label: string; icon: Icon }[]
}

/** In the user's menu: where it works, if in several places, and how its access is kept. */
export function AccountLinks({ memberships, places = [] }: Props) {
  const { t } = useTranslation('shared')
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
    </>
  )
}

const closeMenu = ({ currentTarget }: MouseEvent<HTMLElement>) =>
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
