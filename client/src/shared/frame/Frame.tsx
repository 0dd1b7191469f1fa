import { IconMenu2, IconSearch, IconX } from '@tabler/icons-react'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { PanelBar } from '../panel/PanelBar.tsx'
import type { Panel } from '../panel/panel.ts'
import { FrameMenu, type MenuGroup, type QuickLink } from './FrameMenu.tsx'
import styles from './frame.module.css'
import { UserMenu } from './UserMenu.tsx'
import { useShortcuts } from './use-shortcuts.ts'

interface Props {
  studioName: string
  /** Its own picture in place of the emblem, and a line beside its name. */
  logo?: string | null
  headerText?: string | null
  /** The user's code and name. */
  user: { code: string; name: string }
  /** Groups of entries, as the API gave them: what one may never do is not among them. */
  menu: MenuGroup[]
  /** The studio's own links, at the foot of the menu. */
  links?: readonly QuickLink[]
  environment?: string
  /** Opens the search; also on Ctrl K. Without it there is no search in the header. */
  onSearch?: () => void
  /** Tells the keys, from the foot of the menu; also on ?. */
  onShortcuts?: () => void
  /** In somebody else's panel the frame is coloured and has a bar on top. */
  panel?: Panel | undefined
  /** In the header before the user: notices. */
  tools?: ReactNode
  /** In the user's menu: what is the person's own. */
  account?: ReactNode
  children: ReactNode
}

/** The studio's frame: header, menu, content. Below 64em the menu opens over the content. */
export function Frame({
  studioName,
  logo,
  headerText,
  user,
  menu,
  links = [],
  environment,
  onSearch,
  onShortcuts,
  panel,
  tools,
  account,
  children,
}: Props) {
  const { t } = useTranslation('shared')
  const [isMenuOpen, setMenuOpen] = useState(false)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu that led to it
  useEffect(() => setMenuOpen(false), [pathname])
  const closeMenu = useCallback(() => setMenuOpen(false), [])
  useShortcuts({ onSearch, onShortcuts, onEscape: closeMenu })
  return (
    <div className={styles.frame} data-panel={panel ? '' : undefined}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <header className={styles.header}>
        {panel && <PanelBar panel={panel} />}
        <div className={styles.bar}>
          <button
            type="button"
            className={styles.burger}
            aria-expanded={isMenuOpen}
            aria-controls="menu"
            aria-label={isMenuOpen ? t('menu.close') : t('menu.open')}
            onClick={() => setMenuOpen(!isMenuOpen)}
          >
            {isMenuOpen ? (
              <IconX size={20} stroke={1.75} aria-hidden />
            ) : (
              <IconMenu2 size={20} stroke={1.75} aria-hidden />
            )}
          </button>
          <div className={styles.studio}>
            {logo ? (
              <img src={logo} alt="" className={styles.logo} />
            ) : (
              <span className={styles.emblem} aria-hidden="true">
                {emblemOf(studioName)}
              </span>
            )}
            <span className={styles.studioName}>{studioName}</span>
            {headerText && <span className={styles.headerText}>{headerText}</span>}
          </div>
          {onSearch && (
            <button type="button" className={styles.search} aria-keyshortcuts="Control+K" onClick={onSearch}>
              <IconSearch size={16} stroke={1.75} aria-hidden />
              <span>{t('search')}</span>
              <kbd>Ctrl K</kbd>
            </button>
          )}
          <div className={styles.tools}>
            {environment && (
              <span className={styles.environment}>
                {t('environment')} <strong>{environment}</strong>
              </span>
            )}
            {tools}
            <UserMenu code={user.code} name={user.name}>
              {account}
            </UserMenu>
          </div>
        </div>
      </header>
      <nav id="menu" aria-label={t('menu.label')} className={styles.menu} data-open={isMenuOpen || undefined}>
        <FrameMenu groups={menu} links={links} />
        {onShortcuts && (
          <button type="button" className={styles.shortcuts} aria-keyshortcuts="?" onClick={onShortcuts}>
            <kbd aria-hidden>?</kbd> {t('user.shortcuts')}
          </button>
        )}
      </nav>
      <main id="main" tabIndex={-1} className={styles.main} inert={isMenuOpen}>
        {children}
      </main>
    </div>
  )
}

// "Studio Ferri & Associati" is known as Ferri.
const emblemOf = (name: string) =>
  name
    .replace(/^studio\s+/i, '')
    .slice(0, 1)
    .toUpperCase()
