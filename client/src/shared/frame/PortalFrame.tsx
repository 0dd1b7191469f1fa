import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { PanelBar } from '../panel/PanelBar.tsx'
import type { Panel } from '../panel/panel.ts'
import styles from './portal-frame.module.css'
import { UserMenu } from './UserMenu.tsx'

export interface PortalEntry {
  to: string
  label: string
  icon: Icon
  /** The one entry that starts something new: a filled pill in the bottom bar. */
  isNew?: boolean
}

interface Props {
  /** The client's company. */
  companyName: string
  /** Its accountant's own header: picture and line. */
  studio?: { name: string; logo?: string | null; headerText?: string | null } | null
  user: { code: string; name: string }
  /** Up to five entries, in the header at 1440 px and in the bottom bar at 390. */
  entries: PortalEntry[]
  /** In somebody else's panel the frame is coloured and has a bar on top. */
  panel?: Panel | undefined
  tools?: ReactNode
  /** In the user's menu: what is the person's own. */
  account?: ReactNode
  children: ReactNode
}

/** The portal's frame: a roomy header, and under the thumb a bar of named entries. */
export function PortalFrame({ companyName, studio, user, entries, panel, tools, account, children }: Props) {
  const { t } = useTranslation('shared')
  return (
    <div className={styles.frame} data-panel={panel ? '' : undefined}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <header className={styles.header}>
        {panel && <PanelBar panel={panel} />}
        <div className={styles.row}>
          <span className={styles.company}>{companyName}</span>
          {studio && (studio.logo || studio.headerText) && (
            <span className={styles.studio} title={studio.name}>
              {studio.logo && <img src={studio.logo} alt={studio.name} />}
              {studio.headerText && <small>{studio.headerText}</small>}
            </span>
          )}
          <nav aria-label={t('menu.label')} className={styles.top}>
            <EntryList entries={entries} />
          </nav>
          <div className={styles.tools}>
            {tools}
            <UserMenu code={user.code} name={user.name}>
              {account}
            </UserMenu>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <nav aria-label={t('menu.label')} className={styles.bottom}>
        <EntryList entries={entries} />
      </nav>
    </div>
  )
}

function EntryList({ entries }: { entries: PortalEntry[] }) {
  return (
    <ul>
      {entries.map(({ to, label, icon: Icon, isNew }) => (
        <li key={to}>
          <NavLink to={to} end={to === '/'} className={styles.entry} data-new={isNew || undefined}>
            <span className={styles.pill}>
              <Icon size={24} stroke={1.6} aria-hidden />
            </span>
            <span>{label}</span>
          </NavLink>
        </li>
      ))}
    </ul>
  )
}
