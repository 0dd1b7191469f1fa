import { type Icon, IconChevronDown, IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import styles from './frame.module.css'

export interface MenuEntry {
  to: string
  label: string
  icon: Icon
  /** What waits there; nothing is shown for 0. */
  count?: number
}
export interface MenuGroup {
  key: string
  /** A group with a name can be folded; that is remembered. */
  label?: string
  entries: MenuEntry[]
}
export interface QuickLink {
  label: string
  url: string
}

/** The entries in their groups, and the studio's own links. */
export function FrameMenu({ groups, links }: { groups: MenuGroup[]; links: readonly QuickLink[] }) {
  const { t } = useTranslation('shared')
  return (
    <>
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
      {links.length > 0 && (
        <ul aria-label={t('menu.links')}>
          {links.map(({ label, url }) => (
            <li key={`${label} ${url}`}>
              <a href={url} target="_blank" rel="noreferrer" className={styles.entry}>
                <IconExternalLink size={18} stroke={1.6} aria-hidden />
                <span>{label}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Group({ group: { key, label, entries } }: { group: MenuGroup }) {
  const [isFolded, setFolded] = useFolded(key)
  const open = !label || !isFolded
  return (
    <div className={styles.group}>
      {label && (
        <button
          type="button"
          className={styles.groupName}
          aria-expanded={open}
          aria-controls={`menu-${key}`}
          onClick={() => setFolded(open)}
        >
          {label}
          <IconChevronDown size={14} stroke={2} aria-hidden />
        </button>
      )}
      <ul id={`menu-${key}`} hidden={!open}>
        {entries.map(({ to, label, icon: EntryIcon, count }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'} className={styles.entry}>
              <EntryIcon size={18} stroke={1.6} aria-hidden />
              <span>{label}</span>
              {count ? <span className={styles.count}>{count}</span> : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Whether a group is folded, remembered by this browser. */
function useFolded(key: string): [boolean, (folded: boolean) => void] {
  const name = `delega.menu.${key}`
  const [isFolded, setFolded] = useState(() => localStorage.getItem(name) === 'folded')
  return [
    isFolded,
    (folded) => {
      setFolded(folded)
      if (folded) localStorage.setItem(name, 'folded')
      else localStorage.removeItem(name)
    },
  ]
}
