import { currentLanguage } from '../../shared/i18n/i18n.ts'
import styles from '../accountant/accountant.module.css'
import type { Consent } from './operations.ts'
import { useConsentTexts } from './texts.ts'

/** Enough of the hash to compare by eye. */
const SHOWN = 12

/** What is agreed to, word for word, and which text it is (WK-052). */
export function ConsentText({ text }: { text: Consent['text'] }) {
  const { t } = useConsentTexts()
  return (
    <blockquote className={styles.purpose}>
      {text.text[currentLanguage()].split('\n\n').map((paragraph) => (
        <p key={paragraph} className={styles.paragraph}>
          {paragraph}
        </p>
      ))}
      <p className={styles.small}>{t('version', { version: text.version, hash: text.hash.slice(0, SHOWN) })}</p>
    </blockquote>
  )
}
