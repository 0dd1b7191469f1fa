import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Section } from '../../shared/page/Section.tsx'
import styles from '../accountant/accountant.module.css'
import { ConsentFlag, isAnswered } from './ConsentFlag.tsx'
import type { Consent } from './operations.ts'
import { useConsentTexts } from './texts.ts'

interface Props {
  /** Undefined: the studio never asked. */
  consent: Consent | undefined
  onChanged: () => void
}

/** Whether the studio may enter the company's SMART services; and the way to the services themselves. */
export function SmartServices({ consent, onChanged }: Props) {
  const { t } = useConsentTexts()
  const { t: words } = useTranslation('portal')
  return (
    <Section
      title={t('section')}
      note={
        <Link to="/services" className={styles.toServices}>
          {words('services.title')}
        </Link>
      }
    >
      {consent && isAnswered(consent) ? (
        <ConsentFlag consent={consent} onChanged={onChanged} />
      ) : (
        <p className={styles.endText}>{t(`standing.${consent?.state ?? 'NONE'}`)}</p>
      )}
    </Section>
  )
}
