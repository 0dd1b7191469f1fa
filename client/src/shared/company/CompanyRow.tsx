import { IconCheck, IconChevronRight } from '@tabler/icons-react'
import styles from './company.module.css'
import type { Company } from './operations.ts'
import { useCompanyTexts } from './texts.ts'

interface Props {
  company: Company
  onChoose: () => void
}

/** The whole row chooses. */
export function CompanyRow({ company, onChoose }: Props) {
  const { t } = useCompanyTexts()
  const { name, relation, vatNumber, studioName, current } = company
  const facts = [vatNumber && t('vat', { number: vatNumber }), studioName]
  return (
    <li>
      <button type="button" className={styles.company} aria-current={current} onClick={onChoose}>
        <span className={styles.name}>
          {!current && <span className="visually-hidden">{t('choose', { name })}</span>}
          <span aria-hidden={!current}>{name}</span>
          <small>{facts.filter(Boolean).join(' · ')}</small>
        </span>
        <span className={styles.label} data-relation={relation}>
          {t(relation)}
        </span>
        <span className={styles.use}>
          {current ? (
            <>
              <IconCheck size={16} stroke={2} aria-hidden />
              {t('current')}
            </>
          ) : (
            <IconChevronRight size={16} stroke={1.75} aria-hidden />
          )}
        </span>
      </button>
    </li>
  )
}
