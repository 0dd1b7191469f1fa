import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import styles from '../accountant.module.css'
import type { Consent } from '../delegation.ts'

/** What is agreed to, word for word. */
export function ConsentText({ text }: { text: Consent['text'] }) {
  return (
    <blockquote className={styles.purpose}>
      {text.text[currentLanguage()].split('\n\n').map((paragraph) => (
        <p key={paragraph} className={styles.paragraph}>
          {paragraph}
        </p>
      ))}
    </blockquote>
  )
}
