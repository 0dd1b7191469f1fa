import { IconChevronDown, IconLogout } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { signOut } from '../api/sign-out.ts'
import { Preferences } from './Preferences.tsx'
import styles from './user-menu.module.css'

interface Props {
  /** What stands in the header: "MARROS". */
  code: string
  /** The person's or company's name, in the menu's head. */
  name: string
  /** Links of the app itself, above language and appearance. */
  children?: ReactNode
}

/** The user's menu on the browser's own popover: light to load, Esc and a click elsewhere close it. */
export function UserMenu({ code, name, children }: Props) {
  const { t } = useTranslation('shared')
  const id = useId()
  return (
    <>
      <button type="button" className={styles.face} popoverTarget={id}>
        <span className={styles.code}>{code}</span>
        <span className="visually-hidden">{t('user.label', { name })}</span>
        <span className={styles.initials} aria-hidden="true">
          {initialsOf(name)}
        </span>
        <IconChevronDown size={14} stroke={2} aria-hidden className={styles.chevron} />
      </button>
      <div id={id} popover="auto" className={styles.menu}>
        <p className={styles.name}>{name}</p>
        {children}
        <Preferences />
        <button type="button" className={styles.leave} onClick={signOut}>
          <IconLogout size={16} stroke={1.75} aria-hidden />
          {t('user.signOut')}
        </button>
      </div>
    </>
  )
}

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part[0])
    .join('')
    .toUpperCase()
