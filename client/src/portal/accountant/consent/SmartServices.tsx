import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Section } from '../../../shared/page/Section.tsx'
import styles from '../accountant.module.css'
import type { Consent } from '../delegation.ts'
import { ConsentFlag } from './ConsentFlag.tsx'

interface Props {
  /** Undefined: the studio never asked. */
  consent: Consent | undefined
  onChanged: () => void
}

/** Whether the studio may enter the company's SMART services; and the way to the services themselves. */
export function SmartServices({ consent, onChanged }: Props) {
  const { t } = useTranslation('portal')
  return (
    <Section
      title={t('accountant.consent.section')}
      note={
        <Link to="/services" className={styles.toServices}>
          {t('services.title')}
        </Link>
      }
    >
      {consent && isAnswered(consent) ? (
        <ConsentFlag consent={consent} onChanged={onChanged} />
      ) : (
        <p className={styles.endText}>{t(`accountant.consent.standing.${consent?.state ?? 'NONE'}`)}</p>
      )}
    </Section>
  )
}

export const isAnswered = ({ state }: Consent) => ['ADHERED', 'REFUSED', 'WITHDRAWN'].includes(state)
