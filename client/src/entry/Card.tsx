import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Preferences } from '../shared/frame/Preferences.tsx'
import styles from './entry.module.css'

interface Props {
  /** Whose house this is; the product's name when there is no studio yet. */
  studioName?: string | null | undefined
  title: string
  lead?: string
  isDemo?: boolean
  children: ReactNode
}

/** The card in the middle of the page, under it language and appearance. */
export function Card({ studioName, title, lead, isDemo, children }: Props) {
  const { t } = useTranslation(['entry', 'shared'])
  const name = studioName ?? 'Delega'
  return (
    <div className={styles.page}>
      <main className={styles.card}>
        <div className={styles.brand}>
          <span className={styles.emblem} aria-hidden="true">
            {name.replace(/^studio\s+/i, '').slice(0, 1)}
          </span>
          <span className={styles.name}>{name}</span>
          {isDemo && (
            <span className={styles.demo}>
              {t('shared:environment')} <strong>{t('shared:demo')}</strong>
            </span>
          )}
        </div>
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </main>
      <footer className={styles.foot}>
        <Preferences />
      </footer>
    </div>
  )
}

/** The card before the server has said which one it is. */
export function CardSkeleton() {
  const { t } = useTranslation('shared')
  return (
    <div className={styles.page}>
      <main className={styles.card} data-waiting="">
        <h1 className="visually-hidden">{t('loading')}</h1>
        <div className={styles.brand}>
          <span className={styles.bar} style={{ width: 180 }} />
        </div>
        <span className={styles.bar} style={{ width: 96, height: 20 }} />
        <span className={styles.block} />
        <span className={styles.block} />
        <span className={styles.block} data-button="" />
      </main>
    </div>
  )
}
