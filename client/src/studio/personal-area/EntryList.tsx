import { IconChevronRight } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Entry } from './entries.ts'
import styles from './personal-area.module.css'
import { usePersonalAreaTexts } from './texts.ts'

interface Props {
  entries: readonly Entry[]
  further: readonly Entry[]
  current?: string | undefined
}

/** All entries with what each is for; beside an open one, their names alone. */
export function EntryList({ entries, further, current }: Props) {
  const { t } = usePersonalAreaTexts()
  return (
    <nav aria-label={t('entries')} className={styles.entries}>
      {[entries, further].map((group) => (
        <ul key={group[0]?.key}>
          {group.map(({ key, to, isOutside }) => {
            const face = (
              <>
                <span>
                  <strong>{t(`section.${key}.name`)}</strong>
                  <small>{t(`section.${key}.about`)}</small>
                </span>
                <IconChevronRight size={16} stroke={1.75} aria-hidden />
              </>
            )
            return (
              <li key={key}>
                {isOutside ? (
                  <a href={to}>{face}</a>
                ) : (
                  <Link to={to ?? `/personal-area/${key}`} aria-current={key === current ? 'page' : undefined}>
                    {face}
                  </Link>
                )}
              </li>
            )
          })}
        </ul>
      ))}
    </nav>
  )
}
